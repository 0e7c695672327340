import type { Element, ElementContent } from 'hast';
import { formatForPeople } from '../model/requirement-id.ts';
import { bodyLink, type ResolveLink } from './body-link.ts';
import type { ComponentNode } from './html-tree.ts';

/** A component of the closed set as HTML; of any other, only what is in it. */
export function bodyComponent(
  { name, attributes }: ComponentNode,
  children: ElementContent[],
  resolveLink: ResolveLink,
): ElementContent[] {
  const attribute = (wanted: string): string => {
    const value = attributes.find((each) => each.name === wanted && typeof each.value === 'string')?.value;
    return typeof value === 'string' ? value : '';
  };
  switch (name) {
    case 'Note':
      // A note belongs to the text around it: it is no part of the page of its own.
      return [element('aside', { className: ['note', `note-${noteKind(attribute('kind'))}`], role: 'note' }, children)];
    case 'Definition':
      return [element('dfn', { title: attribute('means') }, [{ type: 'text', value: attribute('of') }])];
    case 'Requirement': {
      const id = attribute('id');
      const label: ElementContent = { type: 'text', value: formatForPeople(id) };
      return [bodyLink(`requirement:${id}`, resolveLink, [label], { className: ['requirement'] })];
    }
    default:
      return children;
  }
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function noteKind(kind: string): string {
  return /^[a-z]+$/.test(kind) ? kind : 'note';
}
