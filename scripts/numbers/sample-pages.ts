/** The pages that are measured, each for its type. */
export const samplePages = [
  { type: 'overview', address: '/' },
  { type: 'policy', address: '/policies/ai-policy' },
  { type: 'requirement', address: '/frameworks/iso27001-2022/a.5.15' },
  { type: 'matrix', address: '/matrix' },
] as const;
