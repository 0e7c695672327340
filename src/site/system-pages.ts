import type { AiSystem } from '../model/ai-system.ts';
import type { Day } from '../model/fields.ts';
import type { SystemView } from '../publish/system-views.ts';
import { drawTimeline } from '../render/timeline.ts';
import { roleWords } from './ai-words.ts';
import { capitalised } from './capitalised.ts';
import { type ClassWord, classWord } from './class-words.ts';
import { type DutyTally, dutyTallies } from './duty-tallies.ts';
import type { IncidentPage } from './incident-pages.ts';
import { type MonitoringPage, monitoringPage } from './monitoring-pages.ts';
import type { RiskRow } from './risk-pages.ts';
import { type GlanceLine, glanceOf } from './system-glance.ts';
import { listed } from './words.ts';

/** A version of a system, with what it is today. */
export interface VersionRow {
  readonly entry: AiSystem['versions'][number];
  readonly state: 'earlier' | 'current' | 'planned';
}

/** The story of one AI system, as its pages tell it. */
export interface SystemPage {
  readonly entry: SystemView;
  readonly title: string;
  readonly address: string;
  readonly class: ClassWord;
  /** Our roles, in words. */
  readonly roles: string;
  readonly glance: readonly GlanceLine[];
  /** Lines of the glance where somebody has to act. */
  readonly open: readonly GlanceLine[];
  readonly versions: readonly VersionRow[];
  readonly duties: readonly DutyTally[];
  /** What comes next on an axis; absent where nothing does. */
  readonly timeline?: string;
  readonly monitoring: readonly MonitoringPage[];
  readonly incidents: readonly IncidentPage[];
  readonly risks: readonly RiskRow[];
  /** Pages of its own for what is too long for one. */
  readonly parts: readonly { readonly label: string; readonly address: string }[];
}

/** Prepares the pages about AI systems, by title. */
export function systemPages(
  systems: readonly SystemView[],
  others: { readonly incidents: readonly IncidentPage[]; readonly risks: readonly RiskRow[]; readonly asOf: Day },
): readonly SystemPage[] {
  const risks = new Map(others.risks.map((row) => [row.entry.view.id, row]));
  return systems.map((entry) => systemPage(entry, { ...others, byId: risks }));
}

function systemPage(
  entry: SystemView,
  {
    incidents,
    byId,
    asOf,
  }: { readonly incidents: readonly IncidentPage[]; readonly byId: ReadonlyMap<string, RiskRow>; readonly asOf: Day },
): SystemPage {
  const { view, obligations, class: found } = entry;
  const { title, address, data } = view;
  const own = incidents.filter((page) => entry.incidents.includes(page.entry.view.id));
  const monitoring = entry.monitoring.map(monitoringPage);
  const glance = glanceOf(entry, { monitoring, incidents: own });
  const coming = obligations?.coming ?? [];
  return {
    ...{ entry, title, address, glance, monitoring, incidents: own },
    class: classWord(found?.derived ?? data.classification.declared),
    roles: capitalised(listed(data.roles.map((role) => roleWords[role].label.toLowerCase()))),
    open: glance.filter(({ standing }) => standing.alarm),
    versions: versionRows(data, asOf),
    duties: obligations ? dutyTallies(obligations) : [],
    ...(coming.length > 0 && {
      timeline: drawTimeline(`coming-${view.id}`, `What comes next for ${title}`, coming, asOf),
    }),
    risks: data.risks.flatMap((id) => byId.get(id) ?? []),
    parts: partsOf(entry),
  };
}

/** Earlier, current and planned versions by day; the version in use is there even where the file lists none. */
function versionRows({ versions, systemVersion }: AiSystem, asOf: Day): readonly VersionRow[] {
  return versions
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
    .map((entry) => {
      const isPlanned = entry.since > asOf;
      return { entry, state: entry.version === systemVersion ? 'current' : isPlanned ? 'planned' : 'earlier' };
    });
}

function partsOf({ view, obligations, dossier, monitoring }: SystemView): SystemPage['parts'] {
  return [
    ...((obligations?.rows.length ?? 0) > 0 ? [{ label: 'Obligations', address: `${view.address}/obligations` }] : []),
    ...(dossier ? [{ label: 'Technical documentation', address: `${view.address}/technical-documentation` }] : []),
    ...(monitoring.length > 0 ? [{ label: 'Monitoring', address: `${view.address}/monitoring` }] : []),
    ...(view.body.trim() === '' ? [] : [{ label: 'How it works', address: `${view.address}/how-it-works` }]),
  ];
}
