import type { RenderedBody } from '../render/html.ts';

/** Whether a body is no MDX and is shown as it was written: it may hold remarks to colleagues that nobody sees in MDX. */
export function isAsWritten({ html }: Pick<RenderedBody, 'html'>): boolean {
  return html.startsWith('<pre>') && !html.startsWith('<pre><code');
}
