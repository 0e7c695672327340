import type { Results, SizeResult } from './results.ts';

interface Target {
  readonly id: string;
  readonly what: string;
  readonly unit: 's' | 'ms' | 'KB' | 'GB' | 'times';
  readonly limit: number;
  /** Whether the limit is a least value; else it is a most. */
  readonly least?: boolean;
  measured(results: Results): number | undefined;
}

const at = ({ sizes }: Results, documents: number): SizeResult | undefined =>
  sizes.find((size) => size.documents === documents);
const wall =
  (documents: number, key: 'check' | 'checkCached' | 'site' | 'siteAfterChange') =>
  (results: Results): number | undefined =>
    at(results, documents)?.[key].wall;
const weight =
  (name: string, key: 'median' | 'script') =>
  (results: Results): number | undefined => {
    const found = results.sizes.at(-1)?.weights.find((page) => page.name === name)?.[key];
    return found === undefined ? undefined : found / 1000;
  };
const ratio = (setup: 'default' | 'tuned') => (results: Results) => {
  const peer = results.peers.find((one) => one.documents === 5000 && one.setup === setup);
  return peer && peer.cost.wall / peer.ours.wall;
};
const growth =
  (key: 'check' | 'site') =>
  (results: Results): number | undefined => {
    const [small, large] = [at(results, 1000)?.[key].wall, at(results, 5000)?.[key].wall];
    return small && large && large / small;
  };

const targets: readonly Target[] = [
  { id: 'P1', what: '`check`, 5,000 documents, no cache', unit: 's', limit: 1.5, measured: wall(5000, 'check') },
  { id: 'P1', what: '`check`, 5,000 documents, cached', unit: 's', limit: 0.35, measured: wall(5000, 'checkCached') },
  { id: 'P1', what: '`check`, 1,000 documents, no cache', unit: 's', limit: 0.5, measured: wall(1000, 'check') },
  { id: 'P1', what: '`check`, 1,000 documents, cached', unit: 's', limit: 0.2, measured: wall(1000, 'checkCached') },
  { id: 'P2', what: 'site with search, 1,000 documents', unit: 's', limit: 4, measured: wall(1000, 'site') },
  { id: 'P3', what: 'site with search, 5,000 documents', unit: 's', limit: 12, measured: wall(5000, 'site') },
  {
    ...{ id: 'P3', what: 'memory of that build', unit: 'GB', limit: 2 },
    measured: (results) => (at(results, 5000)?.site.memory ?? Number.NaN) / 1e9,
  },
  { id: 'P3', what: 'Starlight tuned against ours', unit: 'times', limit: 4, least: true, measured: ratio('tuned') },
  {
    id: 'P3',
    what: 'Starlight default against ours',
    unit: 'times',
    limit: 20,
    least: true,
    measured: ratio('default'),
  },
  {
    ...{ id: 'P4', what: 'one document changed, 5,000 documents, without search', unit: 's', limit: 5 },
    measured: wall(5000, 'siteAfterChange'),
  },
  { id: 'P5', what: 'HTML of a requirement', unit: 'KB', limit: 15, measured: weight('requirement', 'median') },
  { id: 'P5', what: 'HTML of a control', unit: 'KB', limit: 15, measured: weight('control', 'median') },
  { id: 'P5', what: 'HTML of a long policy', unit: 'KB', limit: 60, measured: weight('policy', 'median') },
  {
    id: 'P5',
    what: 'HTML of a framework with its sheet',
    unit: 'KB',
    limit: 60,
    measured: weight('framework', 'median'),
  },
  { id: 'P5', what: 'script of a control', unit: 'KB', limit: 0, measured: weight('control', 'script') },
  {
    ...{ id: 'P8', what: 'assessment, 5,000 documents, 1,500 requirements, 3,000 edges', unit: 'ms', limit: 150 },
    measured: ({ assessment }) => assessment.milliseconds,
  },
  {
    ...{ id: 'P9', what: 'history of 1,000 documents and 5,000 commits', unit: 's', limit: 2 },
    measured: ({ history }) => history.milliseconds / 1000,
  },
  { id: 'P10', what: '`check`: 5,000 documents against 1,000', unit: 'times', limit: 5, measured: growth('check') },
  { id: 'P10', what: 'site: 5,000 documents against 1,000', unit: 'times', limit: 5, measured: growth('site') },
];

/** Start of Node without a program on the machine on which the targets were set, in milliseconds. */
export const startOfTargets = 23;

/**
 * Each target with what was measured, the same counted for the machine of the targets, and whether it holds there; those
 * that the run did not measure are left out.
 */
export function targetRows(results: Results): readonly (readonly string[])[] {
  return targets.flatMap(({ id, what, unit, limit, least = false, measured }) => {
    const value = measured(results);
    if (value === undefined || Number.isNaN(value)) return [];
    const isTime = unit === 's' || unit === 'ms';
    const there = isTime ? (value * startOfTargets) / results.nodeStart : value;
    const holds = (found: number) => (least ? found >= limit : found <= limit);
    const verdict = holds(value) ? 'holds' : holds(there) ? 'holds, counted for the machine' : 'missed';
    const counted = isTime ? `${rounded(there)} ${unit}` : '';
    return [[id, what, `${least ? '≥' : '≤'} ${limit} ${unit}`, `${rounded(value)} ${unit}`, counted, verdict]];
  });
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
