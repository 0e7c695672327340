import type { Applicability, ApplicabilityDecision } from '../model/applicability.ts';
import type { Catalog } from '../model/catalog.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import type { ArtefactWriter } from './artefact.ts';
import { statusWords } from './signs.ts';
import { tableArtefacts } from './table.ts';

/** The Statement of Applicability of each ISO standard of the audit (6.1.3): every control, in or out, with its reason. */
export const statementOfApplicability: ArtefactWriter = {
  id: 'statement-of-applicability',
  title: 'Statement of Applicability',
  write({ program, audit, assessment }) {
    const statements = [...program.applicability.values()].filter(({ value }) =>
      audit.frameworks.includes(value.catalog),
    );
    return statements.flatMap(({ value }) => {
      const framework = assessment.frameworks.get(value.catalog);
      const titles = new Map(framework?.catalog.requirements.map(({ id, title }) => [id, title]));
      const rows = rowsOf(value, framework?.catalog).map(({ local, decision }) => {
        const found = framework?.requirements.get(local);
        return [
          formatForPeople(`${value.catalog}:${local}`),
          titles.get(local) ?? '',
          decision ? (decision.applicable ? 'included' : 'excluded') : 'not decided',
          decision?.basis.join(', ') ?? '',
          decision?.justification ?? '',
          found ? statusWords(found.status) : '',
          found?.contributions.map(({ control }) => control).join('; ') ?? '',
        ];
      });
      const columns = [
        'Control',
        'Short title',
        'Applicability',
        'Selected for',
        'Justification',
        'Status',
        'Our controls',
      ];
      const approval = `Version ${value.version}, approved ${value.approved}.`;
      return tableArtefacts(`statement-of-applicability/${value.id}`, value.title, approval, { columns, rows });
    });
  },
};

interface Row {
  readonly local: string;
  readonly decision: ApplicabilityDecision | undefined;
}

/** Every control of the catalog, decided or not, then whatever else the statement decides. */
function rowsOf({ catalog: id, decisions }: Applicability, catalog: Catalog | undefined): readonly Row[] {
  const open = new Map(decisions.map((decision) => [decision.requirement.slice(id.length + 1), decision]));
  const controls = catalog?.requirements.filter(({ kind, assessable }) => kind === 'control' && assessable) ?? [];
  const rows = controls.map(({ id: local }) => ({ local, decision: open.get(local) }));
  for (const { local } of rows) open.delete(local);
  return [...rows, ...[...open].map(([local, decision]) => ({ local, decision }))];
}
