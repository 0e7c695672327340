import type { Classification } from '../assess/classification.ts';
import { classifiedSystems } from '../assess/classified-systems.ts';
import { systemImpacts } from '../assess/impact/system-impact.ts';
import { monitoringStandings } from '../assess/monitoring/monitoring-standing.ts';
import { type ActCoverage, coverageOfAct } from '../assess/obligations/answer.ts';
import type { AiSystem } from '../model/ai-system.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Day } from '../model/fields.ts';
import { type ClassView, classView } from './class-view.ts';
import { type DossierView, dossierView } from './dossier-views.ts';
import { type ImpactView, impactView } from './impact-views.ts';
import { type MonitoringView, monitoringView } from './monitoring-views.ts';
import { type ObligationsView, obligationsView } from './obligation-views.ts';
import type { StaffContext } from './staff-context.ts';
import type { DocumentView, Mention } from './surface.ts';
import { viewsOf } from './views.ts';

/** A record of evidence about a system. */
export interface SystemEvidence extends Mention, Pick<Evidence, 'class' | 'result' | 'validUntil'> {
  readonly generatedAt?: Day;
  readonly inDate: boolean;
}

/** Everything that is known of one AI system at a date. */
export interface SystemView {
  readonly view: DocumentView<AiSystem>;
  /** Absent where the program lacks the catalog of the law. */
  readonly class?: ClassView;
  readonly obligations?: ObligationsView;
  readonly impact: ImpactView;
  readonly dossier?: DossierView;
  readonly monitoring: readonly MonitoringView[];
  readonly cards: readonly Mention[];
  /** Identifiers of incidents that concern it. */
  readonly incidents: readonly string[];
  /** Minutes of committees that discussed it, the latest first. */
  readonly minutes: readonly (Mention & { readonly held: Day })[];
  /** The newest first. */
  readonly evidence: readonly SystemEvidence[];
}

/** Projects every AI system of the inventory, by title. */
export function systemViews(context: StaffContext): readonly SystemView[] {
  const { program, asOf } = context;
  const views = viewsOf(program, 'aiSystems', () => true);
  if (views.length === 0) return [];
  const classes = new Map(classifiedSystems(program, asOf).map(({ document, found }) => [document.value.id, found]));
  const impacts = new Map(systemImpacts(program, asOf).map((each) => [each.system.id, each]));
  const monitored = Map.groupBy(monitoringStandings(program, asOf), ({ system }) => system.id);
  const act = coverageOfAct(program, asOf);
  return views.map((view) => {
    const system = program.aiSystems.get(view.id)?.value ?? view.data;
    const impact = impacts.get(view.id);
    const dossier = dossierView(context, system);
    return {
      view,
      ...lawOf(context, system, classes.get(view.id), act),
      impact: impact ? impactView(context, impact) : { assessments: [] },
      ...(dossier && { dossier }),
      monitoring: (monitored.get(view.id) ?? []).flatMap((each) => monitoringView(context, each) ?? []),
      cards: cardsOf(context, view.id),
      incidents: [...program.incidents.values()]
        .filter(({ value }) => value.systems.includes(view.id))
        .map(({ value }) => value.id),
      minutes: minutesOn(context, view.id),
      evidence: evidenceOn(context, view.id),
    };
  });
}

function lawOf(
  context: StaffContext,
  system: AiSystem,
  found: Classification | undefined,
  act: ActCoverage,
): Pick<SystemView, 'class' | 'obligations'> {
  if (!found) return {};
  return { class: classView(context, system, found), obligations: obligationsView(context, system, act) };
}

function cardsOf({ program, findAll }: StaffContext, system: string): readonly Mention[] {
  const about = [...program.cards.values()].filter(({ value }) => value.system === system);
  return findAll(
    'cards',
    about.map(({ value }) => value.id),
  );
}

function minutesOn({ program, asOf, find }: StaffContext, system: string): SystemView['minutes'] {
  return latestFirst(program.minutes, ({ held }) => held)
    .filter(({ systems, held }) => systems.includes(system) && held <= asOf)
    .flatMap(({ id, held }) => {
      const found = find('minutes', id);
      return found ? [{ ...found, held }] : [];
    });
}

function evidenceOn({ program, asOf, find }: StaffContext, system: string): readonly SystemEvidence[] {
  return latestFirst(program.evidence, ({ generatedAt = '' }) => generatedAt)
    .filter(({ systems }) => systems.includes(system))
    .flatMap((record) => {
      const found = find('evidence', record.id);
      const { generatedAt, result, validUntil } = record;
      const facts = { class: record.class, result, validUntil, inDate: validUntil >= asOf };
      return found ? [{ ...found, ...facts, ...(generatedAt !== undefined && { generatedAt }) }] : [];
    });
}

function latestFirst<T extends { readonly id: string }>(
  documents: ReadonlyMap<string, { readonly value: T }>,
  dayOf: (value: T) => Day,
): readonly T[] {
  const key = (value: T) => `${dayOf(value)} ${value.id}`;
  return Array.from(documents.values(), ({ value }) => value).sort((a, b) => (key(a) < key(b) ? 1 : -1));
}
