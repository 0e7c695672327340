import type { PackCosts, ZipCosts } from './measure-packs.ts';

/** Everything that a run of the benchmark of packs found. */
export interface PackResults {
  readonly date: string;
  readonly machine: string;
  readonly runs: number;
  /** Start of Node without a program during the run, in milliseconds: how fast the machine was. */
  readonly nodeStart: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly packs: readonly PackCosts[];
  readonly zip: ZipCosts;
}

/** Start of Node on the machine on which the targets were set, in milliseconds. */
const startOfTargets = 23;

/** `docs/benchmarks-packs.md`: what a run of the benchmark of packs found. */
export function packsPage(results: PackResults): string {
  const { date, machine, runs, nodeStart, versions, packs, zip } = results;
  const used = Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
  return `${[
    '<!-- Written by `npm run bench-packs`. -->',
    '',
    '# Benchmarks of packs',
    '',
    `Measured on ${date}: ${machine}. ${used}.`,
    '',
    `Every figure is the median of ${runs} runs, each in a process of its own, from the compiled package. The machine is shared with other work,`,
    'so that repeats spread by a fifth and more. Memory is what all processes hold together at most, sampled every 25 ms; processor',
    'time is that of all of them.',
    '',
    `Node alone started in ${nodeStart.toFixed(0)} ms during this run, where the targets were set in ${startOfTargets} ms: seconds count for ${(nodeStart / startOfTargets).toFixed(1)} times as many here.`,
    '',
    'The documents are made by a seeded generator; each record of evidence has a file behind it, three of five of which are tables,',
    'the others random bytes. A pack holds every document as an accessible PDF, as a page and as its source, the workbook, OSCAL, and the',
    'evidence byte for byte; it is signed, and then verified by `trustwright verify --allowed-signers`.',
    '',
    '## Targets',
    '',
    ...table(['', 'what', 'target', 'measured', ''], targetRows(results)),
    '',
    '## Making and verifying',
    '',
    ...table(
      ['pack', 'files', 'zip', 'made in', 'processor', 'memory', 'verified in', 'processor', 'memory'],
      packs.map(({ what, files, bytes, make, verify }) => [
        ...[what, count(files), megabytes(bytes), seconds(make.wall), seconds(make.processor), megabytes(make.memory)],
        ...[seconds(verify.wall), seconds(verify.processor), megabytes(verify.memory)],
      ]),
    ),
    '',
    `A bag of ${count(zip.files)} files, ${megabytes(zip.bytes)}, with its digests, and its zip of ${megabytes(zip.size)} on disk: ${count(Math.round(zip.milliseconds))} ms. The compression is plain script,`,
    'so that its bytes depend on no library of the machine; files that are compressed already are stored.',
    '',
    '## Again',
    '',
    '```sh',
    `npm run bench-packs -- --date ${date} --machine "${machine}"`,
    '```',
  ].join('\n')}\n`;
}

function targetRows({ packs, zip }: PackResults): readonly (readonly string[])[] {
  const [full, pdfs, few, many, one] = packs;
  const row = (id: string, what: string, limit: number, value: number | undefined, unit: string) =>
    value === undefined
      ? []
      : [[id, what, `≤ ${limit} ${unit}`, `${value.toFixed(2)} ${unit}`, value <= limit ? 'holds' : 'missed']];
  const ratio = (larger: PackCosts | undefined) => larger && few && larger.make.memory / few.make.memory;
  return [
    ...row('', 'a full pack: 250 PDFs, workbook, OSCAL, 500 files of evidence', 10, full?.make.wall, 's'),
    ...row('P6', 'a pack of 1,000 PDFs', 20, pdfs?.make.wall, 's'),
    ...row('P7', 'bag and zip of 500 files, 50 MB', 1.1, zip.milliseconds / 1000, 's'),
    ...row('', 'memory: 500 files of 1 MB against 50', 1.25, ratio(many), 'times'),
    ...row('', 'memory: one file of 500 MB against 50 of 1 MB', 1.25, ratio(one), 'times'),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

const count = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
const seconds = (time: number) => `${time.toFixed(time < 10 ? 2 : 1)} s`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
