import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDocuments } from './documents.ts';
import { citableOf, pathOf, textOf } from './make-program.ts';
import { randomFrom } from './random.ts';

/** How long the history of a program is to be. */
export interface HistorySize {
  readonly documents: number;
  readonly commits: number;
}

/** A day has 20 commits, one every hour or so; the last is on the day on which the benchmark looks. */
const last = Date.parse('2026-11-20T18:00:00Z') / 1000;

/** Makes a bare repository: every document in the first commit, then two documents changed by each. */
export function newHistory({ documents, commits }: HistorySize): string {
  const root = mkdtempSync(join(tmpdir(), 'trustwright-history-'));
  const made = makeDocuments(documents, citableOf({ documents }));
  const random = randomFrom(commits);
  const pieces: string[] = [];
  for (let commit = 0; commit < commits; commit++) {
    const second = last - (commits - commit) * 4320;
    const approved = new Date(second * 1000).toISOString().slice(0, 10);
    const changed = commit === 0 ? made : [random.pick(made), random.pick(made)];
    pieces.push(
      `commit refs/heads/main\ncommitter Ada <ada@bench.example> ${second} +0000`,
      data(`Change ${commit}\n\nReviewed-by: Ben <ben@bench.example>`),
      ...[...new Set(changed)].flatMap((document) => {
        const more = commit === 0 ? {} : { version: `2.${commit}`, approved, effective: undefined };
        return [`M 100644 inline ${pathOf(document)}`, data(textOf(document, more))];
      }),
      '',
    );
  }
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', root]);
  execFileSync('git', ['-C', root, 'fast-import', '--quiet'], { input: `${pieces.join('\n')}\n`, maxBuffer: 2 ** 30 });
  return root;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}
