import type { Incident } from '../../model/incident.ts';
import type { Document, Program } from '../../model/program.ts';
import type { ReportTemplate } from '../../model/regime.ts';
import { slugOf } from '../../model/slug.ts';
import { isRecord } from '../../model/strings-at.ts';
import { sectionsOf } from '../sections.ts';

/** One item of a report, with what the record says of it; nothing where it says nothing yet. */
export interface DraftItem {
  readonly asks: string;
  readonly says?: string;
}

/** A report filled in from the record of the incident, its systems and the organisation, as far as they go. */
export function draftReport(template: ReportTemplate, program: Program, incident: Incident): readonly DraftItem[] {
  const document = program.incidents.get(incident.id);
  const sources = sourcesOf(program, incident);
  return template.items.map(({ asks, from }) => {
    const says = from.map((path) => textAt(path, sources, document)).find((text) => text !== undefined);
    return says === undefined ? { asks } : { asks, says };
  });
}

/** What a report asks for and the record does not say yet. */
export function missingIn(template: ReportTemplate, program: Program, incident: Incident): readonly string[] {
  return draftReport(template, program, incident)
    .filter(({ says }) => says === undefined)
    .map(({ asks }) => asks);
}

type Sources = Readonly<Record<string, readonly unknown[]>>;

function sourcesOf(program: Program, incident: Incident): Sources {
  const { organisation } = program.settings.value;
  const systems = incident.systems.flatMap((id) => program.aiSystems.get(id)?.value ?? []);
  return { organisation: [organisation], system: systems, incident: [incident] };
}

/** The text at a path such as `incident.ai.rootCause`, or the section of the account under a heading. */
function textAt(path: string, sources: Sources, document: Document<Incident> | undefined): string | undefined {
  if (path.startsWith('section:')) return document && sectionUnder(document, path.slice('section:'.length));
  const [source = '', ...keys] = path.split('.');
  const texts = (sources[source] ?? []).flatMap((value) => textOf(keys.reduce(stepInto, value)) ?? []);
  return texts.length === 0 ? undefined : texts.join('; ');
}

function sectionUnder(document: Document<Incident>, heading: string): string | undefined {
  const wanted = slugOf(heading);
  const text = sectionsOf(document)
    .find(({ title }) => slugOf(title) === wanted)
    ?.text.trim();
  return text === '' ? undefined : text;
}

function stepInto(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(String).join(', ');
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value).map(([key, at]) => `${key} ${String(at)}`);
  return entries.length === 0 ? undefined : entries.join(', ');
}
