import type { AiSystem } from '../../model/ai-system.ts';
import { type AnnexIIIPoint, annexIIIExceptions } from '../../model/annex-iii.ts';
import { type Law, localOf } from '../law-on.ts';
import { derogationOf } from './derogation.ts';
import type { Assumption, OpenQuestion, Reason } from './reason.ts';

/** What Article 6(2) and (3) and Annex III make of a system. */
export interface AnnexIIIUses {
  /** Points by which the system is high-risk, as local identifiers in the order of the Annex. */
  readonly points: readonly string[];
  /** Points that the derogation of Article 6(3) takes out. */
  readonly exempted: readonly string[];
  readonly reasons: readonly Reason[];
  readonly questions: readonly OpenQuestion[];
}

/** Practices of Article 5 that are, by their nature, uses of Annex III as well: an exception to the ban leaves these. */
const impliedUses: Readonly<Partial<Record<string, AnnexIIIPoint>>> = {
  'eu-ai-act:art-5.1.f': 'eu-ai-act:annex-iii.1.c',
  'eu-ai-act:art-5.1.h': 'eu-ai-act:annex-iii.1.a',
};

/** Uses of Annex III, less the exceptions in its text, less the derogation of Article 6(3) unless there is profiling. */
export function annexIIIUses(system: AiSystem, law: Law, assume: Assumption): AnnexIIIUses {
  const { annexIII, practices, exceptions } = system.classification;
  const implied = practices.flatMap(({ practice }) => impliedUses[practice] ?? []);
  const named = [...new Set([...annexIII, ...implied])].sort();
  const outside = exceptions.map((exception) => annexIIIExceptions[exception]);
  const counting = named.filter((id) => !outside.some(({ point }) => point === id));
  const excepted = outside.map(
    ({ point, means }): Reason => ({
      provision: point,
      answer: ['classification', 'exceptions'],
      because: `Not a use that the point lists, because ${means}.`,
    }),
  );
  if (counting.length === 0) return { points: [], exempted: [], reasons: excepted, questions: [] };
  const derogation = derogationOf(system, assume);
  const uses = counting.map((id): Reason => {
    const answer = ['classification', annexIII.includes(id) ? 'annexIII' : 'practices'];
    const because = `${law.node(localOf(id))?.title ?? 'The use'}: a use that makes a system high-risk (Article 6(2)).`;
    return { provision: id, answer, because, ...(!derogation.holds && { gives: 'high-risk' as const }) };
  });
  const points = counting.map(localOf);
  return {
    points: derogation.holds ? [] : points,
    exempted: derogation.holds ? points : [],
    reasons: [...uses, ...excepted, ...derogation.reasons],
    questions: derogation.questions,
  };
}
