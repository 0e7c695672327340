import { kindTitle } from '../model/audit.ts';
import type { PackInput } from './artefact.ts';

/** What a pack says of itself, on its first page and in its index alike. */
export function packFacts({
  audit,
  program,
  asOf,
  commit,
  uncommitted,
  toolVersion,
  since,
}: PackInput): readonly (readonly [term: string, fact: string])[] {
  const titles = audit.frameworks.map((id) => program.catalogs.get(id)?.title ?? id);
  return [
    ['Kind', kindTitle(audit.kind)],
    ['Frameworks', titles.join('; ')],
    ['Scope', audit.scope],
    ...(audit.auditor ? [['Auditor', audit.auditor] as const] : []),
    ...(audit.period ? [['Period', `${audit.period.from} to ${audit.period.to}`] as const] : []),
    ['Date', `${audit.on} (${audit.status.replace('-', ' ')})`],
    ['As of', asOf],
    ...(since ? [['Told from', `${since.day}: ${since.because}`] as const] : []),
    [
      'Commit',
      commit ? `${commit}${uncommitted ? ', with changes that were not committed' : ''}` : 'outside a repository',
    ],
    ['Made by', `trustwright ${toolVersion}`],
  ];
}
