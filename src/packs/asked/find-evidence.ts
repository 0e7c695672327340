import { speaksFor } from '../../assess/evidence-record.ts';
import type { Evidence, Population } from '../../model/evidence.ts';
import type { Day } from '../../model/fields.ts';
import type { PackInput } from '../artefact.ts';
import { lookBackOf } from '../period.ts';
import { type Finder, missing, type Place, present } from './found.ts';
import { closest, speakingTo } from './speaking-to.ts';

/** Most records that an answer names; the register has them all. */
const most = 6;

/** Records of controls that implement the requirements, of the days that the audit looks back on. */
export const findEvidence: Finder = (input, requirements, hints) => {
  const { program } = input;
  const wanted = speakingTo(program, requirements);
  const cited = ({ value }: EvidenceDocument) =>
    value.controls
      .flatMap((id) => program.controls.get(id)?.value.implements ?? [])
      .map(({ requirement }) => requirement);
  const speaking = recordsOf(input).filter((record) => cited(record).some((id) => wanted.has(id)));
  const records = closest(program, hints, speaking, cited);
  const { from, to } = lookBackOf(input);
  const ofThePeriod = records.filter(({ value }) => firstDay(value) <= to && lastDay(value) >= from);
  const valid = ofThePeriod.filter(({ value }) => value.validUntil >= to);
  if (records.length === 0) return missing('No record shows it.');
  const newest = byDay(valid.length > 0 ? valid : ofThePeriod.length > 0 ? ofThePeriod : records);
  const places = newest.slice(0, most).map((record) => placeOfRecord(record));
  const more = newest.length > most ? `${newest.length - most} more are in the evidence register.` : '';
  const [latest] = newest;
  const failed =
    latest?.value.result === 'fail' ? `The latest result, of ${speaksFor(latest.value)}, is a failure.` : '';
  const words = [failed, more].filter(Boolean).join(' ');
  if (valid.length > 0) return present(places, 'present', words);
  const why = ofThePeriod.length > 0 ? 'What shows it has expired.' : `No record is of ${from} to ${to}.`;
  return present(places, 'out-of-date', [why, words].filter(Boolean).join(' '));
};

/** The whole list of something in the period of the audit. */
export function populationFinder(population: Population): Finder {
  return (input) => {
    const { from, to } = lookBackOf(input);
    const records = recordsOf(input).filter(
      ({ value }) => value.population === population && firstDay(value) <= to && lastDay(value) >= from,
    );
    if (records.length === 0) return missing(`No list of ${population.replaceAll('-', ' ')} covers the period.`);
    const places = byDay(records).map((record) => placeOfRecord(record));
    const holes = uncovered(records, from, to);
    if (holes.length === 0) return present(places);
    const days = holes.map(([first, last]) => `${first} to ${last}`).join(', ');
    return present(places, 'incomplete', `Not in the list: ${days}.`);
  };
}

/** Days of a period that no record covers, as first and last days. */
export function uncovered(
  records: readonly Pick<EvidenceDocument, 'value'>[],
  from: Day,
  to: Day,
): readonly (readonly [Day, Day])[] {
  const holes: [Day, Day][] = [];
  let next = from;
  for (const { value } of [...records].sort((a, b) => (firstDay(a.value) < firstDay(b.value) ? -1 : 1))) {
    if (next > to || firstDay(value) > to) break;
    if (firstDay(value) > next) holes.push([next, moved(firstDay(value), -1)]);
    if (lastDay(value) >= next) next = moved(lastDay(value), 1);
  }
  return next <= to ? [...holes, [next, to]] : holes;
}

type EvidenceDocument = PackInput['scope']['evidence'][number];

/** Records in scope up to the day of the pack; of records about AI systems, those about the systems in scope. */
function recordsOf({ scope, asOf }: PackInput): readonly EvidenceDocument[] {
  const systems = new Set(scope.systems.map(({ value }) => value.id));
  return scope.evidence.filter(
    ({ value }) =>
      speaksFor(value) <= asOf &&
      (systems.size === 0 || value.systems.length === 0 || value.systems.some((id) => systems.has(id))),
  );
}

/** The register says where a record comes from, and leads to its file. */
function placeOfRecord({ value: { id, title, owner } }: EvidenceDocument): Place {
  return { title, path: `evidence-register.html#${id}`, owner };
}

function byDay(records: readonly EvidenceDocument[]): readonly EvidenceDocument[] {
  const key = ({ value }: EvidenceDocument) => `${speaksFor(value)} ${value.id}`;
  return [...records].sort((a, b) => (key(a) < key(b) ? 1 : -1));
}

const firstDay = (value: Evidence): Day => value.period?.from ?? speaksFor(value);
const lastDay = (value: Evidence): Day => value.period?.to ?? speaksFor(value);

function moved(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
