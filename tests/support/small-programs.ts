import { audit, claim, control, implementing, policy } from './documents.ts';
import { filesOf, provenEvidence } from './program.ts';

/** A program in which nothing is wrong. */
export const sound = () =>
  filesOf({
    policies: [policy('access-policy', { requirements: ['iso27001-2022:A.5.15'] })],
    controls: [
      control('access-review', { policies: ['access-policy'], implements: [implementing('iso27001-2022:A.5.18')] }),
    ],
    evidence: [provenEvidence('export', { rowCount: 1 })],
    claims: [claim('iso', { visibility: 'public', state: 'planned', targetDate: '2027-01-01' })],
    audits: [audit('internal-2026')],
  });

/** The same with one document that lacks its owner. */
export const broken = () => ({ ...sound(), 'policies/bad.mdx': '---\nid: bad\ntitle: Bad\n---\n\nText.\n' });
