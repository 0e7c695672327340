import { lookBackOf } from '../period.ts';
import { changesIn } from '../period-changes.ts';
import { paragraph, table } from '../prose/block.ts';
import { type Describe, section } from './section.ts';

/** Significant changes to the system in the period, from dated facts and from the history. */
export const changes: Describe = (input) => {
  const { from, to } = lookBackOf(input);
  const { changes: found, edits, unproven } = changesIn(input, from, to);
  return section(
    'DC 9',
    'Significant changes in the period',
    [
      paragraph(
        `From ${from} to ${to}: vendors, AI systems, changes that customers were told of, and documents that came, went or rose to a new first number. ${edits} smaller ${edits === 1 ? 'edit is' : 'edits are'} in the history.`,
      ),
      found.length === 0
        ? paragraph('No significant change is recorded.')
        : table(
            'Significant changes',
            ['Day', 'What', 'Change'],
            found.map(({ on, area, what }) => [on, area, what]),
          ),
    ],
    [unproven !== '' && unproven],
  );
};
