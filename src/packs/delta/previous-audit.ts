import type { Audit, AuditKind } from '../../model/audit.ts';
import type { Program } from '../../model/program.ts';

/** Whether audits of two kinds follow each other: a surveillance follows a certification, a report a report. */
function familyOf(kind: AuditKind): string {
  return kind.startsWith('iso-') ? 'iso' : kind.startsWith('soc2-') ? 'soc2' : kind;
}

/** The last audit before another of the same family and about one of its frameworks; nothing where there was none. */
export function previousAudit(program: Pick<Program, 'audits'>, audit: Audit): Audit | undefined {
  return [...program.audits.values()]
    .map(({ value }) => value)
    .filter(
      ({ kind, on, frameworks }) =>
        familyOf(kind) === familyOf(audit.kind) &&
        on < audit.on &&
        frameworks.some((id) => audit.frameworks.includes(id)),
    )
    .sort((a, b) => (`${a.on} ${a.id}` < `${b.on} ${b.id}` ? -1 : 1))
    .at(-1);
}
