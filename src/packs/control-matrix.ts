import { formatForPeople } from '../model/requirement-id.ts';
import type { ArtefactWriter } from './artefact.ts';
import { maturityWords } from './signs.ts';
import { tableArtefacts } from './table.ts';

/** The control matrix: each control with the requirements of the audit that it implements, its maturity and its evidence. */
export const controlMatrix: ArtefactWriter = {
  id: 'control-matrix',
  title: 'Registers',
  write({ scope, audit, assessment }) {
    const rows = scope.controls.map(({ value }) => {
      const ours = value.implements.filter(({ requirement }) =>
        audit.frameworks.includes(requirement.split(':')[0] ?? ''),
      );
      const maturity = assessment.maturity.get(value.id);
      const evidence = scope.evidence
        .filter((record) => record.value.controls.includes(value.id))
        .map((record) => record.value.id);
      return [
        value.id,
        value.title,
        ours
          .map(
            ({ requirement, status, extent }) =>
              `${formatForPeople(requirement)} (${status}${extent === 'part' ? ', part' : ''})`,
          )
          .join('; '),
        value.owner,
        value.operator,
        value.frequency,
        value.nature,
        maturity ? maturityWords(maturity.state) : '',
        maturity?.reason ?? '',
        maturity?.next ?? '',
        evidence.join('; '),
      ];
    });
    const columns = [
      'Control',
      'Title',
      'Implements',
      'Owner',
      'Operator',
      'Frequency',
      'Nature',
      'Maturity',
      'Reason',
      'Next step',
      'Evidence',
    ];
    return tableArtefacts(
      'control-matrix',
      'Control matrix',
      'Every control in scope, what it implements and how mature it is.',
      { columns, rows },
      {
        links: (row, column) => (column === 0 ? `controls/${rows[row]?.[0]}.html` : undefined),
      },
    );
  },
};
