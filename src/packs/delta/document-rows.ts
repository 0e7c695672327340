import type { Document } from '../../model/program.ts';
import type { PackInput, Past } from '../artefact.ts';
import type { DeltaArea, DeltaRow } from './row.ts';

interface Versioned {
  readonly id: string;
  readonly title: string;
  readonly version: string;
}

type Documents = readonly Pick<Document<Versioned>, 'value' | 'digest'>[];

/** Collections of governed documents in scope, each with its part of the delta and its folder. */
export const governed = [
  { area: 'Policies', list: 'policies', folder: 'policies' },
  { area: 'Controls', list: 'controls', folder: 'controls' },
  { area: 'AI systems', list: 'systems', folder: 'ai-systems' },
  { area: 'Impact assessments', list: 'assessments', folder: 'assessments' },
] as const satisfies readonly {
  readonly area: DeltaArea;
  readonly list: keyof PackInput['scope'];
  readonly folder: string;
}[];

/** Governed documents in scope that came, went or changed between a commit and now. */
export function documentRows(input: PackInput, past: Past): readonly DeltaRow[] {
  return governed.flatMap(({ area, list, folder }) =>
    compareDocuments(past.scope[list], input.scope[list], (id, change) =>
      change === 'changed' ? diffPath(folder, id) : `${folder}/${id}.html`,
    ).map((row) => ({ ...row, area })),
  );
}

/** Where the page is that shows how a document changed. */
export function diffPath(folder: string, id: string): string {
  return `delta/${folder}/${id}.html`;
}

/** Documents of one kind, compared by identifier; a file whose bytes are the same has not changed, wherever it lies. */
export function compareDocuments(
  before: Documents,
  after: Documents,
  path: (id: string, change: 'added' | 'changed') => string | undefined,
): readonly Omit<DeltaRow, 'area'>[] {
  const [old, now] = [byId(before), byId(after)];
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
  return ids.flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)];
    if (was?.digest === is?.digest) return [];
    const title = is?.value.title ?? was?.value.title ?? id;
    const versions = {
      before: was ? `version ${was.value.version}` : '',
      after: is ? `version ${is.value.version}` : '',
    };
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    const leads = change === 'removed' ? undefined : path(id, change);
    const why = change === 'changed' && was?.value.version === is?.value.version ? 'Edited without a new version.' : '';
    return [{ id, title, change, ...versions, why, ...(leads !== undefined && { path: leads }) }];
  });
}

function byId(documents: Documents): ReadonlyMap<string, Documents[number]> {
  return new Map(documents.map((document) => [document.value.id, document]));
}
