import { hash } from 'node:crypto';
import { readPopulation } from '../assess/sampling/population.ts';
import { type DrawnFrom, draw, type Redrawn, seedOf } from '../assess/sampling/redraw.ts';
import type { Audit } from '../model/audit.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Program } from '../model/program.ts';
import { type Sample, sampleSchema } from '../model/sample.ts';
import type { Tree } from '../read/tree.ts';
import { type Invocation, Unusable } from './command.ts';
import { findPopulation, type NamedPopulation } from './sample-population.ts';
import { writeSampleRecord } from './sample-record.ts';

/** A sample that was just drawn. */
export interface NewSample {
  readonly population: NamedPopulation;
  readonly named: string;
  readonly sha256: string;
  readonly from: DrawnFrom;
  readonly drawn: Redrawn;
  /** Identifier and path of the document, where it was kept. */
  readonly kept?: { readonly id: string; readonly path: string };
}

/** Draws a sample as a call asks for it, and keeps it where that is asked for. */
export function drawNew(invocation: Invocation, program: Program, tree: Tree): NewSample {
  const option = (name: string) => {
    const value = invocation.options[name];
    return typeof value === 'string' ? value : undefined;
  };
  const named = option('population');
  const size = Number(option('size'));
  if (named === undefined || !Number.isInteger(size) || size < 1)
    throw new Unusable('Name a population and a size: trustwright sample --population FILE --size 25.');
  const stratify = option('stratify') ?? 'none';
  if (stratify !== 'none' && stratify !== 'month')
    throw new Unusable(`Unexpected \`--stratify ${stratify}\`, expected \`month\`.`);
  const audit = auditNamed(program, option('audit'));
  const population = findPopulation(program, tree, named);
  const sha256 = hash('sha256', population.bytes);
  const read = readPopulation(new TextDecoder().decode(population.bytes), {
    ...(option('key') !== undefined && { key: option('key') as string }),
    ...(option('date') !== undefined && { date: option('date') as string }),
    ...(audit?.period && { window: audit.period }),
  });
  if ('unusable' in read) throw new Unusable(`${named} cannot be drawn from: ${read.unusable}.`);
  const from: DrawnFrom = {
    ...{ key: read.key, size, stratify, seed: seedOf(sha256, option('seed')), replacements: [] },
    ...(read.date !== undefined && { date: read.date }),
    ...(audit?.period && { window: audit.period }),
  };
  const drawn = draw(population.bytes, from);
  if ('unusable' in drawn) throw new Unusable(`${named} cannot be drawn from: ${drawn.unusable}.`);
  const found = { population, named, sha256, from, drawn };
  const id = option('write');
  if (id === undefined) return found;
  return { ...found, kept: { id, path: keep(invocation, program, audit, id, found) } };
}

function auditNamed(program: Program, id: string | undefined): Audit | undefined {
  const audit = id === undefined ? undefined : program.audits.get(id)?.value;
  if (id !== undefined && !audit) throw new Unusable(`No audit \`${id}\`.${didYouMean(id, program.audits.keys())}`);
  return audit;
}

function keep(
  { root, asOf, today }: Invocation,
  program: Program,
  audit: Audit | undefined,
  id: string,
  { population: { evidence }, sha256, from, drawn }: NewSample,
): string {
  if (!evidence) throw new Unusable('Only a sample of evidence can be kept. Record the population as evidence first.');
  if (!audit) throw new Unusable('Name the audit that the sample is for: --audit AUDIT.');
  if (program.samples.has(id)) throw new Unusable(`There is a sample \`${id}\` already. Nothing is overwritten.`);
  const record = {
    ...{ id, title: `Sample of: ${evidence.value.title}`.slice(0, 120), owner: evidence.value.owner },
    ...{ audit: audit.id, population: evidence.value.id, sha256 },
    ...{ ...from, drawn: asOf ?? today, items: drawn.items.map(({ name }) => name) },
  };
  const parsed = sampleSchema.safeParse(record);
  if (!parsed.success) throw new Unusable(`The sample cannot be kept: ${parsed.error.issues[0]?.message}`);
  return writeSampleRecord(root, record as unknown as Sample);
}
