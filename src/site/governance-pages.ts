import type { Aspect, Aspects } from '../assess/governance/aspects.ts';
import type { CommitteeView, GovernanceRowView, GovernanceView } from '../publish/governance-views.ts';
import { type Sign, signOf } from '../render/signs.ts';
import { dayInWords } from './dates.ts';
import { withDaysInWords } from './moments.ts';
import { type Standing, standing } from './standing.ts';
import { count, listed, plainWords, type Word } from './words.ts';

/** What is asked of every document of the set. */
export const aspectNames = ['owned', 'dated', 'approved', 'published'] as const satisfies readonly (keyof Aspects)[];

/** One document of the set, with how each thing stands that is asked of it. */
export interface ChecklistDocument {
  readonly document: GovernanceRowView['documents'][number];
  readonly aspects: readonly { readonly name: string; readonly says: string; readonly standing: Standing }[];
}

/** A part of the governance set as the checklist shows it. */
export interface ChecklistItem {
  readonly row: GovernanceRowView;
  readonly standing: Standing;
  readonly gaps: readonly string[];
  readonly requirements: readonly (GovernanceRowView['requirements'][number] & { readonly sign?: Sign })[];
  readonly documents: readonly ChecklistDocument[];
}

/** A committee as the page shows it. */
export interface CommitteePage {
  readonly committee: CommitteeView;
  /** How often it meets, its quorum, and by when it meets again. */
  readonly says: string;
}

/** The page about governance. */
export interface GovernancePage {
  readonly says: string;
  readonly items: readonly ChecklistItem[];
  readonly committees: readonly CommitteePage[];
}

/** How a part of the set stands. */
export const itemWords: Readonly<Record<GovernanceRowView['state'], Word & { readonly standing: Standing }>> = {
  complete: {
    ...{
      label: 'Complete',
      meaning: 'It is there; every document is owned, in date, approved and, where it has to be, published.',
    },
    standing: standing('covered', 'Complete'),
  },
  open: {
    ...{ label: 'Open', meaning: 'It is there, and something about it is missing.' },
    standing: standing('partial', 'Open', true),
  },
  absent: { label: 'Absent', meaning: 'There is no document for it.', standing: standing('gap', 'Absent', true) },
};

const aspectStandings: Readonly<Record<Aspect['state'], Standing>> = {
  yes: standing('covered', 'Yes'),
  no: standing('gap', 'No', true),
  'not-asked': standing('not-triggered', 'Not asked'),
};

const rhythmWords: Readonly<Record<CommitteeView['rhythm'], string>> = {
  monthly: 'every month',
  quarterly: 'every quarter',
  'semi-annual': 'every half-year',
  annual: 'every year',
};

/** Prepares the page about governance. */
export function governancePage({ rows, committees }: GovernanceView): GovernancePage {
  const number = (state: GovernanceRowView['state']) => rows.filter((row) => row.state === state).length;
  const parts = (Object.keys(itemWords) as GovernanceRowView['state'][])
    .filter((state) => number(state) > 0)
    .map((state) => `${number(state)} ${itemWords[state].label.toLowerCase()}`);
  return {
    says: `${count(rows.length, 'part')}: ${listed(parts)}.`,
    items: rows.map((row) => ({
      ...{ row, standing: itemWords[row.state].standing, gaps: row.gaps.map(sayWithDays) },
      requirements: row.requirements.map((each) => ({ ...each, ...(each.status && { sign: signOf(each) }) })),
      documents: row.documents.map((document) => ({
        document,
        aspects: aspectNames.map((name) => ({
          ...{ name: plainWords(name), says: sayWithDays(document.aspects[name].says) },
          standing: aspectStandings[document.aspects[name].state],
        })),
      })),
    })),
    committees: committees.map((committee) => ({ committee, says: sayMeetings(committee) })),
  };
}

function sayMeetings({ rhythm, quorum, counting, meetings, meetsBy, isLate }: CommitteeView): string {
  const rule = quorum === undefined ? '' : ` ${quorum} of ${count(counting, 'member')} are a quorum.`;
  const last = meetings[0] ? `It last met on ${dayInWords(meetings[0].held)}` : 'It has no minutes yet';
  const next = isLate ? `and should have met by ${dayInWords(meetsBy)}` : `and meets again by ${dayInWords(meetsBy)}`;
  return `Meets ${rhythmWords[rhythm]}.${rule} ${last}, ${next}.`;
}

function sayWithDays(text: string): string {
  return withDaysInWords(text).replaceAll('`', '');
}
