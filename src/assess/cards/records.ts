import type { Program } from '../../model/program.ts';
import type { CardAndSystem, Contradiction } from './contradiction.ts';

/** Versions of a card, held by their number against those of the system's file, where that lists any. */
export function versionContradictions({ card, system, file }: CardAndSystem): readonly Contradiction[] {
  if (system.versions.length === 0) return [];
  return card.versions.flatMap(({ version, since }, index): readonly Contradiction[] => {
    const at = system.versions.findIndex((known) => known.version === version);
    const known = system.versions[at];
    if (known === undefined) {
      const expected = system.versions.map((each) => each.version);
      const because = 'The file of the system has no such version. Enter it there, or correct the card.';
      return [{ path: ['versions', index, 'version'], says: version, expected, because }];
    }
    if (known.since === since) return [];
    const because = `The file of the system has that day for version ${version}.`;
    const source = { document: file, path: ['versions', at, 'since'] };
    return [{ path: ['versions', index, 'since'], says: since, expected: [known.since], because, source }];
  });
}

/** What a card says of the assessment of impact, held against the assessments of the system, where there are any. */
export function impactContradictions(
  { card, system }: CardAndSystem,
  assessments: Program['assessments'],
): readonly Contradiction[] {
  const { impact } = card;
  const known = [...assessments.values()].filter(({ value }) => value.system === system.id);
  const [first] = known;
  if (impact === undefined || first === undefined) return [];
  const newest = known.reduce((best, each) => (each.value.performed > best.value.performed ? each : best), first);
  const { performed, publicSummary } = newest.value;
  const found: Contradiction[] = [];
  if (impact.assessed !== performed) {
    const because = `The newest assessment, \`${newest.value.id}\`, was finished on that day. Read its result and correct the card.`;
    const source = { document: newest, path: ['performed'] };
    found.push({ path: ['impact', 'assessed'], says: impact.assessed, expected: [performed], because, source });
  }
  if (impact.summary !== undefined && publicSummary !== undefined && impact.summary !== publicSummary) {
    const because = `\`${newest.value.id}\` names that page as its public summary.`;
    const source = { document: newest, path: ['publicSummary'] };
    found.push({ path: ['impact', 'summary'], says: impact.summary, expected: [publicSummary], because, source });
  }
  return found;
}
