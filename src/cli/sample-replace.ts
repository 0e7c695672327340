import { nextInLine } from '../assess/sampling/draw.ts';
import { redraw } from '../assess/sampling/redraw.ts';
import type { Document } from '../model/program.ts';
import { type Sample, sampleSchema } from '../model/sample.ts';
import { type Invocation, Unusable } from './command.ts';
import { writeSampleRecord } from './sample-record.ts';

/** Takes an item out of a kept sample, records who did so and why, and gives the sample as it is now. */
export function replaceItem(invocation: Invocation, { value, file }: Document<Sample>, bytes: Uint8Array): Sample {
  const { root, options, asOf, today } = invocation;
  const { replace, by, reason } = options;
  if (typeof replace !== 'string') return value;
  if (typeof by !== 'string' || typeof reason !== 'string')
    throw new Unusable('Say who replaces the item and why: --by "Calder Voss LLP" --reason "…".');
  const again = redraw(value, bytes);
  if ('unusable' in again) throw new Unusable(`The sample cannot be drawn again: ${again.unusable}.`);
  if (again.differs !== undefined)
    throw new Unusable(`The record does not hold: ${again.differs}. Put that right first.`);
  const [name = '', chosen] = splitOnce(replace);
  const out = again.items.find((item) => item.name === name);
  if (!out) throw new Unusable(`\`${name}\` is not in the sample.`);
  const taken = new Set([...again.items.map((item) => item.name), ...value.replacements.map(({ item }) => item)]);
  const other = chosen ?? nextInLine(again.population.items, out, taken, value)?.name;
  if (other === undefined) throw new Unusable('No item of the population is left.');
  const replacement = { item: name, with: other, by, on: asOf ?? today, reason };
  const replaced = { ...value, replacements: [...value.replacements, replacement] };
  const drawn = redraw(replaced, bytes);
  if ('unusable' in drawn) throw new Unusable(`The item cannot be replaced: ${drawn.unusable}.`);
  const parsed = sampleSchema.safeParse({ ...replaced, items: drawn.items.map((item) => item.name) });
  if (!parsed.success) throw new Unusable(`The item cannot be replaced: ${parsed.error.issues[0]?.message}`);
  writeSampleRecord(root, parsed.data, file);
  return parsed.data;
}

/** `ITEM=OTHER`; an item may hold no equals sign. */
function splitOnce(text: string): readonly [string, string?] {
  const at = text.indexOf('=');
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
