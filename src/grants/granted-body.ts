import { type AskableCollection, askable } from '../model/gated.ts';
import type { DataOf } from '../model/kinds.ts';
import type { Document, Program } from '../model/program.ts';
import { formatForPeople } from '../model/requirement-id.ts';

/** A document that customers may ask for. */
export type Askable = { [C in AskableCollection]: Document<DataOf<C>> }[AskableCollection];

/** Every document that customers may ask for and be given: the gated ones. */
export function gatedDocuments(program: Program): readonly Askable[] {
  const all = askable.flatMap((collection): readonly Askable[] => [...program[collection].values()]);
  return all.filter(({ value }) => value.visibility === 'request' || value.visibility === 'nda');
}

/** The text of a document as a customer is given it: its body; of a Statement of Applicability, its decisions as a table. */
export function grantedBody({ catalogs }: Pick<Program, 'catalogs'>, { value, body }: Askable): string {
  if (!('decisions' in value)) return body;
  const titles = new Map(catalogs.get(value.catalog)?.requirements.map(({ id, title }) => [id, title]));
  const rows = value.decisions.map(({ requirement, applicable, basis, justification = '' }) => [
    `${formatForPeople(requirement)} ${titles.get(requirement.slice(requirement.indexOf(':') + 1)) ?? ''}`,
    applicable ? 'in' : 'out',
    basis.join(', '),
    justification,
  ]);
  const written = [
    ['Control', 'In or out', 'Selected for', 'Justification'],
    ['-', '-', '-', '-'],
  ].concat(rows.map((row) => row.map(asText)));
  return `## Decisions\n\n${written.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}

/** A text as MDX that shows it as it is: every mark that could mean something is escaped. */
function asText(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\s+/g, ' ');
}
