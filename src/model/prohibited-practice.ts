/** Points of Article 5(1) of the AI Act, the two that Regulation (EU) 2026/1744 inserted included, in the order of the law. */
export const prohibitedPractices = [
  'eu-ai-act:art-5.1.a',
  'eu-ai-act:art-5.1.b',
  'eu-ai-act:art-5.1.ba',
  'eu-ai-act:art-5.1.bb',
  'eu-ai-act:art-5.1.c',
  'eu-ai-act:art-5.1.d',
  'eu-ai-act:art-5.1.e',
  'eu-ai-act:art-5.1.f',
  'eu-ai-act:art-5.1.g',
  'eu-ai-act:art-5.1.h',
] as const;
export type ProhibitedPractice = (typeof prohibitedPractices)[number];

/** Exceptions that the points of Article 5(1) make, and for (ba) Article 5(1b), each with its point and what it says. */
export const practiceExceptions = {
  'no-added-exposure': { point: 'eu-ai-act:art-5.1.ba', means: 'the manipulation does not increase exposure' },
  'supports-human-assessment': {
    point: 'eu-ai-act:art-5.1.d',
    means: 'it supports a human assessment that already rests on verifiable facts linked to a criminal activity',
  },
  'medical-or-safety': { point: 'eu-ai-act:art-5.1.f', means: 'it is used for medical or safety reasons' },
  'lawful-labelling': {
    point: 'eu-ai-act:art-5.1.g',
    means: 'it labels or filters biometric data that was lawfully acquired, or categorises it in law enforcement',
  },
  'victim-search': { point: 'eu-ai-act:art-5.1.h', means: 'it is strictly necessary to search for certain victims' },
  'imminent-threat': { point: 'eu-ai-act:art-5.1.h', means: 'it is strictly necessary against an imminent threat' },
  'serious-crime-suspect': {
    point: 'eu-ai-act:art-5.1.h',
    means: 'it is strictly necessary to locate the suspect of an offence that Annex II lists',
  },
} as const satisfies Record<string, { readonly point: ProhibitedPractice; readonly means: string }>;
export type PracticeException = keyof typeof practiceExceptions;

/** Whether Article 5(1a) limits a point: the two that were inserted in 2026. */
export function hasScopingTest(practice: ProhibitedPractice): boolean {
  return practice === 'eu-ai-act:art-5.1.ba' || practice === 'eu-ai-act:art-5.1.bb';
}
