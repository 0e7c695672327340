import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSigningKey, writeSealed } from '../../src/cli/seal-pack.ts';
import { makePack } from '../../src/packs/make-pack.ts';
import { packageVersion } from '../../src/read/package-version.ts';
import { audit, control, implementing, policy } from './documents.ts';
import { type KeyOnDisk, newKeyIn } from './keys.ts';
import { packInput } from './packed.ts';
import { programOf, provenEvidence, recordText } from './program.ts';

/** A small pack on disk, with and without a signature, and the keys around it. */
export interface SignedPack {
  /** Folders that hold `one.zip`; the first also its signature and its provenance. */
  readonly signed: string;
  readonly unsigned: string;
  /** The key that signed, and one that nobody allowed. */
  readonly ours: KeyOnDisk;
  readonly stranger: KeyOnDisk;
  /** A file that allows the first key to sign packs. */
  readonly signersText: string;
  /** What lies beside the signed zip. */
  papers(): { readonly zipSignature: string; readonly provenance: string };
  remove(): void;
}

/** Makes a small pack without PDFs in a folder of its own, and signs it, with a new key when none is handed in. */
export async function signedPack(key?: KeyOnDisk): Promise<SignedPack> {
  const work = mkdtempSync(join(tmpdir(), 'trustwright-signed-'));
  const [ours, stranger] = [key ?? newKeyIn(join(work, 'keys'), 'ours'), newKeyIn(join(work, 'keys'), 'stranger')];
  const [signed, unsigned] = [join(work, 'signed'), join(work, 'unsigned')];
  const program = programOf({
    audits: [audit('one')],
    policies: [policy('rules', { requirements: ['iso27001-2022:A.5.1'] })],
    controls: [control('access-review', { implements: [implementing('iso27001-2022:A.5.18')] })],
    evidence: [provenEvidence('export')],
  });
  const { typeset: _pdf, ...plain } = packInput(program, 'one', { read: () => new TextEncoder().encode(recordText) });
  const input = { ...plain, toolVersion: packageVersion(), commit: 'a'.repeat(40) };
  const pack = await makePack(input);
  writeSealed(input, pack, signed, { key: openSigningKey(ours.path) });
  writeSealed(input, pack, unsigned);
  const read = (ending: string) => readFileSync(join(signed, `one.zip${ending}`), 'utf8');
  return {
    ...{ signed, unsigned, ours, stranger },
    signersText: `packs@small.example namespaces="evidence-pack@v1",valid-after="20260101" ${ours.publicLine}\n`,
    papers: () => ({ zipSignature: read('.sig'), provenance: read('.intoto.jsonl') }),
    remove: () => rmSync(work, { recursive: true, force: true }),
  };
}
