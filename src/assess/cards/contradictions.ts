import type { Card } from '../../model/card.ts';
import type { Day } from '../../model/fields.ts';
import type { Program } from '../../model/program.ts';
import { aiAct, lawOn } from '../law-on.ts';
import type { Contradiction } from './contradiction.ts';
import { factContradictions } from './facts.ts';
import { modelContradictions } from './models.ts';
import { noticeContradictions } from './notices.ts';
import { impactContradictions, versionContradictions } from './records.ts';
import { trainingContradictions } from './training.ts';

/**
 * Where a card says something else than our own records: the file of its system, the records of vendors, the assessments
 * of impact, and the law of the day. Nothing where there is no such system.
 */
export function contradictionsOf(card: Card, program: Program, asOf: Day): readonly Contradiction[] {
  const file = program.aiSystems.get(card.system);
  if (file === undefined) return [];
  const pair = { card, system: file.value, file };
  const act = program.catalogs.get(aiAct);
  return [
    ...factContradictions(pair),
    ...modelContradictions(pair),
    ...trainingContradictions(pair, program.vendors),
    ...(act ? noticeContradictions(pair, lawOn(act, asOf)) : []),
    ...versionContradictions(pair),
    ...impactContradictions(pair, program.assessments),
  ];
}
