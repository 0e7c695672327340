import { type MarkupElement, type MarkupNode, parseMarkup } from '../../src/site/markup-tree.ts';

/** A part of a page, as a test looks at it. */
export interface PagePart {
  readonly element: MarkupElement;
  /** Its words, white space collapsed. */
  readonly text: string;
  attribute(name: string): string | undefined;
  /** Elements inside it with a name, and with a class where one is asked for. */
  all(name: string, wanted?: string): readonly PagePart[];
  /** What a list of terms inside it says: words, or days as `datetime` has them. */
  facts(): ReadonlyMap<string, string>;
}

/** The main part of a page. */
export function mainOf(html: string): PagePart {
  const main = parseMarkup(html.slice(html.indexOf('<main'), html.lastIndexOf('</main>')));
  return part({ name: 'page', attributes: new Map(), children: main });
}

function part(element: MarkupElement): PagePart {
  const all = (name: string, wanted?: string) =>
    elementsIn(element)
      .filter((each) => each.name === name)
      .filter(({ attributes }) => !wanted || (attributes.get('class') ?? '').split(' ').includes(wanted))
      .map(part);
  return {
    element,
    text: wordsOf(element).replace(/\s+/g, ' ').trim(),
    attribute: (name) => element.attributes.get(name),
    all,
    facts: () =>
      new Map(
        all('dl').flatMap((list) =>
          list.all('div').map((row) => {
            const [term] = row.all('dt');
            const [said] = row.all('dd');
            const [day] = said?.all('time') ?? [];
            return [term?.text ?? '', day?.attribute('datetime') ?? said?.text ?? ''] as const;
          }),
        ),
      ),
  };
}

function elementsIn({ children }: MarkupElement): readonly MarkupElement[] {
  return children.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsIn(node)]));
}

function wordsOf(node: MarkupNode): string {
  return typeof node === 'string' ? node : node.children.map(wordsOf).join('');
}
