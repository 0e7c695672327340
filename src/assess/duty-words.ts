import type { Duty } from '../model/duty.ts';

/** What a system has to be for a duty to bind, after "a system". */
const classes: Readonly<Record<Duty['condition'], string>> = {
  'any-ai-system': 'of any class',
  'high-risk': 'that is high-risk',
  'high-risk-annex-iii': 'that is high-risk under Annex III',
  'high-risk-annex-i': 'that is high-risk under Annex I',
  'annex-iii-not-high-risk': 'that Annex III lists and that is not high-risk',
  transparency: 'that this part of Article 50 is about',
  gpai: 'that is a general-purpose AI model',
  'gpai-systemic': 'that is a general-purpose AI model with systemic risk',
  'real-world-test': 'under test in real-world conditions',
  institutional: 'of a public body',
};

/** Situations of a duty that read badly as written in the catalog. */
const situations: Partial<Record<NonNullable<Duty['trigger']>, string>> = {
  'annex-iii-1': 'point 1 of Annex III',
  'annex-iii-1-a': 'point 1(a) of Annex III',
  'annex-iii-2': 'point 2 of Annex III',
  'annex-iii-2-to-8': 'points 2 to 8 of Annex III',
  'annex-i-section-a': 'section A of Annex I',
  'bodies-under-article-27': 'bodies that Article 27 names',
};

/** Why a duty binds: the roles that we hold, for a system of which class, in which situation. */
export function whyBinds(duty: Duty, held: readonly string[]): string {
  const situation = situationWords(duty);
  return `We are ${roleWords(held, 'and')} of a system ${classes[duty.condition]}${situation ? ` (${situation})` : ''}.`;
}

/** Why a duty binds no system of ours: the first that fails of role, class and situation. */
export function whyNot(duty: Duty, actors: readonly string[], fails: 'role' | 'class' | 'situation'): string {
  const role = roleWords(actors, 'or');
  if (fails === 'role') return `We are not ${role} of any AI system.`;
  if (fails === 'class') return `We are not ${role} of a system ${classes[duty.condition]}.`;
  return `No system of which we are ${role} is in the situation that it asks for (${situationWords(duty)}).`;
}

function situationWords({ trigger }: Duty): string | undefined {
  return trigger && (situations[trigger] ?? trigger.replaceAll('-', ' '));
}

function roleWords(roles: readonly string[], conjunction: 'and' | 'or'): string {
  const words = roles.map((role) => role.replaceAll('-', ' ').replace(/^gpai /, 'general-purpose model '));
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}
