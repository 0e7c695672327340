import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newProgram } from './measure-program.ts';
import { randomFrom } from './random.ts';

/** How large a pack is to be. */
export interface PackSize {
  readonly documents: number;
  /** Records of evidence, and the bytes of the file behind each. */
  readonly files: number;
  readonly fileSize: number;
}

/** A program with one audit about all of its documents, in a new folder. Two of five records compress no further. */
export function newPackProgram({ documents, files, fileSize }: PackSize): string {
  const root = newProgram({ documents });
  write(root, 'content/audits/bench.yaml', audit);
  for (let at = 0; at < files; at++) {
    const isImage = at % 5 < 2;
    const record = isImage ? noise(at, fileSize) : table(at, fileSize);
    const id = `record-${at}`;
    const file = `files/${id}.${isImage ? 'png' : 'csv'}`;
    write(root, `content/evidence/${file}`, record);
    write(root, `content/evidence/${id}.yaml`, evidence(id, 'control-0', file, hash('sha256', record)));
  }
  return root;
}

const audit = `id: bench
title: Benchmark audit
owner: security-lead
version: "1.0"
approved: 2026-01-10
nextReview: 2027-01-10
kind: soc2-type-2
frameworks: [iso27001-2022, iso42001-2023, soc2-tsc-2017]
scope: Everything that we do.
period: { from: 2025-12-01, to: 2026-11-20 }
on: 2026-11-20
status: under-way
`;

function evidence(id: string, control: string, file: string, sha256: string): string {
  return `id: ${id}
title: Record ${id}
owner: security-lead
class: access-review
controls: [${control}]
method: examine
result: pass
source: { system: Ticket system, query: closed }
generatedAt: 2026-10-01
generatedBy: Nightly job
rowCount: 1
validUntil: 2027-03-31
file: { path: ${file}, sha256: ${sha256} }
`;
}

function noise(seed: number, size: number): Uint8Array {
  const random = randomFrom(seed + 1);
  const block = Buffer.from(Uint8Array.from({ length: Math.min(size, 2 ** 20) }, () => random.below(256)));
  return Buffer.alloc(size, block);
}

function table(seed: number, size: number): Uint8Array {
  const random = randomFrom(seed + 1);
  const rows: string[] = ['account,reviewed,decision,by'];
  for (let length = 0; length < size; ) {
    const row = `account-${random.below(100_000)},2026-0${1 + random.below(9)}-1${random.below(9)},${random.pick(['keep', 'change', 'remove'])},manager-${random.below(90)}`;
    rows.push(row);
    length += row.length + 1;
  }
  return new TextEncoder().encode(`${rows.join('\n')}\n`).subarray(0, size);
}

function write(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}
