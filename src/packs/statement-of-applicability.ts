import { assessStatement } from '../assess/statement.ts';
import { roleTitle } from '../model/program-settings.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import type { ArtefactWriter } from './artefact.ts';
import { maturityWords, statusWords } from './signs.ts';
import { tableArtefacts } from './table.ts';

const columns = [
  ...['Control', 'Short title', 'Applicability', 'Selected for', 'Justification', 'Implementation', 'Status'],
  ...['Our controls and their maturity', 'Carried over from', 'Policies', 'Evidence'],
];

/** The Statement of Applicability of each ISO standard of the audit (6.1.3): every control, in or out, why, and what is behind it. */
export const statementOfApplicability: ArtefactWriter = {
  id: 'statement-of-applicability',
  title: 'Applicability',
  write({ program, audit, assessment }) {
    const statements = [...program.applicability.values()].filter(({ value }) =>
      audit.frameworks.includes(value.catalog),
    );
    return statements.flatMap(({ value }) => {
      const stated = assessStatement(program, assessment, value);
      const rows = stated.map((row) => {
        const { requirement, decision, coverage, implementation, controls } = row;
        return [
          ...[formatForPeople(`${value.catalog}:${requirement.id}`), requirement.title],
          decision ? (decision.applicable ? 'included' : 'excluded') : 'not decided',
          ...[decision?.basis.join(', ') ?? '', decision?.justification ?? ''],
          ...[implementation?.replaceAll('-', ' ') ?? 'no control', coverage ? statusWords(coverage.status) : ''],
          controls
            .map(({ id, maturity }) => `${id}${maturity ? ` (${maturityWords(maturity.state)})` : ''}`)
            .join('; '),
          row.carriedFrom.join('; '),
          ...[row.policies.join('; '), row.evidence.join('; ')],
        ];
      });
      const { version, approved, approvedBy, owner, nextReview } = value;
      const title = (role: string) => roleTitle(program.settings.value, role);
      const approval = `Version ${version}, approved ${approved}${approvedBy ? ` by ${title(approvedBy)}` : ''}. Kept by ${title(owner)}, next review ${nextReview}.`;
      const coverageOf = (row: number) =>
        `../coverage/${value.catalog}.html#${stated[row]?.requirement.id.toLowerCase()}`;
      const hasCoverage = assessment.frameworks.has(value.catalog);
      return tableArtefacts(
        `statement-of-applicability/${value.id}`,
        value.title,
        approval,
        { columns, rows },
        { links: (row, column) => (column === 0 && hasCoverage ? coverageOf(row) : undefined) },
      );
    });
  },
};
