/** What happened to a thing since the last audit. */
export type DeltaChange =
  | 'added'
  | 'removed'
  | 'changed'
  /** The document states a newer approval; what it was before is not known. */
  | 'stated'
  | 'up'
  | 'down'
  | 'opened'
  | 'closed'
  | 'expired';

/** The parts of a delta, in the order in which they are told. */
export const deltaAreas = [
  'Findings',
  'Statuses',
  'Statement of Applicability',
  'Policies',
  'Controls',
  'AI systems',
  'Impact assessments',
  'Risks',
  'Evidence',
  'Vendors',
] as const;
export type DeltaArea = (typeof deltaAreas)[number];

/** One thing that changed. */
export interface DeltaRow {
  readonly area: DeltaArea;
  readonly id: string;
  readonly title: string;
  readonly change: DeltaChange;
  readonly before: string;
  readonly after: string;
  /** What stands behind it. */
  readonly why: string;
  /** Page of the pack that shows more, by its path in the payload. */
  readonly path?: string;
}
