import type { AiSystem } from '../../model/ai-system.ts';
import type { AnnexIVPoint } from '../../model/annex-iv.ts';
import { indexCatalog } from '../../model/catalog-index.ts';
import type { Day } from '../../model/fields.ts';
import type { Document, Program } from '../../model/program.ts';
import type { TechnicalFile } from '../../model/technical-file.ts';
import { aiAct } from '../law-on.ts';
import { answersOf, type Found } from './annex-iv-answers.ts';
import { annexIVAsks, type PointAsks } from './annex-iv-asks.ts';

/** How a point of the technical documentation stands. */
export type PointState = 'present' | 'partial' | 'missing' | 'not-applicable';

/** One point of Annex IV with what the program holds for it. */
export interface DocumentedPoint {
  readonly point: AnnexIVPoint;
  readonly title: string;
  readonly state: PointState;
  /** What is there, with the document that holds it. */
  readonly found: readonly Found[];
  /** What is not there, in words. */
  readonly missing: readonly string[];
  /** Why the point does not apply. */
  readonly reason?: string;
  /** What a reader must know of the state. */
  readonly remark?: string;
}

/** The technical documentation of a system: every leaf point of Annex IV, assembled from the system's file and what belongs to it. */
export interface TechnicalDocumentation {
  readonly system: AiSystem;
  /** Technical file of the system, where there is one. */
  readonly file?: Document<TechnicalFile>;
  readonly points: readonly DocumentedPoint[];
  readonly remarks: readonly string[];
}

/** Assembles the technical documentation of a system at a date (AI Act, Article 11 and Annex IV). */
export function technicalDocumentation(program: Program, system: AiSystem, asOf: Day): TechnicalDocumentation {
  const file = fileOf(program, system);
  const titles = program.catalogs.get(aiAct);
  const nodes = titles && indexCatalog(titles).byId;
  return {
    system,
    ...(file && { file }),
    points: annexIVAsks.map((asks) => ({
      ...documentedPoint(program, system, file, asks, asOf),
      title: nodes?.get(asks.point)?.title ?? asks.point,
    })),
    remarks: remarksOn(program, system, file),
  };
}

/** The technical file of a system: that of its version, else the newest. */
export function fileOf(program: Program, system: AiSystem): Document<TechnicalFile> | undefined {
  const files = [...program.technicalFiles.values()].filter(({ value }) => value.system === system.id);
  const ofVersion = files.find(({ value }) => value.systemVersion === system.systemVersion);
  return ofVersion ?? files.sort((a, b) => (a.value.approved < b.value.approved ? 1 : -1))[0];
}

function documentedPoint(
  program: Program,
  system: AiSystem,
  file: Document<TechnicalFile> | undefined,
  asks: PointAsks,
  asOf: Day,
): Omit<DocumentedPoint, 'title'> {
  const { point, onlyIf } = asks;
  const entry = file?.value.points.find((each) => each.point === point);
  if (entry?.notApplicable !== undefined) {
    const law =
      onlyIf === undefined ? 'The law makes no exception for this point.' : `The law asks for it where ${onlyIf}.`;
    return { point, state: 'not-applicable', found: [], missing: [], reason: entry.notApplicable, remark: law };
  }
  const answers = answersOf(program, system, file, asks, asOf);
  const found = answers.flatMap((answer) => answer.found);
  const missing = [
    ...answers.filter((answer) => !answer.isWhole).map((answer) => answer.missing ?? answer.what),
    ...(entry?.open === undefined ? [] : [entry.open]),
  ];
  const state = found.length === 0 ? 'missing' : missing.length === 0 ? 'present' : 'partial';
  return { point, state, found, missing };
}

function remarksOn(program: Program, system: AiSystem, file: Document<TechnicalFile> | undefined): readonly string[] {
  const { size } = program.settings.value.organisation;
  return [
    ...(file ? [] : ['There is no technical file of this system: `trustwright new technical-file`.']),
    ...(file && file.value.systemVersion !== system.systemVersion
      ? [`The file describes version ${file.value.systemVersion}; the system is at ${system.systemVersion}.`]
      : []),
    ...(size === 'large'
      ? []
      : [
          'As an SME, start-up or small mid-cap we may use the Commission’s simplified form of Annex IV, and only that one (Article 11(1)).',
        ]),
  ];
}
