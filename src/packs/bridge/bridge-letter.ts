import type { AuditKind } from '../../model/audit.ts';
import type { ArtefactWriter } from '../artefact.ts';
import { composedArtefacts } from '../prose/composed.ts';
import { gapOf } from './gap.ts';
import { letterBlocks } from './letter.ts';
import { notesFor } from './notes.ts';

/** Kinds of audit that end in a report on a period, after which customers ask what has changed. */
const ofAPeriod: ReadonlySet<AuditKind> = new Set(['soc2-type-2', 'soc2-with-iso42001']);

/** The draft of a bridge letter, once the period of the report is over: what management could say of the time since. */
export const bridgeLetter: ArtefactWriter = {
  id: 'bridge-letter',
  title: 'Bridge letter',
  write(input) {
    const gap = gapOf(input);
    if (!ofAPeriod.has(input.audit.kind) || !gap) return [];
    const { audit, program } = input;
    const { legalName } = program.settings.value.organisation;
    return composedArtefacts(input, {
      path: 'bridge-letter-draft',
      kind: 'DRAFT · Bridge letter',
      title: 'Bridge letter (DRAFT)',
      summary: `${legalName}: what has changed since the report on ${gap.period.from} to ${gap.period.to}. A draft made from the program: nobody has signed it, and nobody has examined what it says.`,
      facts: [
        ['Report', `${audit.title}${audit.auditor ? `, by ${audit.auditor}` : ''}`],
        ['Period of the report', `${gap.period.from} to ${gap.period.to}`],
        ['Gap', `${gap.from} to ${gap.to}, ${gap.days} days`],
        ['Limit', gap.tooLong ? 'More than three months: too long for a bridge letter' : 'Within three months'],
      ],
      blocks: letterBlocks(input, gap),
      notes: notesFor(input, gap),
      description: 'A draft of what management tells customers about the time since the report. DRAFT: not signed.',
      editable: true,
      cover: false,
    });
  },
};
