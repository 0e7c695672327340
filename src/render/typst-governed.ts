import type { Day } from '../model/fields.ts';
import type { RenderContext } from './body-tree.ts';
import type { Typesetting } from './typesetting.ts';
import { renderTypst } from './typst.ts';
import { type TypstCode, typstCall, typstDocument, typstString } from './typst-code.ts';
import { typstTemplatePath } from './typst-template.ts';

/** What stands at the head of a document and in its margins. */
export interface GovernedHead {
  /** What kind of document it is, in a word or two. */
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  readonly organisation: string;
  readonly id: string;
  readonly version: string;
  /** Who may read it. */
  readonly marking: string;
  /** The approval block and whatever else is to be seen at once. */
  readonly facts: readonly (readonly [term: string, fact: string])[];
  /** Requirements that it speaks to, by framework. */
  readonly requirements: readonly (readonly [framework: string, names: readonly string[]])[];
  readonly versions: readonly DocumentVersion[];
  /** Where it comes from, in a line at its end. */
  readonly origin: string;
  /** Whether a page of its own comes first, with the contents; otherwise the text follows the head. */
  readonly cover: boolean;
  readonly day: Day;
  /** Words across every page: whom this copy is for. */
  readonly watermark?: readonly string[];
}

/** A version of a document, as its history tells it. */
export interface DocumentVersion {
  readonly version: string;
  readonly approved: string;
  readonly by: string;
  readonly change: string;
}

/** Most versions that a head lists; the history of a pack has them all. */
const mostVersions = 6;

/** A governed document as a PDF: its head, then its body. Images of the body are named by their paths in `files`. */
export function typesetGoverned(
  head: GovernedHead,
  body: string,
  context: RenderContext,
  files: ReadonlyMap<string, Uint8Array>,
): Typesetting {
  const sections = body.match(/^##\s/gm)?.length ?? 0;
  return typesetPages(head, renderTypst(body, context), sections, files);
}

/** A document that was composed, not written: the same pages around content of the template. */
export function typesetComposed(head: GovernedHead, content: TypstCode, sections: number): Typesetting {
  return typesetPages(head, content, sections, new Map());
}

function typesetPages(
  head: GovernedHead,
  content: TypstCode,
  sections: number,
  files: ReadonlyMap<string, Uint8Array>,
): Typesetting {
  const { facts, requirements, versions, day, cover, id, watermark = [], ...words } = head;
  const governed = typstCall(
    'governed',
    {
      ...words,
      cover,
      id: typstString(id),
      facts,
      day: typstDay(day),
      groups: requirements,
      versions: versions
        .slice(0, mostVersions)
        .map(({ version, approved, by, change }) => [version, approved, by, change]),
      contents: cover && sections > 2,
      ...(watermark.length > 0 && { watermark }),
    },
    content,
  );
  return { markup: typstDocument(typstTemplatePath, governed), files, standard: 'ua-1', day };
}

/** A day as year, month and day of the month. */
export function typstDay(day: Day): readonly number[] {
  return day.split('-').map(Number);
}
