import type { Assessment } from '../assess/assess.ts';
import { classifiedSystems } from '../assess/classified-systems.ts';
import { aiAct } from '../assess/law-on.ts';
import { type Verdict, verdictsOn } from '../assess/verdicts.ts';
import type { AiSystem } from '../model/ai-system.ts';
import type { Requirement } from '../model/catalog.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import type { ProgramSettings } from '../model/program-settings.ts';
import { formatForPeople, toAddress } from '../model/requirement-id.ts';
import type { StatementView } from './statement-views.ts';
import type { Mention } from './surface.ts';
import { byTitle, mention } from './views.ts';

/** Whether a part of a framework applies. `later`: it binds from a known day on. */
export type VerdictState = 'applies' | 'later' | 'not-triggered' | 'excluded';

/** A requirement or heading, as verdicts name it. */
export interface VerdictNode {
  readonly label: string;
  readonly title: string;
  readonly address: string;
}

/** Whether some neighbours of a framework apply, and why. */
export interface VerdictView {
  readonly nodes: readonly VerdictNode[];
  /** How many requirements they are. */
  readonly count: number;
  readonly state: VerdictState;
  readonly because: string;
  readonly systems: readonly Mention[];
  readonly from?: Day;
}

/** An AI system with what decides which duties it brings. */
export interface DecidingSystem extends Mention, Pick<AiSystem, 'roles' | 'state'> {
  readonly declared: AiSystem['classification']['declared'];
  /** Points of Annex III and paragraphs of Article 50, as people read them. */
  readonly points: readonly string[];
}

/** What applies of a framework in scope, and why: decided by data. */
export interface VerdictsView extends Pick<ProgramSettings['frameworks'][number], 'categories' | 'roles'> {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly address: string;
  /** Systems that are not retired; none where the framework binds nobody by role. */
  readonly systems: readonly DecidingSystem[];
  readonly groups: readonly { readonly top: VerdictNode; readonly verdicts: readonly VerdictView[] }[];
}

/** Projects the applicability of every framework in scope that no Statement of Applicability decides on. */
export function verdictsViews(
  program: Program,
  { asOf, frameworks }: Assessment,
  statements: readonly StatementView[],
): readonly VerdictsView[] {
  // A statement has the address that its identifier gives; nothing else may lie there.
  const taken = new Set(statements.flatMap(({ view }) => [view.id, view.data.catalog]));
  return program.settings.value.frameworks.flatMap((framework) => {
    const catalog = frameworks.get(framework.id)?.catalog;
    if (!catalog || taken.has(framework.id)) return [];
    const { id, title, shortTitle, requirements } = catalog;
    const bindsByRole = requirements.some(({ duty }) => duty !== undefined);
    const groups = verdictsOn(program, framework, asOf);
    return [
      {
        ...{ id, title, shortTitle, address: `/applicability/${id}` },
        ...(framework.categories && { categories: framework.categories }),
        ...(framework.roles && { roles: framework.roles }),
        systems: bindsByRole ? decidingSystems(program, asOf) : [],
        groups: groups.map(({ top, verdicts }) => ({
          top: nodeView(id, top),
          verdicts: verdicts.map((verdict) => verdictView(program, id, verdict)),
        })),
      },
    ];
  });
}

function verdictView(program: Program, catalog: string, { nodes, leaves, applicability }: Verdict): VerdictView {
  const bound = 'systems' in applicability ? (applicability.systems ?? []) : [];
  const from = 'from' in applicability ? applicability.from : undefined;
  const why = 'why' in applicability ? applicability.why : undefined;
  const isLater = !applicability.applies && from !== undefined;
  return {
    nodes: nodes.map((node) => nodeView(catalog, node)),
    count: leaves.length,
    state: applicability.applies ? 'applies' : isLater ? 'later' : applicability.because,
    because: (isLater && why) || applicability.reason,
    systems: bound.flatMap((id) => {
      const system = program.aiSystems.get(id)?.value;
      return system ? [mention('aiSystems', system)] : [];
    }),
    ...(from && { from }),
  };
}

function nodeView(catalog: string, { id, title }: Requirement): VerdictNode {
  const full = `${catalog}:${id}`;
  return { label: formatForPeople(full), title, address: toAddress(full) };
}

function decidingSystems(program: Program, asOf: Day): readonly DecidingSystem[] {
  return classifiedSystems(program, asOf)
    .map(({ document, found }) => ({ system: document.value, found }))
    .filter(({ system }) => system.state !== 'retired')
    .sort((a, b) => byTitle(a.system, b.system))
    .map(({ system, found }) => {
      const listed = found.annexIII.map((point) => `${aiAct}:${point}`);
      const points = [...listed, ...found.transparency].map(formatForPeople);
      const { declared } = system.classification;
      return { ...mention('aiSystems', system), roles: system.roles, state: system.state, declared, points };
    });
}
