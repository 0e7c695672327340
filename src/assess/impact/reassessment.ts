import type { AiSystem } from '../../model/ai-system.ts';
import type { ImpactAssessment } from '../../model/assessment.ts';
import type { Day } from '../../model/fields.ts';
import type { Incident } from '../../model/incident.ts';

/** A change after which an assessment no longer speaks of the system as it is (ISO/IEC 42001 8.4; AI Act Article 27(2)). */
export interface Trigger {
  readonly what: 'version' | 'purpose' | 'deployment' | 'serious-incident';
  /** Path in the assessment that the change concerns. */
  readonly path: readonly PropertyKey[];
  readonly was: string;
  readonly is: string;
}

/** What has changed since an assessment was made: version, purpose, deployment, and serious incidents of the system. */
export function triggersSince(
  assessment: ImpactAssessment,
  system: AiSystem,
  incidents: Iterable<Incident>,
  asOf: Day,
): readonly Trigger[] {
  return [
    ...changedText('version', ['systemVersion'], assessment.systemVersion, system.systemVersion),
    ...basisChanges(assessment, system),
    ...[...incidents].flatMap((incident) => seriousIncident(assessment, incident, asOf)),
  ];
}

function basisChanges({ basis }: ImpactAssessment, system: AiSystem): readonly Trigger[] {
  if (!basis) return [];
  const lists = ['intendedUsers', 'affectedPersons', 'markets', 'roles'] as const;
  return [
    ...changedText('purpose', ['basis', 'purpose'], basis.purpose, system.purpose),
    ...lists.flatMap((field) => {
      const was = basis[field];
      return was === undefined ? [] : changedText('deployment', ['basis', field], inOrder(was), inOrder(system[field]));
    }),
  ];
}

/** Only a change of words counts: another line break or another order of a list is none. */
function changedText(what: Trigger['what'], path: readonly PropertyKey[], was: string, is: string): readonly Trigger[] {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return plain(was) === plain(is) ? [] : [{ what, path, was: plain(was), is: plain(is) }];
}

function inOrder(list: readonly string[]): string {
  return [...list].sort().join('; ');
}

/** An incident with harm under Article 3(49) that became known after the assessment was finished. */
function seriousIncident(assessment: ImpactAssessment, incident: Incident, asOf: Day): readonly Trigger[] {
  const { systems, aware, ai, outcome } = incident;
  const known = aware.slice(0, 10);
  if (!systems.includes(assessment.system) || outcome === 'near-miss' || (ai?.harms.length ?? 0) === 0) return [];
  if (known <= assessment.performed || known > asOf) return [];
  return [
    { what: 'serious-incident', path: ['performed'], was: assessment.performed, is: `${incident.id} of ${known}` },
  ];
}
