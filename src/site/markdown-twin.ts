import { escapeText } from '../render/escape.ts';
import { writeBlocks } from './markdown-blocks.ts';
import { parseMarkup } from './markup-tree.ts';
import { absolute } from './site-address.ts';
import { twinAddress } from './twin-address.ts';

/** What a twin says of its site. */
export interface TwinSite {
  readonly siteAddress?: string | undefined;
  readonly asOf: string;
}

/**
 * The Markdown twin of a page of this site: what stands in its main part, and nothing else, so that both agree and the twin
 * says nothing that the page does not. Nothing for a page that names no twin.
 */
export function markdownTwin(page: string, address: string, { siteAddress, asOf }: TwinSite): string | undefined {
  if (!namesTwin(page, address)) return undefined;
  const [begin, end] = [page.indexOf('<main'), page.lastIndexOf('</main>')];
  if (begin === -1 || end === -1) return undefined;
  const whole = (path: string) => absolute(siteAddress === undefined ? {} : { siteAddress }, path);
  const place = { address: whole, prose: false };
  const blocks = writeBlocks(parseMarkup(page.slice(begin, end)), place);
  const head = ['---', `address: ${JSON.stringify(whole(address))}`, `as-of: ${asOf}`, '---'].join('\n');
  return `${[head, ...blocks].join('\n\n')}\n`;
}

/** Whether the head of a page names its Markdown twin. */
function namesTwin(page: string, address: string): boolean {
  const [head = ''] = page.split('</head>', 1);
  return head.includes(` type="text/markdown" href="${escapeText(twinAddress(address))}"`);
}
