/** Makes an element with attributes and children. Text stays text. */
export function create<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

const entities: Readonly<Record<string, string>> = { amp: '&', gt: '>', lt: '<', quot: '"', '#39': "'", '#x27': "'" };

/** The excerpt of a result: what is marked becomes `mark`, everything else stays text, whatever it looks like. */
export function markedText(excerpt: string): (Node | string)[] {
  return excerpt.split(/<\/?mark>/).map((part, at) => {
    const text = part.replace(/&(amp|gt|lt|quot|#39|#x27);/g, (_, name: string) => entities[name] ?? '');
    return at % 2 === 1 ? create('mark', {}, text) : text;
  });
}
