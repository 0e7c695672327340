import type { Finding } from '../../model/audit.ts';
import type { PackInput } from '../artefact.ts';

/** Findings up to the day of the pack that concern a framework of the audit, oldest first. */
export function findingsOf({
  program,
  audit,
  asOf,
}: Pick<PackInput, 'program' | 'audit' | 'asOf'>): readonly Finding[] {
  return [...program.findings.values()]
    .map(({ value }) => value)
    .filter(({ raised }) => raised <= asOf)
    .filter((finding) => {
      const frameworks = program.audits.get(finding.audit)?.value.frameworks ?? [];
      const cited = finding.requirement?.split(':')[0];
      return [...frameworks, cited].some((id) => id !== undefined && audit.frameworks.includes(id));
    })
    .sort((a, b) => (`${a.raised} ${a.id}` < `${b.raised} ${b.id}` ? -1 : 1));
}

/** Those that are not closed on the day of the pack. */
export function openFindings(input: Pick<PackInput, 'program' | 'audit' | 'asOf'>): readonly Finding[] {
  return findingsOf(input).filter(({ closed }) => closed === undefined || closed > input.asOf);
}
