import type { Asked } from '../../model/asked.ts';

const act = (...ids: readonly string[]) => ids.map((id) => `eu-ai-act:${id}`);

/** What the three steps of Annex VI look at: quality management, technical documentation, and whether practice matches it. */
export const internalControl: readonly Asked[] = [
  {
    what: 'Quality management system',
    requirements: act('annex-vi.2', 'art-17'),
    needs: [['policy', 'control'], 'evidence'],
  },
  {
    what: 'Technical documentation (Annex IV)',
    requirements: act('annex-vi.3', 'art-11', 'annex-iv'),
    needs: ['technical-documentation'],
  },
  { what: 'Class of the system, intended purpose and roles', requirements: [], needs: ['ai-systems'] },
  {
    what: 'Risk management over the life cycle',
    requirements: act('art-9'),
    needs: [['policy', 'control'], 'risks', 'evidence'],
  },
  { what: 'Data: origin, quality, bias', requirements: act('art-10'), needs: ['control', 'evidence'] },
  { what: 'Logs of operation', requirements: act('art-12', 'art-19'), needs: ['control', 'evidence'] },
  { what: 'Instructions for use', requirements: act('art-13'), needs: ['control', 'evidence'] },
  { what: 'Human oversight', requirements: act('art-14'), needs: ['control', 'evidence'] },
  { what: 'Accuracy, robustness, cybersecurity', requirements: act('art-15'), needs: ['control', 'evidence'] },
  { what: 'Design and development as documented', requirements: act('annex-vi.4'), needs: ['control', 'evidence'] },
  {
    what: 'Plan and records of post-market monitoring',
    requirements: act('annex-vi.4', 'art-72'),
    needs: ['control', 'evidence'],
  },
  { what: 'How serious incidents are reported', requirements: act('art-73'), needs: ['control', 'incidents'] },
  { what: 'Keeping of documents for ten years', requirements: act('art-18'), needs: [['policy', 'control']] },
  { what: 'Findings of this control, and what was put right', requirements: [], needs: ['findings'] },
  { what: 'EU declaration of conformity, signed', requirements: act('art-47', 'annex-v'), needs: ['people'] },
  { what: 'CE marking', requirements: act('art-48'), needs: ['people'] },
  {
    what: 'Registration in the EU database',
    requirements: act('art-49', 'annex-viii'),
    needs: [['control'], 'people'],
  },
];
