import { edgeOf, threeCatalogs } from './arbitrary-crosswalk.ts';
import { audit, claim, control, type Fields, implementing, settings } from './documents.ts';
import { type Drafts, filesOf, provenEvidence } from './program.ts';

/** A mapping of the team between two of the three catalogs. */
export function mapping(from: string, to: string, more: Fields = {}): Fields {
  return {
    ...{ id: `${from}-to-${to}`, title: `${from} to ${to}`, owner: 'ciso', version: '1.0' },
    ...{ approved: '2026-01-10', nextReview: '2027-01-10', reviewed: '2026-01-10', reviewedBy: 'Head of Security' },
    ...{ sourceCatalog: from, sourceEdition: '1', targetCatalog: to, targetEdition: '1', edges: [], ...more },
  };
}

const decision = (source: string, reason: string) => ({ source, reason, confidence: 'high' });

/**
 * Files of a program with the house rules and the street rules in scope, where no check finds anything: `house-rules:H` is
 * covered and equal to `street-rules:H`; `house-rules:G.1` is planned and contains the heading `street-rules:G`.
 */
export function crosswalkFiles(more: Fields = {}, drafts: Drafts = {}): Record<string, string> {
  const [a, b] = ['house-rules', 'street-rules'];
  const edges = [
    edgeOf(`${a}:H`, `${b}:H`, 'equal-to'),
    edgeOf(`${a}:G.1`, `${b}:G`, 'superset-of', { rationale: '=One rule of the house, "all" of the street.' }),
    edgeOf(`${a}:G.2`, `${b}:S.1`, 'intersects-with', { rationale: 'Both look back.\nOnce a year.\u001b[31m' }),
  ];
  const files = filesOf({
    settings: settings({ frameworks: [{ id: a }, { id: b }], ...more }),
    controls: [
      control('access-review', { implements: [implementing(`${a}:H`)] }),
      control('later', { implements: [implementing(`${a}:G.1`, 'planned')], plannedFor: '2027-01-01' }),
    ],
    evidence: [provenEvidence('export', { rowCount: 1 })],
    mappings: [mapping(a, b, { edges, unrelated: [decision(`${a}:S`, 'The street does not ask for it.')] })],
    claims: [a, b].map((id) => claim(id, { framework: id, state: 'planned', targetDate: '2027-01-01' })),
    audits: [audit('internal-2026', { frameworks: [a, b] })],
    ...drafts,
  });
  const catalogs = threeCatalogs.map((catalog) => [
    `content/catalogs/${catalog.id}.json`,
    JSON.stringify({ ...catalog, title: `The ${catalog.id}`, shortTitle: catalog.id.split('-')[0] }),
  ]);
  return { ...files, ...Object.fromEntries(catalogs) };
}
