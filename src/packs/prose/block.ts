/** Words that may lead to a page of the pack, by its path in the payload. Only pages show where they lead. */
export type Words = string | readonly (string | { readonly text: string; readonly path: string })[];

/** A part of a document that the pack composes. Content is data: each form escapes it in its own way. */
export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly is: 'paragraph'; readonly words: Words }
  | { readonly is: 'list'; readonly items: readonly Words[] }
  | {
      readonly is: 'table';
      readonly title: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Words[])[];
    }
  /** Part of the body of a document, in the form in which people write bodies. */
  | { readonly is: 'body'; readonly text: string; readonly frontmatter: unknown }
  /** Something that is asked for and is not there. */
  | { readonly is: 'lack'; readonly text: string }
  /** Lines that somebody fills in with a pen. */
  | { readonly is: 'form'; readonly lines: readonly (readonly [label: string, value: string])[] };

/** A paragraph. */
export const paragraph = (words: Words): Block => ({ is: 'paragraph', words });

/** A heading; the title of the document is above all of them. */
export const heading = (level: 2 | 3, text: string): Block => ({ is: 'heading', level, text });

/** A list of points. */
export const list = (items: readonly Words[]): Block => ({ is: 'list', items });

/** A table with its title, which pages tell to those who cannot see it. */
export const table = (title: string, head: readonly string[], rows: readonly (readonly Words[])[]): Block => ({
  is: 'table',
  ...{ title, head, rows },
});

/** The words without where they lead. */
export function plain(words: Words): string {
  return typeof words === 'string'
    ? words
    : words.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** Words about several things, each leading to its page. */
export function linked(things: readonly { readonly text: string; readonly path: string }[], between = ', '): Words {
  return things.flatMap((thing, at) => (at > 0 ? [between, thing] : [thing]));
}
