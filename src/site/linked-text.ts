/** A piece of a text: words, or the name of something that has a page. */
export interface TextPart {
  readonly text: string;
  readonly address?: string;
}

/** Cuts a text at its names between backticks; what has a page becomes a link. */
export function linkedText(text: string, find: (name: string) => TextPart): readonly TextPart[] {
  return text
    .split('`')
    .map((part, at) => (at % 2 === 0 ? { text: part } : find(part)))
    .filter((part) => part.text !== '');
}
