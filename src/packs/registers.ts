import type { GrantedDocument } from '../model/grant.ts';
import type { Document } from '../model/program.ts';
import type { ArtefactWriter } from './artefact.ts';
import { tableArtefacts } from './table.ts';

/** Registers of the management system and of the audit: incidents, exceptions, findings, access of customers and the rest. */
export const registers: ArtefactWriter = {
  id: 'registers',
  title: 'Registers',
  write({ program, audit }) {
    const findings = sorted(program.findings).map((finding) => [
      ...[finding.id, finding.audit, finding.requirement ?? '', finding.grade, finding.raised, finding.statement],
      ...[finding.response, finding.due ?? '', finding.closed ?? 'open'],
    ]);
    const exceptions = sorted(program.exceptions).map((exception) => [
      ...[exception.id, exception.title, [...exception.policies, ...exception.controls].join('; '), exception.reason],
      ...[exception.compensating, exception.grantedBy, exception.from, exception.until],
    ]);
    const incidents = sorted(program.incidents).map((incident) => [
      ...[
        incident.id,
        incident.title,
        incident.kinds.join(', '),
        incident.severity,
        incident.detected,
        incident.resolved ?? 'open',
      ],
      ...[incident.reportable ? 'yes' : 'no', incident.summary, incident.lesson ?? ''],
    ]);
    const objectives = sorted(program.objectives)
      .filter(({ frameworks }) => frameworks.some((id) => audit.frameworks.includes(id)))
      .map((one) => [one.id, one.title, one.measure, one.target, one.current, one.measured, one.status]);
    const nonconformities = sorted(program.nonconformities).map((one) => [
      ...[one.id, one.title, one.source, one.requirement ?? '', one.raised, one.rootCause, one.correction],
      ...[
        one.correctiveAction.what,
        one.correctiveAction.owner,
        one.correctiveAction.due,
        one.correctiveAction.done ?? 'open',
      ],
      one.effectivenessReviewed ?? '',
    ]);
    const vendors = sorted(program.vendors).map((one) => [
      ...[one.id, one.title, one.summary, one.subProcessor ? 'yes' : 'no', one.data.join('; '), one.regions.join('; ')],
      ...[one.criticality, one.since, one.assurance.map(({ what, on }) => `${what} (${on})`).join('; ')],
    ]);
    const grants = sorted(program.grants).map((one) => [
      ...[one.id, one.company, one.contact ?? '', one.documents.map(givenDocument).join('; ')],
      ...[one.nda ? `version ${one.nda.version}` : 'none', one.basis, one.approvedBy, one.approved, one.expires],
    ]);
    return [
      ...table(
        'findings',
        'Findings of earlier audits',
        'Auditors’ conclusions with management’s response.',
        ['Finding', 'Audit', 'Requirement', 'Grade', 'Raised', 'Statement', 'Response', 'Due', 'Closed'],
        findings,
      ),
      ...table(
        'exceptions',
        'Exceptions',
        'Dated exceptions with what stands in for the rule.',
        ['Exception', 'Title', 'From', 'Reason', 'Compensating measure', 'Granted by', 'Since', 'Until'],
        exceptions,
      ),
      ...table(
        'incidents',
        'Incidents',
        'Incidents of any kind.',
        ['Incident', 'Title', 'Kinds', 'Severity', 'Detected', 'Resolved', 'Reportable', 'Summary', 'Lesson'],
        incidents,
      ),
      ...table(
        'objectives',
        'Objectives',
        'Objectives of the management systems in scope.',
        ['Objective', 'Title', 'Measure', 'Target', 'Current', 'Measured', 'Status'],
        objectives,
      ),
      ...table(
        'nonconformities',
        'Nonconformities and corrective actions',
        'What was found, why it happened, what was done.',
        [
          'Nonconformity',
          'Title',
          'Source',
          'Requirement',
          'Raised',
          'Root cause',
          'Correction',
          'Corrective action',
          'Owner',
          'Due',
          'Done',
          'Effectiveness reviewed',
        ],
        nonconformities,
      ),
      ...table(
        'vendors',
        'Vendors',
        'Suppliers and sub-processors.',
        ['Vendor', 'Name', 'Service', 'Sub-processor', 'Data', 'Regions', 'Criticality', 'Since', 'Assurance read'],
        vendors,
      ),
      ...table(
        'grants',
        'Access of customers to confidential documents',
        'Who was given which document, why, under which agreement, until when.',
        ['Grant', 'Company', 'Contact', 'Documents', 'Agreement', 'Basis', 'Granted by', 'Granted', 'Until'],
        grants,
      ),
    ];
  },
};

/** A document as a register of access names it, with the digest of the copy that was given. */
function givenDocument({ kind, document, version, plain }: GrantedDocument): string {
  return `${kind} ${document}, version ${version}, SHA-256 ${plain.slice(0, 16)}…`;
}

function table(
  id: string,
  title: string,
  description: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
) {
  return rows.length === 0 ? [] : tableArtefacts(`registers/${id}`, title, description, { columns, rows });
}

function sorted<T extends { readonly id: string }>(documents: ReadonlyMap<string, Document<T>>): T[] {
  return [...documents.values()].map(({ value }) => value).sort((a, b) => (a.id < b.id ? -1 : 1));
}
