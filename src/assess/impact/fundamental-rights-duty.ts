import type { AiSystem } from '../../model/ai-system.ts';
import type { Day } from '../../model/fields.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import { classify } from '../classification.ts';
import { type Situation, situationOf } from '../duties/situation.ts';
import type { Law } from '../law-on.ts';
import { obligationsOf } from '../obligations.ts';

/** Whether we must assess the impact on fundamental rights before we use a system, decided from the facts of its file. */
export interface FundamentalRightsDuty {
  /** `later`: the facts call for it, and the law begins to bind on `from`. */
  readonly decision: 'required' | 'later' | 'not-required';
  readonly reasons: readonly string[];
  /** First day on which it binds formally, where it ever does. */
  readonly from?: Day;
  /** First day on which it binds in practice. */
  readonly inPracticeFrom?: Day;
  /** What a reader must know of the day, such as a transitional rule. */
  readonly note?: string;
}

const listed = ['annex-iii.5.b', 'annex-iii.5.c'];

/**
 * Who must make the assessment (AI Act, Article 27(1)): deployers of systems of Annex III that are bodies governed by
 * public law or private entities providing public services, and every deployer for points 5(b) and 5(c); nobody for
 * point 2. Providers and other deployers need none; they may prepare material.
 */
export function fundamentalRightsDuty(system: AiSystem, law: Law): FundamentalRightsDuty {
  const situation = situationOf(system, classify(system, law));
  const obligation = obligationsOf(situation, law).find(({ requirement }) => requirement === 'eu-ai-act:art-27.1.a');
  if (!obligation) return { decision: 'not-required', reasons: [whyNot(situation)] };
  const { from, inPracticeFrom, note, binding } = obligation;
  const days = { ...(from && { from }), ...(inPracticeFrom && { inPracticeFrom }), ...(note && { note }) };
  if (from === undefined)
    return { decision: 'not-required', reasons: ['A transitional rule leaves the system outside.'], ...days };
  return { decision: binding ? 'required' : 'later', reasons: whyRequired(situation), ...days };
}

function whyNot({ actors, byAnnexIII, points }: Situation): string {
  if (!actors.has('deployer')) return 'We do not deploy it, and the duty is the deployer’s.';
  if (!byAnnexIII) return 'It is not high-risk under Annex III.';
  if (points.every((point) => point === 'annex-iii.2')) return 'Annex III, point 2, is left out.';
  return 'We are no body governed by public law, provide no public service, and it is not for points 5(b) or 5(c).';
}

function whyRequired({ facts, points }: Situation): readonly string[] {
  const { publicAuthority, publicLawBody, publicService } = facts;
  return [
    ...(publicAuthority ? ['We deploy it as a public authority, or for one.'] : []),
    ...(publicLawBody ? ['We deploy it as a body governed by public law.'] : []),
    ...(publicService ? ['We deploy it as a private entity that provides public services.'] : []),
    ...points
      .filter((point) => listed.includes(point))
      .map((point) => `Every deployer for ${formatForPeople(`eu-ai-act:${point}`)} makes one.`),
  ];
}
