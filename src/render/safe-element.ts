import type { Element } from 'hast';

/** Elements that Markdown gives rise to; nothing else passes. */
const allowedElements = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br'],
  ...['a', 'strong', 'em', 'del', 'sup', 'sub', 'img', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'section', 'input'],
]);

const keptProperties = new Set([
  ...['id', 'className', 'start', 'type', 'checked', 'disabled', 'colSpan'],
  ...['dataFootnotes', 'dataFootnoteRef', 'ariaDescribedBy', 'ariaLabel'],
]);

/** Whether an element may stand in a page; of any other, only what is in it. */
export function isAllowed({ tagName }: Element): boolean {
  return allowedElements.has(tagName);
}

/** Properties that pass; alignment becomes a class, because the site allows no style attributes. */
export function safeProperties({ tagName, properties }: Element): Element['properties'] {
  const kept: Element['properties'] = {};
  for (const [name, value] of Object.entries(properties)) {
    const align = name === 'style' && /text-align:\s*(left|center|right)/.exec(String(value))?.[1];
    if (align) kept.className = [`align-${align}`];
    else if (keptProperties.has(name)) kept[name] = value;
  }
  return tagName === 'th' ? { ...kept, scope: 'col' } : kept;
}
