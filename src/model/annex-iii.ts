/** The 25 leaf points of Annex III of the AI Act, in the order of the law. A test holds them against the catalog. */
export const annexIIIPoints = [
  ...['eu-ai-act:annex-iii.1.a', 'eu-ai-act:annex-iii.1.b', 'eu-ai-act:annex-iii.1.c', 'eu-ai-act:annex-iii.2'],
  ...['eu-ai-act:annex-iii.3.a', 'eu-ai-act:annex-iii.3.b', 'eu-ai-act:annex-iii.3.c', 'eu-ai-act:annex-iii.3.d'],
  ...['eu-ai-act:annex-iii.4.a', 'eu-ai-act:annex-iii.4.b'],
  ...['eu-ai-act:annex-iii.5.a', 'eu-ai-act:annex-iii.5.b', 'eu-ai-act:annex-iii.5.c', 'eu-ai-act:annex-iii.5.d'],
  ...['eu-ai-act:annex-iii.6.a', 'eu-ai-act:annex-iii.6.b', 'eu-ai-act:annex-iii.6.c', 'eu-ai-act:annex-iii.6.d'],
  'eu-ai-act:annex-iii.6.e',
  ...['eu-ai-act:annex-iii.7.a', 'eu-ai-act:annex-iii.7.b', 'eu-ai-act:annex-iii.7.c', 'eu-ai-act:annex-iii.7.d'],
  ...['eu-ai-act:annex-iii.8.a', 'eu-ai-act:annex-iii.8.b'],
] as const;
export type AnnexIIIPoint = (typeof annexIIIPoints)[number];

/** Exceptions that the text of Annex III makes, each with its point and what it says. What only recitals say is none. */
export const annexIIIExceptions = {
  'verification-only': {
    point: 'eu-ai-act:annex-iii.1.a',
    means: 'it only verifies that a person is who the person claims to be',
  },
  'fraud-detection': { point: 'eu-ai-act:annex-iii.5.b', means: 'it is used to detect financial fraud' },
  'travel-documents': { point: 'eu-ai-act:annex-iii.7.d', means: 'it only verifies travel documents' },
  'no-direct-exposure': {
    point: 'eu-ai-act:annex-iii.8.b',
    means: 'nobody is exposed to its output directly: it organises campaigns',
  },
} as const satisfies Record<string, { readonly point: AnnexIIIPoint; readonly means: string }>;
export type AnnexIIIException = keyof typeof annexIIIExceptions;
