import { speaksFor } from '../../assess/evidence-record.ts';
import type { PackInput } from '../artefact.ts';
import { changesIn } from '../period-changes.ts';
import { type Block, heading, list, paragraph } from '../prose/block.ts';
import type { Gap } from './gap.ts';

/** What the program knows of the time since, and management must weigh before it signs. */
export function notesFor(input: PackInput, { from, to }: Gap): readonly Block[] {
  const { program, scope } = input;
  const { unproven } = changesIn(input, from, to);
  const within = (day: string) => from <= day && day <= to;
  const incidents = [...program.incidents.values()]
    .map(({ value }) => value)
    .filter(({ detected }) => within(detected.slice(0, 10)))
    .map(({ detected, title, severity }) => `${detected.slice(0, 10)}, incident: ${title} (${severity})`);
  const failures = scope.evidence
    .map(({ value }) => value)
    .filter((value) => value.result === 'fail' && within(speaksFor(value)))
    .map((value) => `${speaksFor(value)}, test that failed: ${value.title}`);
  const known = [...incidents, ...failures].sort();
  return [
    heading(2, 'For whoever signs: no part of the letter'),
    paragraph(
      'The program knows the following of the time since the report. Weigh whether the statement above still holds.',
    ),
    ...(unproven === '' ? [] : [{ is: 'lack', text: unproven } as const]),
    known.length === 0 ? paragraph('No incident and no failed test is recorded.') : list(known),
  ];
}
