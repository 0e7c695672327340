import type { AiSystem, OperatorRole } from '../../model/ai-system.ts';
import type { AnnexISection } from '../../model/annex-i.ts';
import type { Actor } from '../../model/duty.ts';
import type { Day } from '../../model/fields.ts';
import type { GeneralPurposeModel } from '../../model/general-purpose-model.ts';
import type { RiskClass } from '../../model/risk-class.ts';
import type { SystemSituation, SystemTransition } from '../../model/system-situation.ts';
import { type Classification, classOrder } from '../classification.ts';
import { localOf } from '../law-on.ts';

/** All that decides which duties a system brings and from when: who we are, its class, and the facts of the file. */
export interface Situation {
  readonly actors: ReadonlySet<Actor>;
  /** Whether it is high-risk by Annex III, and by which points where they are known. */
  readonly byAnnexIII: boolean;
  readonly points: readonly string[];
  /** Section of Annex I by which it is high-risk. */
  readonly annexI?: AnnexISection;
  /** Points of Annex III that Article 6(3) takes out. */
  readonly exempted: readonly string[];
  /** Paragraphs of Article 50, as local identifiers. */
  readonly transparency: ReadonlySet<string>;
  readonly generalPurpose?: { readonly isSystemic: boolean; readonly model?: GeneralPurposeModel };
  readonly facts: SystemSituation;
  readonly transition: SystemTransition;
  readonly processesPersonalData: boolean;
  readonly hasVendorModels: boolean;
  /** Whether it identifies persons remotely in real time for law enforcement (Article 5(1)(h)). */
  readonly identifiesInRealTime: boolean;
  readonly placedOnMarket?: Day;
  /** First day on the market or in service. */
  readonly firstDay?: Day;
  /** Days on which the design changed significantly. */
  readonly changes: readonly Day[];
}

/**
 * The situation of a system. Where the declared class is more dangerous than the derived one, the declared class decides,
 * so that a contradiction never hides a duty: high-risk without a point of Annex III is taken to come through Annex I.
 */
export function situationOf(system: AiSystem, classification: Classification): Situation {
  const { declared, annexIII, generalPurposeModel, practices } = system.classification;
  const days = [system.placedOnMarket, system.putIntoService].filter((day) => day !== undefined).sort();
  const derived: Situation = {
    actors: actorsOf(system.roles, classification.generalPurpose !== undefined),
    byAnnexIII: classification.annexIII.length > 0,
    points: classification.annexIII,
    ...(classification.annexI && { annexI: classification.annexI }),
    exempted: classification.exempted,
    transparency: new Set(classification.transparency.map(localOf)),
    ...(classification.generalPurpose && { generalPurpose: modelOf(classification, generalPurposeModel) }),
    facts: system.situation,
    transition: system.transition,
    processesPersonalData: system.data.length === 0 || system.data.some(({ personal }) => personal),
    hasVendorModels: system.models.some(({ vendor }) => vendor !== undefined),
    identifiesInRealTime: practices.some(({ practice }) => practice === 'eu-ai-act:art-5.1.h'),
    ...(system.placedOnMarket && { placedOnMarket: system.placedOnMarket }),
    ...(days[0] && { firstDay: days[0] }),
    changes: system.versions.flatMap(({ significantChange, since }) => (significantChange ? [since] : [])),
  };
  if (classOrder.indexOf(declared) <= classOrder.indexOf(classification.class)) return derived;
  return inClass(derived, declared, annexIII.length > 0 ? annexIII.map(localOf) : undefined);
}

/** The same situation in other roles. */
export function inRoles(situation: Situation, roles: readonly OperatorRole[]): Situation {
  return { ...situation, actors: actorsOf(roles, situation.generalPurpose !== undefined) };
}

/**
 * The same situation in another class. High-risk comes through Annex III with the points given, none known among them,
 * and without points through Annex I Section A; transparency without triggers brings every paragraph.
 */
export function inClass(situation: Situation, wanted: RiskClass, points?: readonly string[]): Situation {
  const { annexI: _section, generalPurpose: _model, ...rest } = situation;
  switch (wanted) {
    case 'prohibited':
      return situation;
    case 'high-risk':
      if (situation.byAnnexIII || situation.annexI !== undefined) return situation;
      if (points !== undefined) return { ...situation, byAnnexIII: true, points, exempted: [] };
      return { ...situation, annexI: 'A' };
    case 'gpai':
    case 'gpai-systemic':
      return {
        ...situation,
        actors: new Set([...situation.actors, ...modelActors(situation.actors)]),
        generalPurpose: { ...situation.generalPurpose, isSystemic: wanted === 'gpai-systemic' },
      };
    case 'transparency':
    case 'minimal': {
      const lower = { ...rest, byAnnexIII: false, points: [] };
      if (wanted === 'minimal') return { ...lower, transparency: new Set() };
      const all = ['art-50.1', 'art-50.2', 'art-50.3', 'art-50.4', 'art-50.5'];
      return { ...lower, transparency: situation.transparency.size > 0 ? situation.transparency : new Set(all) };
    }
  }
}

function modelOf(
  { generalPurpose }: Classification,
  model: GeneralPurposeModel | undefined,
): NonNullable<Situation['generalPurpose']> {
  return { isSystemic: generalPurpose === 'gpai-systemic', ...(model && { model }) };
}

/** The provider of a system that is a general-purpose model of our own is the provider of that model as well. */
function actorsOf(roles: readonly OperatorRole[], hasModel: boolean): ReadonlySet<Actor> {
  const actors = new Set<Actor>(roles);
  return hasModel ? new Set([...actors, ...modelActors(actors)]) : actors;
}

function modelActors(actors: ReadonlySet<Actor>): readonly Actor[] {
  return actors.has('provider') ? ['gpai-provider'] : [];
}
