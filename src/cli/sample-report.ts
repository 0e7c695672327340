import type * as z from 'zod';
import type { Redrawn } from '../assess/sampling/redraw.ts';
import type { Trace } from '../assess/sampling/trace.ts';
import type { Sample } from '../model/sample.ts';
import type { sampleOutput } from '../model/sample-output.ts';
import { inWords } from '../packs/samples.ts';
import type { Painter } from '../report/style.ts';

/** A sample as it is told: kept as a document, or only drawn. */
export type ToldSample = Pick<Sample, 'sha256' | 'seed' | 'size' | 'stratify' | 'key' | 'date' | 'replacements'> & {
  readonly population: string;
  /** Identifier of the document, where it is one. */
  readonly id?: string;
};

/** A sample with its traces, as JSON. */
export function sampleJson(sample: ToldSample, drawn: Redrawn, traces: readonly Trace[]): z.infer<typeof sampleOutput> {
  const replaced = new Map(sample.replacements.map(({ item, with: other }) => [other, item]));
  return {
    sample: sample.id ?? null,
    population: sample.population,
    sha256: sample.sha256,
    seed: sample.seed,
    key: sample.key,
    date: sample.date ?? null,
    items: drawn.population.items.length,
    leftOut: drawn.population.leftOut,
    differs: drawn.differs ?? null,
    strata: [...drawn.draw.strata],
    drawn: traces.map(({ item, controls, policies, evidence }) => ({
      ...{ item: item.name, row: item.row, day: item.day ?? null, replaces: replaced.get(item.name) ?? null },
      ...{ controls: [...controls], evidence: [...evidence] },
      policies: policies.map(({ policy, version, standing }) => ({ policy, version: version ?? null, standing })),
    })),
  };
}

/** The same for people. */
export function sampleText(sample: ToldSample, drawn: Redrawn, traces: readonly Trace[], paint: Painter): string {
  const { population, draw } = drawn;
  const left = population.leftOut > 0 ? `, ${population.leftOut} outside the period left out` : '';
  const lines = [
    `${traces.length} of ${population.items.length} items of ${sample.population}${left}. Seed: ${sample.seed}`,
    ...(sample.stratify === 'month'
      ? [`By month: ${draw.strata.map((one) => `${one.name} ${one.drawn} of ${one.population}`).join(', ')}`]
      : []),
    '',
    ...traces.map(({ item }) => `  ${item.name.padEnd(20)} ${(item.day ?? '').padEnd(10)}  row ${item.row}`),
    '',
    ...tracesInWords(traces),
    ...sample.replacements.map(
      ({ item, with: other, by, on, reason }) => `${item} was replaced by ${other} on ${on} by ${by}: ${reason}`,
    ),
    verdict(sample, drawn, paint),
    '',
  ];
  return lines.join('\n');
}

/** Controls and evidence are mostly the same for all items, so each distinct trace is told once. */
function tracesInWords(traces: readonly Trace[]): readonly string[] {
  const groups = Map.groupBy(traces, ({ controls, policies, evidence }) =>
    [
      controls.length > 0
        ? `  controls: ${controls.join(', ')}`
        : '  no control: the population is no evidence of the program',
      ...(policies.length > 0 ? [`  policies: ${policies.map(inWords).join(', ')}`] : []),
      ...(evidence.length > 0 ? [`  evidence: ${evidence.join(', ')}`] : []),
    ].join('\n'),
  );
  return [...groups].flatMap(([words, members]) => [members.map(({ item }) => item.name).join(', '), words, '']);
}

function verdict(sample: ToldSample, { differs, items }: Redrawn, paint: Painter): string {
  if (differs !== undefined) return paint.red(`✖ The record does not hold: ${differs}.`);
  if (sample.id !== undefined) return paint.green(`✔ Drawn again: the same ${items.length} items.`);
  return 'Not kept. To keep it: --write ID --audit AUDIT.';
}
