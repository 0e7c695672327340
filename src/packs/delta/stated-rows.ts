import type { PackInput, Since } from '../artefact.ts';
import { governed } from './document-rows.ts';
import type { DeltaRow } from './row.ts';

/** What documents state of themselves where no commit of that day is at hand: approved since then. What went is not known. */
export function statedRows({ scope, program, asOf }: PackInput, { day }: Since): readonly DeltaRow[] {
  const isSince = (approved: string) => approved > day && approved <= asOf;
  const documents = governed.flatMap(({ area, list, folder }) =>
    scope[list].flatMap(({ value: { id, title, version, approved } }): readonly DeltaRow[] =>
      isSince(approved)
        ? [
            {
              ...{ area, id, title, change: 'stated', before: 'not known', path: `${folder}/${id}.html` },
              ...{ after: `version ${version}, approved ${approved}`, why: 'The document states it.' },
            },
          ]
        : [],
    ),
  );
  const risks = [...program.risks.values()]
    .map(({ value }) => value)
    .filter(({ approved }) => isSince(approved))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      ({ id, title, version, approved }): DeltaRow => ({
        ...{ area: 'Risks', id, title, change: 'stated', before: 'not known', path: `registers/risks.html#${id}` },
        ...{ after: `version ${version}, approved ${approved}`, why: 'The document states it.' },
      }),
    );
  return [...documents, ...risks];
}
