import { element, type Html, linkTo, page } from '../../render/html-page.ts';
import { typesetComposed } from '../../render/typst-governed.ts';
import { type Table, toCsv } from '../../report/csv.ts';
import type { Artefact, Lack, PackInput } from '../artefact.ts';
import { upFrom } from '../table.ts';
import type { Block } from './block.ts';
import { blocksToHtml } from './blocks-html.ts';
import { blocksToMarkdown } from './blocks-markdown.ts';
import { blocksToTypst } from './blocks-typst.ts';

/** A document that the pack composes from the program. */
export interface Composed {
  /** Path without its ending. */
  readonly path: string;
  /** What kind of document it is, in a word or two. */
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  readonly facts: readonly (readonly [term: string, fact: string])[];
  readonly blocks: readonly Block[];
  /** What the reader of the draft must know; no part of the document, and so not in its PDF. */
  readonly notes?: readonly Block[];
  readonly description: string;
  readonly lacks?: readonly Lack[];
  /** What it tells as rows: a spreadsheet beside it, and a sheet of the workbook. */
  readonly table?: Table;
  /** Whether its PDF begins with a page of its own; it does unless this says no. */
  readonly cover?: boolean;
  /** Whether it is written as Markdown as well, for somebody to edit on. */
  readonly editable?: boolean;
}

/** A composed document as a page, as a PDF where there is an engine, and as Markdown where people edit on. */
export function composedArtefacts(input: PackInput, document: Composed): readonly Artefact[] {
  const { path, title, blocks, notes = [], description, lacks = [], table, editable = false } = document;
  const made = typeset(input, document);
  const pdf = made && 'pdf' in made ? made.pdf : undefined;
  const others = [
    ...(pdf ? [{ path: `${path}.pdf`, label: 'PDF', content: pdf }] : []),
    ...(table ? [{ path: `${path}.csv`, label: 'spreadsheet', content: toCsv(table) }] : []),
    ...(editable
      ? [{ path: `${path}.md`, label: 'Markdown', content: blocksToMarkdown(title, [...blocks, ...notes]) }]
      : []),
  ];
  const refused =
    made && 'refused' in made && made.refused !== '' ? ` No PDF, but a page to print: ${made.refused}.` : '';
  const up = upFrom(path);
  return [
    {
      ...{ path: `${path}.html`, title, description: `${description}${refused}` },
      also: others.map(({ path: other, label }) => ({ path: other, label })),
      ...(lacks.length > 0 && { lacks }),
      ...(table && { table }),
      content: page({ title, up, body: bodyOf(document, up, others) }),
    },
    ...others.map(({ path: other, content }) => ({ path: other, content })),
  ];
}

function bodyOf(
  { summary, facts, blocks, notes = [] }: Composed,
  up: string,
  others: readonly { readonly path: string; readonly label: string }[],
): readonly Html[] {
  const rows = facts.map(([term, fact]) => element('div', {}, [element('dt', {}, term), element('dd', {}, fact)]));
  const links = others.flatMap(({ path, label }, at) => [at > 0 ? ', ' : '', linkTo(`${up}${path}`, label)]);
  return [
    element('p', { class: 'lead' }, summary),
    element('dl', { class: 'facts' }, rows),
    ...(links.length > 0 ? [element('p', {}, ['Also as: ', ...links, '.'])] : []),
    element('article', { class: 'composed' }, blocksToHtml([...blocks, ...notes], up)),
  ];
}

function typeset(input: PackInput, { path, kind, title, summary, facts, blocks, cover = true }: Composed) {
  const { audit, program, asOf, commit } = input;
  const head = {
    ...{ kind, title, summary, facts, cover, day: asOf, id: path.replaceAll('/', '-'), version: asOf },
    organisation: program.settings.value.organisation.legalName,
    ...{ marking: 'confidential', requirements: [], versions: [] },
    origin: `Composed for “${audit.title}” as of ${asOf}${commit ? `, from commit ${commit}` : ''}.`,
  };
  const sections = blocks.filter((block) => block.is === 'heading' && block.level === 2).length;
  return input.typeset?.(typesetComposed(head, blocksToTypst(blocks), sections));
}
