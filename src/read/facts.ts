import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { statedClaimsIn } from '../model/claim-wording.ts';
import { readExpression } from '../model/components.ts';
import { forbiddenWordingIn } from '../model/forbidden-wording.ts';
import { placesIn } from '../model/places-in.ts';
import type { BodyComponent, BodyFacts, BodyImage, BodyLink, Heading } from '../model/program.ts';
import { slugger } from '../model/slug.ts';
import { textOf } from '../model/text-of.ts';
import { withoutCode } from '../model/without-code.ts';
import { parseBody, placeOfNode } from './body.ts';

const nothing = {
  headings: [],
  links: [],
  images: [],
  components: [],
  foreign: [],
  words: 0,
  claims: [],
  stated: [],
} as const;

/** Collects what checks need to know of a body, in one walk over its tree. */
export function collectFacts(body: string, bodyLine: number): BodyFacts {
  if (body.trim() === '') return nothing;
  const parsed = parseBody(body, bodyLine);
  if ('unreadable' in parsed) return { ...nothing, unreadable: parsed.unreadable };

  const headings: Heading[] = [];
  const links: BodyLink[] = [];
  const images: BodyImage[] = [];
  const components: BodyComponent[] = [];
  const foreign: { what: string; place: BodyLink['place'] }[] = [];
  const slug = slugger();
  let words = 0;

  walk(parsed.tree, (node) => {
    const place = () => placeOfNode(node, bodyLine);
    switch (node.type as string) {
      case 'heading': {
        const heading = node as Extract<Nodes, { type: 'heading' }>;
        const text = textOf(heading);
        headings.push({ depth: heading.depth, text, slug: slug(text), place: place() });
        break;
      }
      case 'link':
      case 'definition':
        links.push({ url: (node as { url: string }).url, place: place() });
        break;
      case 'image': {
        const { url, alt } = node as { url: string; alt?: string | null };
        images.push({ url, alt: alt ?? '', place: place() });
        break;
      }
      case 'text':
        words += (node as { value: string }).value.split(/\s+/).filter(Boolean).length;
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const element = node as unknown as MdxJsxFlowElement | MdxJsxTextElement;
        const { attributes, computed } = readAttributes(element);
        components.push({ name: element.name ?? '', attributes, place: place() });
        for (const what of computed) foreign.push({ what, place: place() });
        break;
      }
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!readExpression((node as { value: string }).value)) foreign.push({ what: 'an expression', place: place() });
        break;
      case 'mdxjsEsm':
        foreign.push({ what: 'an import or export', place: place() });
        break;
      case 'html':
        foreign.push({ what: 'raw HTML', place: place() });
        break;
    }
  });
  const found = { claims: claimsIn(body, bodyLine), stated: statedIn(body, bodyLine) };
  return { headings, links, images, components, foreign, words, ...found };
}

/** Visits a node and all below it, in the order of the text. */
function walk(node: Nodes, enter: (node: Nodes) => void): void {
  enter(node);
  if ('children' in node) for (const child of node.children) walk(child, enter);
}

/** Forbidden wordings in a body, each with the place of its words. Code, which is quoted, claims nothing. */
function claimsIn(body: string, bodyLine: number): BodyFacts['claims'] {
  const placeAt = placesIn(body, bodyLine);
  return forbiddenWordingIn(withoutCode(body)).map(({ text, instead, index }) => ({
    text,
    instead,
    place: placeAt(index),
  }));
}

/** Wordings in a body that only certain facts allow, each with the place of its words. */
function statedIn(body: string, bodyLine: number): BodyFacts['stated'] {
  const placeAt = placesIn(body, bodyLine);
  return statedClaimsIn(body).map(({ index, ...stated }) => ({ ...stated, place: placeAt(index) }));
}

function readAttributes(element: MdxJsxFlowElement | MdxJsxTextElement): {
  readonly attributes: Record<string, string>;
  readonly computed: readonly string[];
} {
  const attributes: Record<string, string> = {};
  const computed: string[] = [];
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') computed.push('a spread attribute');
    else if (attribute.value === null || attribute.value === undefined) attributes[attribute.name] = '';
    else if (typeof attribute.value === 'string') attributes[attribute.name] = attribute.value;
    else computed.push(`a computed attribute \`${attribute.name}\``);
  }
  return { attributes, computed };
}
