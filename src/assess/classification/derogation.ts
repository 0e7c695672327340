import type { AiSystem } from '../../model/ai-system.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import type { Assumption, OpenQuestion, Reason } from './reason.ts';

/** What Article 6(3) makes of a system that Annex III lists. */
export interface Derogation {
  readonly holds: boolean;
  readonly reasons: readonly Reason[];
  readonly questions: readonly OpenQuestion[];
}

const override = 'eu-ai-act:art-6.3.profiling';
const profilingAnswer = ['classification', 'profiling'];

const profilesPersons: Reason = {
  ...{ provision: override, answer: profilingAnswer, gives: 'high-risk' },
  because: 'It profiles natural persons, so no derogation is open.',
};

/** Whether the derogation of Article 6(3) is open: one of four conditions, and no profiling of natural persons. */
export function derogationOf({ classification }: AiSystem, assume: Assumption): Derogation {
  const { derogation, profiling } = classification;
  if (derogation === undefined) return { holds: false, reasons: profiling ? [profilesPersons] : [], questions: [] };
  const conditions = derogation.conditions.map((id) => formatForPeople(id)).join(', ');
  const question = {
    provision: override,
    answer: profilingAnswer,
    ask: 'Does the system profile natural persons?',
  };
  const questions = profiling === undefined ? [question] : [];
  if (profiling ?? assume === 'worst') {
    const because =
      profiling === undefined
        ? 'Whether it profiles natural persons is not answered; then the derogation cannot be relied on.'
        : `It profiles natural persons, so the claimed derogation (${conditions}) is not open: it is always high-risk.`;
    return {
      holds: false,
      reasons: [{ provision: override, answer: profilingAnswer, because, gives: 'high-risk' }],
      questions,
    };
  }
  const because = `It poses no significant risk of harm by ${conditions}, and it profiles nobody.`;
  const reasons = [{ provision: 'eu-ai-act:art-6.3', answer: ['classification', 'derogation'], because }];
  return { holds: true, reasons, questions };
}
