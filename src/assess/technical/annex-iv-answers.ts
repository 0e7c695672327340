import type { AiSystem } from '../../model/ai-system.ts';
import type { Day } from '../../model/fields.ts';
import type { Document, Program } from '../../model/program.ts';
import type { TechnicalFile } from '../../model/technical-file.ts';
import type { Ask, AskSource, PointAsks } from './annex-iv-asks.ts';
import { declarationOf, missingItems } from './declaration.ts';
import { pointSection } from './point-section.ts';

/** Something that answers a point: what it is, and the document that holds it. */
export interface Found {
  readonly what: string;
  /** Path of the document relative to the root. */
  readonly file: string;
}

/** How one thing that a point asks for is answered. */
export interface Answer {
  readonly what: string;
  readonly found: readonly Found[];
  readonly isWhole: boolean;
  /** What is missing, where that is more than the thing itself. */
  readonly missing?: string;
}

interface Context {
  readonly program: Program;
  readonly system: AiSystem;
  readonly file: Document<TechnicalFile> | undefined;
  readonly asks: PointAsks;
  readonly asOf: Day;
}

/** How everything that a point asks for is answered, from the system's file and from the documents that belong to it. */
export function answersOf(
  program: Program,
  system: AiSystem,
  file: Document<TechnicalFile> | undefined,
  asks: PointAsks,
  asOf: Day,
): readonly Answer[] {
  const context = { program, system, file, asks, asOf };
  return asks.asks.map((ask) => answerTo(ask, context));
}

function answerTo({ what, from }: Ask, context: Context): Answer {
  if (from === 'declaration') return declarationAnswer(what, context);
  const found = sources[from](context).map((each) => ({ what, file: each }));
  return { what, found, isWhole: found.length > 0 };
}

/** Files of the program that answer a thing by its source; none where it is not answered. */
const sources: Readonly<Record<Exclude<AskSource, 'declaration'>, (context: Context) => readonly string[]>> = {
  section: (context) => [...sectionFile(context), ...linkedFiles(context)],
  'test-reports': (context) => linkedFiles(context).filter((path) => path.startsWith('content/evidence/')),
  purpose: systemFile,
  provider: (context) => [context.program.settings.file, ...(context.file?.value.provider ? [context.file.file] : [])],
  version: systemFile,
  'earlier-versions': (context) => (context.system.versions.length > 0 ? systemFile(context) : sectionFile(context)),
  models: systemFile,
  computing: (context) => [
    ...(context.system.computing.length > 0 ? systemFile(context) : []),
    ...sectionFile(context),
  ],
  data: (context) => (context.system.data.length > 0 ? systemFile(context) : []),
  oversight: systemFile,
  risks: ({ program, system }) => system.risks.flatMap((id) => program.risks.get(id)?.file ?? []),
  assessment: ({ program, system }) =>
    [...program.assessments.values()].flatMap(({ value, file }) =>
      value.system === system.id && value.systemVersion === system.systemVersion ? [file] : [],
    ),
  standards: (context) =>
    context.file?.value.standards.some(({ applied, cited }) => applied === 'full' && cited)
      ? [context.file.file]
      : sectionFile(context),
  'monitoring-plan': ({ program, system, asOf }) =>
    [...program.monitoringPlans.values()].flatMap(({ value, file }) =>
      value.system === system.id && value.from <= asOf ? [file] : [],
    ),
};

function systemFile({ program, system }: Context): readonly string[] {
  return [program.aiSystems.get(system.id)?.file ?? ''];
}

/** The technical file, where it has a section of substance for the point. */
function sectionFile({ file, asks }: Context): readonly string[] {
  return file && pointSection(file, asks) ? [file.file] : [];
}

/** Files of the documents that the technical file names for the point. */
function linkedFiles({ program, file, asks }: Context): readonly string[] {
  const entry = file?.value.points.find(({ point }) => point === asks.point);
  if (!entry) return [];
  const kinds = ['evidence', 'controls', 'policies', 'pages', 'cards'] as const;
  return kinds.flatMap((kind) => entry[kind].flatMap((id) => program[kind].get(id)?.file ?? []));
}

/** A draft is no declaration: it answers in part, and says which items are missing. */
function declarationAnswer(what: string, { program, system, asOf }: Context): Answer {
  const declaration = declarationOf(program, system);
  if (!declaration) return { what, found: [], isWhole: false };
  const { state } = declaration.value;
  const open = missingItems(program, declaration.value, asOf);
  const found = [{ what: `${what}, ${state}`, file: declaration.file }];
  if (state === 'issued' && open.length === 0) return { what, found, isWhole: true };
  return { what, found, isWhole: false, missing: `${what}: ${state}, ${open.length} of 8 items are missing` };
}
