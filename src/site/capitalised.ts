/** A text as a sentence begins: its first letter is a capital, the rest stays. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
