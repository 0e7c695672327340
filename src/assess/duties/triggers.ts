import type { DutyTrigger } from '../../model/duty.ts';
import type { Situation } from './situation.ts';

type Holds = (situation: Situation) => boolean;

const always: Holds = () => true;

/** Whether one of the points of Annex III by which it is high-risk is this point or below it. */
function under(point: string): Holds {
  return ({ points }) => points.some((id) => id === point || id.startsWith(`${point}.`));
}

/** Whether it may be under points 2 to 8: where no point is known yet, it may. */
const under2To8: Holds = ({ byAnnexIII, points }) =>
  byAnnexIII && (points.length === 0 || points.some((id) => !id.startsWith('annex-iii.1.')));

/** Article 27(1): public bodies, private providers of public services, deployers of points 5(b) and 5(c); never point 2. */
const assessesFundamentalRights: Holds = (situation) => {
  const { publicAuthority, publicLawBody, publicService } = situation.facts;
  if (under('annex-iii.5.b')(situation) || under('annex-iii.5.c')(situation)) return true;
  const isOnlyPoint2 = situation.points.length > 0 && situation.points.every((id) => id === 'annex-iii.2');
  return (publicAuthority || publicLawBody || publicService) && !isOnlyPoint2;
};

/** Article 43: Annex I presupposes a third party; Annex III point 1 needs one unless standards are applied in full. */
const involvesNotifiedBody: Holds = (situation) =>
  situation.annexI === 'A' || (under('annex-iii.1')(situation) && !situation.facts.standardsApplied);

/**
 * What each trigger of the catalog asks of a situation. Events always hold: the process has to stand before the event.
 * So do the triggers of Article 50, because the condition names the paragraph already.
 */
const triggers: Readonly<Record<DutyTrigger, Holds>> = {
  'annex-iii-1': under('annex-iii.1'),
  'annex-iii-1-a': under('annex-iii.1.a'),
  'annex-iii-2': under('annex-iii.2'),
  'annex-iii-2-to-8': under2To8,
  'annex-i-section-a': ({ annexI }) => annexI === 'A',
  'other-union-law': ({ annexI, facts }) => annexI === 'A' || facts.otherDeclaration,
  'interaction-with-persons': always,
  'synthetic-content': always,
  'emotion-recognition-or-biometric-categorisation': always,
  'deep-fake-or-public-interest-text': always,
  'personal-data': ({ processesPersonalData }) => processesPersonalData,
  'special-categories-for-bias': ({ facts }) => facts.specialCategoriesForBias,
  'trains-models': ({ facts }) => !facts.withoutTraining,
  'established-outside-union': ({ actors, facts }) => facts.outsideUnion || actors.has('authorised-representative'),
  'financial-institution': ({ facts }) => facts.financialInstitution,
  'public-authority-deployer': ({ facts }) => facts.publicAuthority,
  'bodies-under-article-27': assessesFundamentalRights,
  'law-enforcement': (situation) =>
    situation.facts.lawEnforcement || under('annex-iii.6')(situation) || under('annex-iii.7')(situation),
  'post-remote-biometric-identification': ({ facts }) => facts.postRemoteIdentification,
  workplace: ({ facts }) => facts.workplace,
  'decisions-about-persons': ({ facts }) => facts.decisionsAboutPersons,
  'data-protection-assessment': ({ processesPersonalData }) => processesPersonalData,
  'logs-under-control': ({ facts }) => facts.logsUnderControl,
  'digital-product': ({ facts }) => facts.providedDigitally,
  'notified-body-involved': involvesNotifiedBody,
  'component-supply': ({ facts, hasVendorModels }) => facts.suppliedComponents || hasVendorModels,
  'no-code-or-standard': ({ generalPurpose }) => generalPurpose?.model?.codeOfPractice !== true,
  'change-of-role': always,
  'substantial-modification': always,
  'serious-incident': always,
  'non-conformity': always,
  'presents-a-risk': always,
  'reasoned-request': always,
  'authority-order': always,
  'mandate-breach': always,
};

/** Whether the finer fact that a duty names holds in a situation. */
export function triggerHolds(trigger: DutyTrigger | undefined, situation: Situation): boolean {
  return trigger === undefined || triggers[trigger](situation);
}
