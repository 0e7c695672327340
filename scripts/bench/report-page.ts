import type { PeerResult, Results, SizeResult } from './results.ts';
import { startOfTargets, targetRows } from './targets.ts';

/** `docs/benchmarks.md`: what a run of the benchmark found. */
export function benchmarksPage(results: Results): string {
  const { date, machine, runs, nodeStart, versions, sizes, assessment, history, peers } = results;
  const used = Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
  return `${[
    '<!-- Written by `npm run bench`. -->',
    '',
    '# Benchmarks',
    '',
    `Measured on ${date}: ${machine}. ${used}.`,
    '',
    `Every figure is ${runs === 1 ? 'that of one run' : `the median of ${runs} runs`}, each in a process of its own, from the compiled package. The machine is shared with other work,`,
    'so that repeats spread by a fifth and more: read ratios from one run rather than seconds. Memory is what all processes hold',
    'together at most, sampled every 25 ms; processor time is that of all of them.',
    '',
    `Node alone started in ${nodeStart.toFixed(0)} ms during this run, where the targets were set in ${startOfTargets} ms: seconds count for ${(nodeStart / startOfTargets).toFixed(1)} times as many here.`,
    '',
    'The documents are made by a seeded generator: 30 % policies of about 1,000 words, 70 % controls of about 250, with 14 to 17 fields, links',
    'to each other and components, all of them public and valid. A program has three frameworks in scope besides, hence 321 pages of',
    'requirements, and evidence for one document in fifty. It is a git repository with one commit.',
    '',
    '## Targets',
    '',
    ...table(['', 'what', 'target', 'measured', 'counted for the machine', ''], targetRows(results)),
    '',
    '## Check',
    '',
    ...table(
      ['documents', 'no cache', 'processor', 'memory', 'cached', 'processor', 'memory'],
      sizes.map(({ documents, check, checkCached }) => [
        ...[count(documents), seconds(check.wall), seconds(check.processor), megabytes(check.memory)],
        ...[seconds(checkCached.wall), seconds(checkCached.processor), megabytes(checkCached.memory)],
      ]),
    ),
    '',
    `Assessment of ${count(5000)} documents, ${count(assessment.requirements)} requirements, ${count(assessment.implementations)} implementations and ${count(assessment.edges)} edges between requirements: ${assessment.milliseconds.toFixed(0)} ms after reading.`,
    '',
    `History of ${count(history.documents)} documents in ${count(history.commits)} commits and ${count(history.revisions)} versions, from git to the version in force on each day: ${history.milliseconds.toFixed(0)} ms.`,
    '',
    '## Site',
    '',
    ...table(
      [
        'documents',
        'pages',
        'with search',
        'processor',
        'memory',
        'without search',
        'one document changed',
        'search index alone',
        'output',
      ],
      sizes.map((size) => siteRow(size)),
    ),
    '',
    '*Without search* and *one document changed* leave the search index out; the latter keeps what was read and every body that it rendered, and writes every page.',
    '',
    '## Pages',
    '',
    ...sizes.flatMap((size) => weightTable(size)),
    ...(peers.length > 0 ? peerSection(peers) : []),
    '## Again',
    '',
    '```sh',
    'npm run bench -- --date 2026-11-21 --machine "2 cores, 24 GiB"   # all of it: half an hour, most of it the peer',
    'npm run bench -- --no-peers --sizes 100,1000 --runs 3            # a few minutes',
    '```',
  ].join('\n')}\n`;
}

function siteRow({ documents, pages, site, siteWithoutSearch, siteAfterChange, search, output }: SizeResult): string[] {
  return [
    ...[count(documents), count(pages), seconds(site.wall), seconds(site.processor), megabytes(site.memory)],
    ...[seconds(siteWithoutSearch.wall), seconds(siteAfterChange.wall), seconds(search), megabytes(output.bytes)],
  ];
}

function weightTable({ documents, weights }: SizeResult): string[] {
  const rows = weights.map(({ name, pages, median, largest, compressed, script }) => [
    ...[name, count(pages), kilobytes(median), kilobytes(compressed), kilobytes(largest), kilobytes(script)],
  ]);
  const head = ['page', 'pages', 'HTML, median', 'compressed', 'largest', 'script'];
  return [`${count(documents)} documents:`, '', ...table(head, rows), ''];
}

function peerSection(peers: readonly PeerResult[]): string[] {
  const rows = peers.map(({ documents, setup, runs, cost, ours, output, page }) => [
    ...[count(documents), `Starlight, ${setup}`, String(runs), seconds(cost.wall), seconds(ours.wall)],
    ...[`${(cost.wall / ours.wall).toFixed(1)} times`, megabytes(cost.memory), megabytes(ours.memory)],
    ...[megabytes(output.bytes), kilobytes(page.html), kilobytes(page.script)],
  ]);
  return [
    '## Beside Starlight',
    '',
    'The same documents as MDX pages of a Starlight site, in turn with ours in the same run, both from nothing and both with search.',
    '*Default* is the sidebar that lists every page; *tuned* is a sidebar of one entry. Starlight neither checks nor assesses anything,',
    'and has no pages of requirements.',
    '',
    ...table(
      [
        ...['documents', 'peer', 'runs', 'peer', 'ours', 'ratio', 'memory', 'memory of ours'],
        ...['output', 'HTML of a control', 'script of it'],
      ],
      rows,
    ),
    '',
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

const count = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
const seconds = (time: number) => `${time.toFixed(time < 10 ? 2 : 1)} s`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
const kilobytes = (bytes: number) => `${(bytes / 1e3).toFixed(1)} KB`;
