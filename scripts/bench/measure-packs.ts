import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Library } from './library.ts';
import { benchDay } from './make-program.ts';
import { type Cost, measure, median, repeat, settleDisk } from './measure.ts';
import { forget } from './measure-program.ts';
import { newPackProgram, type PackSize } from './pack-program.ts';

/** A pack whose making and verification are measured. */
export interface PackCase extends PackSize {
  readonly what: string;
}

/** What a pack cost. */
export interface PackCosts {
  readonly what: string;
  readonly make: Omit<Cost, 'output'>;
  readonly verify: Omit<Cost, 'output'>;
  /** Files in the pack, and bytes of its zip. */
  readonly files: number;
  readonly bytes: number;
}

/** Every case, from a full pack (250 documents as PDF, 500 files of evidence) to evidence that must cost no memory. */
export const packCases = [
  { what: 'full pack: 250 PDFs, 500 files of 100 KB', documents: 250, files: 500, fileSize: 100_000 },
  { what: '1,000 PDFs', documents: 1000, files: 0, fileSize: 0 },
  { what: '50 files of 1 MB', documents: 20, files: 50, fileSize: 1_000_000 },
  { what: '500 files of 1 MB', documents: 20, files: 500, fileSize: 1_000_000 },
  { what: '1 file of 500 MB', documents: 20, files: 1, fileSize: 500_000_000 },
] as const satisfies readonly PackCase[];

/** Makes a signed pack of a program that is made for it, as often as asked, and verifies it as its reader would. */
export async function measurePack(library: Library, { what, ...size }: PackCase, runs: number): Promise<PackCosts> {
  const root = newPackProgram(size);
  try {
    const key = join(root, 'pack-key');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    const signers = join(root, 'signers');
    writeFileSync(signers, `packs@bench.example namespaces="evidence-pack@v1" ${readFileSync(`${key}.pub`, 'utf8')}`);
    const words = [library.commandLine, 'pack', 'bench', '--root', root, '--as-of', benchDay, '--key', key];
    const make = await repeat(runs, () => {
      forget(root);
      settleDisk();
      return measure(words);
    });
    const zip = join(root, 'dist/packs/bench.zip');
    const verify = await repeat(runs, () =>
      measure([library.commandLine, 'verify', zip, '--allowed-signers', signers]),
    );
    const files = Number(/Whole and unchanged: ([\d,]+) files/.exec(verify.output)?.[1]?.replaceAll(',', ''));
    return { what, make: figures(make), verify: figures(verify), files, bytes: statSync(zip).size };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function figures({ wall, processor, memory }: Cost): Omit<Cost, 'output'> {
  return { wall, processor, memory };
}

/** What a bag and its zip alone cost. */
export interface ZipCosts {
  readonly milliseconds: number;
  readonly files: number;
  readonly bytes: number;
  readonly size: number;
}

/** Puts 500 files of 100 KB, two of five of which compress no further, into a zip, in a process of its own each time. */
export async function measureZip(library: Library, runs: number): Promise<ZipCosts> {
  const root = newPackProgram({ documents: 1, files: 500, fileSize: 100_000 });
  const script = fileURLToPath(new URL('time-zip.ts', import.meta.url));
  try {
    const results: ZipCosts[] = [];
    for (let run = 0; run < runs; run++) {
      const folder = join(root, 'content/evidence/files');
      results.push(JSON.parse((await measure([script, library.root, folder])).output) as ZipCosts);
    }
    const [{ files, bytes, size } = { files: 0, bytes: 0, size: 0 }] = results;
    return { files, bytes, size, milliseconds: median(results.map(({ milliseconds }) => milliseconds)) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
