/** What an impact assessment may serve as. */
export const assessmentKinds = ['ai-system-impact', 'fundamental-rights', 'data-protection'] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];

/** Names of the parts of an impact assessment. */
export const assessmentPartIds = [
  ...(['method', 'processes', 'period', 'affected', 'risks', 'oversight', 'measures'] as const),
  ...(['necessity', 'society', 'conclusion'] as const),
];
export type AssessmentPartId = (typeof assessmentPartIds)[number];

/** A part that an assessment has to have. */
export interface AssessmentPart {
  readonly id: AssessmentPartId;
  /** Heading under which it is written, and other headings that are understood. */
  readonly title: string;
  readonly alsoCalled: readonly string[];
  /** Kinds of assessment that need it. */
  readonly kinds: readonly AssessmentKind[];
  /** Requirements that ask for it, as `catalog:requirement`. */
  readonly requirements: readonly string[];
  /** What a new document says in its place. A section that says no more is not written yet. */
  readonly prompt: string;
}

/**
 * The parts of an impact assessment in the order of Article 27(1)(a) to (f) of the AI Act, so that one document serves
 * the Act and ISO/IEC 42001 (6.1.4, 8.4, A.5.2 to A.5.5); one part more for the GDPR.
 */
export const assessmentParts: readonly AssessmentPart[] = [
  {
    id: 'method',
    title: 'How this assessment was made',
    alsoCalled: ['Method', 'Approach'],
    kinds: ['ai-system-impact'],
    requirements: ['iso42001-2023:8.4', 'iso42001-2023:A.5.2', 'iso42001-2023:A.5.3'],
    prompt: 'When the participants met, which material they used, and whom of those affected they heard.',
  },
  {
    id: 'processes',
    title: 'Processes in which the system is used',
    alsoCalled: ['Processes', 'Use', 'Purpose and processes'],
    kinds: ['ai-system-impact', 'fundamental-rights', 'data-protection'],
    requirements: ['eu-ai-act:art-27.1.a', 'iso42001-2023:6.1.4'],
    prompt:
      'In which processes of the deployer the system is used, for which purpose, and which misuse can be foreseen.',
  },
  {
    id: 'period',
    title: 'Period and frequency of use',
    alsoCalled: ['Period and frequency'],
    kinds: ['ai-system-impact', 'fundamental-rights'],
    requirements: ['eu-ai-act:art-27.1.b'],
    prompt: 'From when to when it is used, how often, and how often one person meets it.',
  },
  {
    id: 'affected',
    title: 'Persons and groups affected',
    alsoCalled: ['Affected persons', 'Affected groups', 'Who is affected'],
    kinds: ['ai-system-impact', 'fundamental-rights'],
    requirements: ['eu-ai-act:art-27.1.c', 'iso42001-2023:A.5.4'],
    prompt: 'Which groups it is likely to affect, directly and indirectly, and what makes some of them vulnerable.',
  },
  {
    id: 'risks',
    title: 'Specific risks of harm',
    alsoCalled: ['Risks of harm', 'Risks'],
    kinds: ['ai-system-impact', 'fundamental-rights', 'data-protection'],
    requirements: ['eu-ai-act:art-27.1.d', 'iso42001-2023:A.5.4'],
    prompt: 'What could go wrong for each of these groups, which right it touches, how grave and how likely it is.',
  },
  {
    id: 'oversight',
    title: 'Human oversight',
    alsoCalled: ['Oversight'],
    kinds: ['ai-system-impact', 'fundamental-rights'],
    requirements: ['eu-ai-act:art-27.1.e'],
    prompt:
      'Who can understand, stop and overrule it, how that is done in practice, and what these people have learnt.',
  },
  {
    id: 'measures',
    title: 'Measures, governance and complaints',
    alsoCalled: ['Measures', 'Measures and complaints'],
    kinds: ['ai-system-impact', 'fundamental-rights', 'data-protection'],
    requirements: ['eu-ai-act:art-27.1.f'],
    prompt:
      'What is done when a risk becomes real: who decides, who acts, how people complain and what they are given.',
  },
  {
    id: 'necessity',
    title: 'Necessity and proportionality',
    alsoCalled: ['Necessity'],
    kinds: ['data-protection'],
    requirements: [],
    prompt: 'Why the personal data is needed for the purpose, and why less data or another way would not do.',
  },
  {
    id: 'society',
    title: 'Effects on groups and society',
    alsoCalled: ['Effects on society', 'Society'],
    kinds: ['ai-system-impact'],
    requirements: ['iso42001-2023:A.5.5'],
    prompt: 'What it changes beyond the persons concerned: groups, the market, the environment, trust in institutions.',
  },
  {
    id: 'conclusion',
    title: 'Conclusion',
    alsoCalled: ['Decision'],
    kinds: ['ai-system-impact', 'fundamental-rights', 'data-protection'],
    requirements: ['iso42001-2023:6.1.4', 'iso42001-2023:8.4'],
    prompt:
      'Whether it may be used, on which conditions, what remains and who accepts it, and what would change the answer.',
  },
];
