import { roleTitle } from '../../model/program-settings.ts';
import type { PackInput } from '../artefact.ts';
import { changesIn } from '../period-changes.ts';
import { type Block, heading, list, paragraph, table } from '../prose/block.ts';
import { type Gap, longestGap } from './gap.ts';

/** The letter, block by block. */
export function letterBlocks(input: PackInput, gap: Gap): readonly Block[] {
  return [...statement(input, gap), ...changes(input, gap), ...limits(gap), ...signature(input)];
}

function statement({ audit, program }: PackInput, { period, from, to, days }: Gap): readonly Block[] {
  const { legalName } = program.settings.value.organisation;
  const products = program.settings.value.products.filter(({ id }) => audit.products.includes(id));
  const what = products.length > 0 ? products.map(({ title }) => title).join(' and ') : 'our services';
  const by = audit.auditor ? `${audit.auditor} examined` : 'An auditor examined';
  return [
    heading(2, 'To customers and their auditors'),
    paragraph(
      `${by} the controls of ${legalName} over ${what} from ${period.from} to ${period.to} (SOC 2, type 2${audit.categories.length > 0 ? `: ${audit.categories.join(', ').replaceAll('-', ' ')}` : ''}). This letter is about the time since: ${from} to ${to}, ${days} days.`,
    ),
    paragraph(
      `DRAFT, until somebody signs below. Management of ${legalName} states, to the best of its knowledge: the controls described in that report have been in operation from ${from} to ${to}, and nothing but what is listed below has changed that would bear on the conclusions of the report.`,
    ),
  ];
}

function changes(input: PackInput, { from, to }: Gap): readonly Block[] {
  const { changes: found, edits } = changesIn(input, from, to);
  return [
    heading(2, 'Changes since the report'),
    found.length === 0
      ? paragraph('No change of weight is recorded.')
      : table(
          'Changes since the report',
          ['Day', 'What', 'Change'],
          found.map(({ on, area, what }) => [on, area, what]),
        ),
    ...(edits > 0
      ? [paragraph(`Besides, ${edits} smaller ${edits === 1 ? 'edit' : 'edits'} of policies and controls.`)]
      : []),
  ];
}

function limits({ days, tooLong, next, period }: Gap): readonly Block[] {
  const followed = next?.period
    ? `The next examination covers ${next.period.from} to ${next.period.to}; its report takes the place of this letter.`
    : 'No next examination is recorded yet.';
  return [
    heading(2, 'Limits'),
    list([
      'This is a statement of management. No auditor has examined the time since the report, and this letter gives no assurance.',
      'It does not extend the report, and it is to be read together with it.',
      tooLong
        ? `A bridge letter covers three months at most. ${days} days have passed since ${period.to}: this is too long. Ask for the next report instead.`
        : `It covers ${days} days; a bridge letter covers ${longestGap === 3 ? 'three' : longestGap} months at most.`,
      followed,
    ]),
  ];
}

function signature({ audit, program }: PackInput): readonly Block[] {
  const role = roleTitle(program.settings.value, audit.approvedBy ?? audit.owner);
  return [
    heading(2, 'Signature'),
    {
      is: 'form',
      lines: [
        ['For', program.settings.value.organisation.legalName],
        ['Role', role],
        ['Name', ''],
        ['Signature', ''],
        ['Date', ''],
      ],
    },
  ];
}
