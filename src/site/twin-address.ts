/** Path of the Markdown twin of a page: `/policies/x.md` beside `/policies/x`. */
export function twinAddress(address: string): string {
  return address === '/' ? '/index.md' : `${address}.md`;
}
