import { roleTitle } from '../../model/program-settings.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import type { ArtefactWriter } from '../artefact.ts';
import { inOrder, isShared, register } from './register.ts';

/** Objectives of the management systems in scope (6.2). */
export const objectives: ArtefactWriter = {
  id: 'objectives',
  title: 'Management system',
  write: ({ program, audit }) =>
    register(
      'objectives',
      'Objectives',
      'Objectives of the management systems in scope: measure, target, latest value.',
      ['Objective', 'Title', 'Measure', 'Target', 'Current', 'Measured', 'Due', 'Status', 'Owner'],
      inOrder(program.objectives)
        .filter((one) => isShared(one, audit))
        .map((one) => [
          ...[one.id, one.title, one.measure, one.target, one.current, one.measured, one.due],
          ...[one.status.replace('-', ' '), roleTitle(program.settings.value, one.owner)],
        ]),
    ),
};

/** Internal audits of these management systems (9.2). */
export const internalAudits: ArtefactWriter = {
  id: 'internal-audits',
  title: 'Management system',
  write: ({ program, audit, asOf }) =>
    register(
      'internal-audits',
      'Internal audits',
      'What was audited, by whom, by which criteria, and what was found.',
      ['Internal audit', 'Title', 'Finished', 'Auditor', 'Period', 'Scope', 'Criteria', 'Result', 'Nonconformities'],
      inOrder(program.internalAudits)
        .filter((one) => isShared(one, audit) && one.performed <= asOf)
        .map((one) => [
          ...[one.id, one.title, one.performed, roleTitle(program.settings.value, one.auditor)],
          ...[one.period ? `${one.period.from} to ${one.period.to}` : '', one.scope],
          one.criteria
            .filter((id) => audit.frameworks.includes(id.split(':')[0] ?? ''))
            .map(formatForPeople)
            .join(', '),
          ...[one.result, one.nonconformities.join('; ')],
        ]),
    ),
};

/** Nonconformities with their corrective actions (10.2). */
export const nonconformities: ArtefactWriter = {
  id: 'nonconformities',
  title: 'Management system',
  write: ({ program }) =>
    register(
      'nonconformities',
      'Nonconformities and corrective actions',
      'What was found, why it happened, what was done, and whether it works.',
      [
        ...['Nonconformity', 'Title', 'Source', 'Requirement', 'Raised', 'What was found', 'Root cause', 'Correction'],
        ...['Corrective action', 'Owner', 'Due', 'Done', 'Effectiveness reviewed', 'Evidence'],
      ],
      inOrder(program.nonconformities).map((one) => {
        const { what, owner, due, done = 'open' } = one.correctiveAction;
        return [
          ...[one.id, one.title, one.source, one.requirement ? formatForPeople(one.requirement) : '', one.raised],
          ...[
            one.description,
            one.rootCause,
            one.correction,
            what,
            roleTitle(program.settings.value, owner),
            due,
            done,
          ],
          ...[one.effectivenessReviewed ?? '', one.evidence.join('; ')],
        ];
      }),
    ),
};

/** Law and contracts that bind the organisation (ISO/IEC 27001 A.5.31). */
export const legalRegister: ArtefactWriter = {
  id: 'legal-register',
  title: 'Management system',
  write: ({ program }) =>
    register(
      'legal-register',
      'Law and contracts',
      'What law and contracts ask, in our own words, and how it is met.',
      ['Entry', 'Title', 'Jurisdiction', 'Citation', 'What it asks', 'How it is met', 'Controls', 'Next review'],
      inOrder(program.legalRequirements).map((one) => [
        ...[one.id, one.title, one.jurisdiction, one.citation, one.obligation, one.met],
        ...[one.controls.join('; '), one.nextReview],
      ]),
    ),
};
