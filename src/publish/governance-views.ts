import type { Aspects } from '../assess/governance/aspects.ts';
import { committeeStanding, membersPresent } from '../assess/governance/committee-standing.ts';
import { type GovernanceRow, governanceSet } from '../assess/governance/governance-set.ts';
import type { Committee, Minutes } from '../model/committee.ts';
import type { Day } from '../model/fields.ts';
import { aiFrameworks } from '../model/governance-set.ts';
import { kinds } from '../model/kinds.ts';
import type { RequirementMention } from './relation-views.ts';
import type { StaffContext } from './staff-context.ts';
import type { Mention } from './surface.ts';

/** A part of the governance set, as a page shows it. */
export interface GovernanceRowView extends Pick<GovernanceRow, 'state' | 'gaps'> {
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  readonly requirements: readonly (RequirementMention &
    Pick<GovernanceRow['requirements'][number], 'status' | 'prepared'>)[];
  readonly documents: readonly (Mention & { readonly noun: string; readonly aspects: Aspects })[];
}

/** A meeting of a committee. */
export interface MeetingView extends Mention {
  readonly held: Day;
  /** Members who were there, of those who count. */
  readonly present: number;
  readonly decisions: readonly (Omit<Minutes['decisions'][number], 'owner'> & { readonly owner?: string })[];
}

/** A committee with its members by role and its meetings. */
export interface CommitteeView extends Mention, Pick<Committee, 'mandate' | 'rhythm' | 'quorum'> {
  /** Number of members who count. */
  readonly counting: number;
  readonly members: readonly {
    readonly role: string;
    readonly seat: Committee['members'][number]['seat'];
    readonly may?: string;
    /** Meetings of those shown at which the role was. */
    readonly attended: number;
  }[];
  readonly meetsBy: Day;
  readonly isLate: boolean;
  /** The latest first. */
  readonly meetings: readonly MeetingView[];
}

/** The governance set of a program, for staff. */
export interface GovernanceView {
  readonly rows: readonly GovernanceRowView[];
  /** Committees for AI. */
  readonly committees: readonly CommitteeView[];
}

/** Projects the governance set. */
export function governanceView(context: StaffContext): GovernanceView {
  const { program, assessment, name, find } = context;
  const committees = [...program.committees.values()].map(({ value }) => value);
  return {
    rows: governanceSet(program, assessment).map(({ item, state, gaps, requirements, documents }) => ({
      ...{ id: item.id, title: item.title, asks: item.asks, state, gaps },
      requirements: requirements.map((each) => ({ ...each, ...name(each.id) })),
      documents: documents.flatMap(({ collection, id, aspects }) => {
        const found = find(collection, id);
        return found ? [{ ...found, noun: kinds[collection].noun, aspects }] : [];
      }),
    })),
    committees: committees
      .filter(({ frameworks }) => frameworks.some((id) => aiFrameworks.has(id)))
      .flatMap((committee) => committeeView(context, committee) ?? []),
  };
}

function committeeView({ program, asOf, find, role }: StaffContext, committee: Committee): CommitteeView | undefined {
  const found = find('committees', committee.id);
  if (!found) return undefined;
  const { minutes, meetsBy, isLate } = committeeStanding(program, committee, asOf);
  const { mandate, rhythm, quorum, members } = committee;
  return {
    ...{ ...found, mandate, rhythm, meetsBy, isLate },
    ...(quorum !== undefined && { quorum }),
    counting: members.filter(({ seat }) => seat !== 'adviser').length,
    members: members.map(({ role: id, seat, may }) => ({
      ...{ role: role(id), seat, attended: minutes.filter(({ attendees }) => attendees.includes(id)).length },
      ...(may !== undefined && { may }),
    })),
    meetings: minutes.flatMap((each): readonly MeetingView[] => {
      const record = find('minutes', each.id);
      if (!record) return [];
      const decisions = each.decisions.map(({ owner, ...decision }) => ({
        ...decision,
        ...(owner !== undefined && { owner: role(owner) }),
      }));
      return [{ ...record, held: each.held, present: membersPresent(committee, each), decisions }];
    }),
  };
}
