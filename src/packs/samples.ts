import { redraw } from '../assess/sampling/redraw.ts';
import { type PolicyThen, type Trace, traceItems } from '../assess/sampling/trace.ts';
import type { Sample } from '../model/sample.ts';
import type { Artefact, ArtefactWriter, PackInput } from './artefact.ts';
import { evidenceSource, packedEvidencePath } from './evidence-file.ts';
import { tableArtefacts } from './table.ts';

/** Samples drawn for the audit: each drawn again, each item traced to controls, policies in force on its day and evidence. */
export const samples: ArtefactWriter = {
  id: 'samples',
  title: 'Samples',
  write: (input) =>
    [...input.program.samples.values()]
      .map(({ value }) => value)
      .filter(({ audit }) => audit === input.audit.id)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((sample) => writeSample(input, sample)),
};

const columns = [
  'Item',
  'Day',
  'Row of the population',
  'Replaces',
  'Controls',
  'Policies in force on that day',
  'Evidence',
];

function writeSample(input: PackInput, sample: Sample): readonly Artefact[] {
  const { program, history, read } = input;
  const evidence = program.evidence.get(sample.population);
  const bytes = evidence && read(evidenceSource(evidence) ?? '');
  const again = bytes ? redraw(sample, bytes) : { unusable: 'the population is not there' };
  const traces =
    evidence && 'items' in again ? traceItems(program, history, evidence.value, again.items) : ([] as readonly Trace[]);
  const replaced = new Map(sample.replacements.map(({ item, with: other }) => [other, item]));
  const rows = traces.map(({ item, controls, policies, evidence: shown }) => [
    ...[item.name, item.day ?? '', item.row, replaced.get(item.name) ?? '', controls.join('; ')],
    ...[policies.map(inWords).join('; '), shown.join('; ')],
  ]);
  const verdict =
    'unusable' in again
      ? `It cannot be drawn again: ${again.unusable}.`
      : again.differs
        ? `The record does not hold: ${again.differs}. The items below are those that are drawn.`
        : `Drawn again for this pack: the same ${again.items.length} items.`;
  const packed = evidence && packedEvidencePath(evidence);
  const strata =
    'draw' in again && sample.stratify === 'month'
      ? ` By month: ${again.draw.strata.map(({ name, population, drawn }) => `${name} ${drawn} of ${population}`).join(', ')}.`
      : '';
  const method = `${sample.size} of the ${'population' in again ? again.population.items.length : '?'} items of ${packed ?? sample.population}, drawn on ${sample.drawn}. To draw again by hand: sort the items by the SHA-256 of the seed, a line feed and the item (printf '%s\\n%s' ${sample.seed} ITEM | sha256sum), and take the first.`;
  const swaps = sample.replacements.map(
    ({ item, with: other, by, on, reason }) => ` ${item} was replaced by ${other} on ${on} by ${by}: ${reason}`,
  );
  return tableArtefacts(`samples/${sample.id}`, sample.title, `${verdict} ${method}${strata}${swaps.join('')}`, {
    columns,
    rows,
  });
}

/** A policy with the version that was in force, and how far that is proven. */
export function inWords({ policy, version, standing }: PolicyThen): string {
  if (standing === 'unknown') return `${policy} (no history)`;
  const then = version ?? (standing === 'unproven' ? 'in a version that is not known' : 'not in force');
  return `${policy} ${then}${standing === 'recorded' ? '' : ` (${standing})`}`;
}
