import type { AiSystem } from '../../model/ai-system.ts';
import type { Day } from '../../model/fields.ts';
import type { Program } from '../../model/program.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import type { Situation } from '../duties/situation.ts';
import { isHighRisk, situationOn } from '../system-class.ts';

/** How conformity is assessed: internal control, a notified body, the choice of both, the procedure of product law, or not at all. */
export type RouteName = 'annex-vi' | 'annex-vii' | 'annex-vi-or-vii' | 'sectoral' | 'none';

/** The route of a system through Article 43, with the reason. */
export interface ConformityRoute {
  readonly route: RouteName;
  /** Provision that decides, as `catalog:requirement`. */
  readonly basis: string;
  readonly reason: string;
  readonly needsNotifiedBody: boolean;
  readonly remarks: readonly string[];
}

/** Decides the route of a system from its class and the facts of its file (AI Act, Article 43). */
export function conformityRoute(program: Program, system: AiSystem, asOf: Day): ConformityRoute {
  const situation = situationOn(program, system, asOf);
  const found = situation ? routeOf(situation) : noneOf('eu-ai-act:art-43', 'The program has no catalog of the law.');
  const change = system.versions.find(
    ({ version, significantChange }) => significantChange && version === system.systemVersion,
  );
  const again = `Version ${system.systemVersion} changed the design significantly: a substantial modification is assessed anew, a change determined in advance is not (Article 43(4)).`;
  return change && found.route !== 'none' ? { ...found, remarks: [...found.remarks, again] } : found;
}

function routeOf(situation: Situation): ConformityRoute {
  const { actors, annexI, points, facts } = situation;
  if (!isHighRisk(situation)) return noneOf('eu-ai-act:art-43', 'It is not high-risk.');
  if (!actors.has('provider') && !actors.has('product-manufacturer'))
    return noneOf('eu-ai-act:art-16.f', 'The provider has it assessed, and we are not the provider.');
  if (annexI === 'A') {
    const reason =
      'A product under Annex I, Section A, follows the procedure of that law, with the requirements of the AI Act in it.';
    return {
      route: 'sectoral',
      basis: 'eu-ai-act:art-43.3',
      reason,
      needsNotifiedBody: true,
      remarks: sectoralRemarks,
    };
  }
  if (annexI === 'B' && points.length === 0)
    return noneOf(
      'eu-ai-act:art-2.2',
      'Annex I, Section B: the law of the product decides, and Article 43 does not apply.',
    );
  const biometric = points.filter((point) => point.startsWith('annex-iii.1.'));
  if (biometric.length === 0) {
    const reason = `${named(points)}: internal control, without a notified body.`;
    return { route: 'annex-vi', basis: 'eu-ai-act:art-43.2', reason, needsNotifiedBody: false, remarks: [] };
  }
  return biometricRoute(biometric, points, facts.standardsApplied, facts.lawEnforcement);
}

/** Point 1 of Annex III: the choice of two procedures only where standards or common specifications are applied in full. */
function biometricRoute(
  biometric: readonly string[],
  points: readonly string[],
  standardsApplied: boolean,
  lawEnforcement: boolean,
): ConformityRoute {
  const remarks = [
    ...(points.length > biometric.length ? ['Its other uses are assessed by internal control (Article 43(2)).'] : []),
    ...(lawEnforcement
      ? [
          'For law enforcement, migration or asylum authorities the market surveillance authority acts as notified body.',
        ]
      : []),
  ];
  if (!standardsApplied) {
    const reason = `${named(biometric)}, and no harmonised standard or common specification is applied in full: a notified body assesses quality management and documentation.`;
    return { route: 'annex-vii', basis: 'eu-ai-act:art-43.1', reason, needsNotifiedBody: true, remarks };
  }
  const reason = `${named(biometric)}, with harmonised standards or common specifications applied in full: internal control or a notified body, by choice.`;
  const cited =
    'Only standards whose reference is published in the Official Journal open the choice. None was, by 8 October 2026: without one, or a common specification, Annex VII is the only way.';
  return {
    ...{ route: 'annex-vi-or-vii', basis: 'eu-ai-act:art-43.1', reason, needsNotifiedBody: false },
    remarks: [cited, ...remarks],
  };
}

const sectoralRemarks = [
  'Points 4.3, 4.4 and 4.5 and the fifth paragraph of point 4.6 of Annex VII apply as well (Article 43(3)).',
];

function noneOf(basis: string, reason: string): ConformityRoute {
  return { route: 'none', basis, reason, needsNotifiedBody: false, remarks: [] };
}

function named(points: readonly string[]): string {
  return points.map((point) => formatForPeople(`eu-ai-act:${point}`)).join(', ') || 'Annex III';
}
