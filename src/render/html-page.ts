/** A piece of HTML that is known to be safe. Made by `element`, `text` and `trusted` only. */
export interface Html {
  readonly html: string;
}

/** What an element may contain: safe HTML, or text, which is escaped. */
export type Content = Html | string | readonly Content[];

const empty = new Set(['br', 'hr', 'img', 'link', 'meta']);

/** An element with its attributes and content; text and attribute values are escaped. */
export function element(name: string, attributes: Readonly<Record<string, string>>, content: Content = []): Html {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
  return { html: empty.has(name) ? `<${name}${written}>` : `<${name}${written}>${flatten(content)}</${name}>` };
}

/** Text, escaped. */
export function text(content: string): Html {
  return { html: escaped(content) };
}

/** HTML that another renderer of this folder has made safe. */
export function trusted(html: string): Html {
  return { html };
}

/** A link. The address must come from us or be https. */
export function linkTo(address: string, label: Content): Html {
  return element('a', { href: address }, label);
}

/** A whole page that opens from a disk: one style sheet beside it, no script, no network. */
export function page({
  title,
  up,
  body,
  lead,
}: {
  readonly title: string;
  readonly up: string;
  readonly body: Content;
  readonly lead?: Content;
}): string {
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'self' file:; img-src 'self' file:",
    }),
    element('title', {}, title),
    element('link', { rel: 'stylesheet', href: `${up}style.css` }),
  ];
  const back = up === '' ? [] : [element('nav', {}, linkTo(`${up}index.html`, 'Index of the pack'))];
  const main = element('main', {}, [...back, element('h1', {}, title), ...(lead ? [lead] : []), body]);
  return `<!doctype html>\n${element('html', { lang: 'en' }, [element('head', {}, head), element('body', {}, main)]).html}\n`;
}

function flatten(content: Content): string {
  if (typeof content === 'string') return escaped(content);
  return 'html' in content ? content.html : content.map(flatten).join('');
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
