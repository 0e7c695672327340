import type { Document } from '../model/program.ts';
import { roleTitle } from '../model/program-settings.ts';
import { renderBody } from '../render/html.ts';
import { element, type Html, linkTo, page, trusted } from '../render/html-page.ts';
import type { Artefact, ArtefactRecord, PackInput } from './artefact.ts';
import { type GovernedPdf, governedPdf } from './governed-pdf.ts';
import { packedImages } from './images.ts';
import { resolveLinkIn } from './links.ts';

/** Frontmatter that a document of a pack shows at its head. */
export interface Governed {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly version: string;
  readonly visibility: string;
  readonly approved: string;
  readonly approvedBy?: string | undefined;
  readonly nextReview: string;
  readonly summary: string;
}

/** A fact at the head of a document. */
export type Fact = readonly [term: string, fact: string];

/** How documents of one kind stand in a pack. */
export interface Presentation {
  /** What kind it is, for people. */
  readonly kind: string;
  readonly folder: 'policies' | 'controls' | 'ai-systems' | 'assessments' | 'technical-files' | 'monitoring-plans';
  /** Facts besides those of the approval block. */
  readonly facts: readonly Fact[];
  /** Requirements that it speaks to. */
  readonly requirements: readonly string[];
  /** Whether its PDF begins with a page of its own. */
  readonly cover: boolean;
}

/** A document as a PDF where there is an engine, as a page that prints well, and as its source, byte for byte. */
export function writeGoverned(
  input: PackInput,
  document: Document<Governed>,
  presentation: Presentation,
): readonly Artefact[] {
  const { folder } = presentation;
  const { id, title, summary } = document.value;
  const facts = [...approvalBlock(input, document), ...presentation.facts];
  const made = governedPdf(input, document, { ...presentation, facts });
  const pdf = 'pdf' in made ? [{ path: `${folder}/${id}.pdf`, label: 'PDF' }] : [];
  const source = { path: `${folder}/src/${id}.mdx`, label: 'source' };
  return [
    {
      ...{ path: `${folder}/${id}.html`, title, description: described(summary, made), also: [...pdf, source] },
      content: page({ title, up: '../', body: pageBody(input, document, folder, facts, pdf.length > 0) }),
      record: recordOf(input, document, presentation),
    },
    ...('pdf' in made
      ? pdf.map(({ path }) => ({ path, content: made.pdf, record: recordOf(input, document, presentation) }))
      : []),
    { path: source.path, content: input.read(document.file) ?? '' },
  ];
}

/** Owner, version, approval and review. */
function approvalBlock({ program }: PackInput, { value }: Document<Governed>): readonly Fact[] {
  const role = (id: string) => roleTitle(program.settings.value, id);
  return [
    ['Owner', role(value.owner)],
    ['Version', value.version],
    ['Approved', value.approvedBy ? `${value.approved}, by ${role(value.approvedBy)}` : value.approved],
    ['Next review', value.nextReview],
  ];
}

function recordOf(
  { program }: PackInput,
  { value }: Document<Governed>,
  { requirements }: Presentation,
): ArtefactRecord {
  const { version, approved, approvedBy } = value;
  return {
    ...{ version, approved, about: requirements },
    ...(approvedBy && { approvedBy: roleTitle(program.settings.value, approvedBy) }),
  };
}

function described(summary: string, made: GovernedPdf): string {
  return 'refused' in made && made.refused !== ''
    ? `${summary} No PDF, but a page to print: ${made.refused}.`
    : summary;
}

function pageBody(
  input: PackInput,
  document: Document<Governed>,
  folder: Presentation['folder'],
  facts: readonly Fact[],
  hasPdf: boolean,
): readonly Html[] {
  const { id, summary } = document.value;
  const rendered = renderBody(document.body, {
    frontmatter: document.value,
    resolveLink: (url) => resolveLinkIn(input, folder, url),
    images: new Map(packedImages(input, document).map(({ url, path }) => [url, `../${path}`])),
  });
  const rows = facts.map(([term, fact]) => element('div', {}, [element('dt', {}, term), element('dd', {}, fact)]));
  const pdf = hasPdf ? ['As PDF: ', linkTo(`${id}.pdf`, `${id}.pdf`), '. '] : [];
  const source = ['Source: ', linkTo(`src/${id}.mdx`, `src/${id}.mdx`), `, SHA-256 ${document.digest}`];
  return [
    element('p', { class: 'lead' }, summary),
    element('dl', { class: 'facts' }, rows),
    element('article', {}, trusted(rendered.html)),
    element('footer', {}, [...pdf, ...source]),
  ];
}
