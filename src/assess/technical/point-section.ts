import type { Document } from '../../model/program.ts';
import { slugOf } from '../../model/slug.ts';
import type { TechnicalFile } from '../../model/technical-file.ts';
import { type Section, sectionsOf } from '../sections.ts';
import { substanceOf } from '../substance.ts';
import { type PointAsks, promptOf } from './annex-iv-asks.ts';

/** The section of a technical file that speaks to a point of Annex IV; nothing where it is absent or says too little. */
export function pointSection(file: Document<TechnicalFile>, asks: PointAsks): Section | undefined {
  const named = file.value.points.find(({ point }) => point === asks.point)?.heading;
  const wanted = new Set((named === undefined ? asks.headings : [named]).map(slugOf));
  const section = sectionsOf(file).find(({ title }) => wanted.has(slugOf(title)));
  return section && substanceOf(section.text, promptOf(asks)).state === 'present' ? section : undefined;
}
