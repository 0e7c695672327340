import type { CommitteeView } from '../publish/governance-views.ts';

/** Seats of a committee. */
export const seatWords: Readonly<Record<CommitteeView['members'][number]['seat'], string>> = {
  chair: 'Chair',
  member: 'Member',
  adviser: 'Adviser',
};
