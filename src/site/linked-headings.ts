/**
 * Makes each heading of a rendered body a link to itself, so that a section can be sent to somebody. A heading that holds
 * a link stays as it is: a link within a link is none.
 */
export function linkHeadings(html: string): string {
  return html.replace(
    /<(h[23]) id="([^"]+)">((?:(?!<a\b|<\/h[23]>)[\s\S])*)<\/\1>/g,
    '<$1 id="$2"><a class="anchor" href="#$2">$3</a></$1>',
  );
}
