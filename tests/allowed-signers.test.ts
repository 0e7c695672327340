import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import { packSigners, signersFile } from '../src/publish/allowed-signers.ts';
import { toInternal } from '../src/publish/internal.ts';
import { toTrustCenter } from '../src/publish/public.ts';
import { readAllowedSigners } from '../src/signatures/allowed-signers.ts';
import { toBase64 } from '../src/signatures/bytes.ts';
import { wireString } from '../src/signatures/ssh-wire.ts';
import { programOf } from './support/program.ts';

const keyOf = (byte: number) =>
  `ssh-ed25519 ${toBase64(Buffer.concat([wireString('ssh-ed25519'), wireString(new Uint8Array(32).fill(byte))]))}`;
const packLine = `packs@small.example namespaces="evidence-pack@v1" ${keyOf(1)}`;

describe('the allowed signers that a site publishes', () => {
  it('are those that a line names for packs, without comments and without what else they may sign', () => {
    const lines = [
      '# Whom we trust',
      `"packs@small.example,ci@small.example" namespaces="git,evidence-pack@v1",valid-after="20260101",valid-before="20270101" ${keyOf(1)} of Ada`,
      `dev@small.example namespaces="git" ${keyOf(2)}`,
      `anything@small.example ${keyOf(3)}`,
      `all@small.example namespaces="*" ${keyOf(4)}`,
      'nonsense',
    ];
    const [signer, ...others] = packSigners(lines.join('\n'));
    expect(others).toEqual([]);
    expect(signer).toMatchObject({
      principals: 'packs@small.example,ci@small.example',
      ...{ validAfter: '2026-01-01', validBefore: '2027-01-01' },
      line: `packs@small.example,ci@small.example namespaces="evidence-pack@v1",valid-after="20260101",valid-before="20270101" ${keyOf(1)}`,
    });
  });

  it('are read again as they were written', () => {
    const text = signersFile(packSigners(`${packLine}\nb@small.example namespaces="evidence-pack@v1" ${keyOf(2)}\n`));
    expect(packSigners(text)).toEqual(packSigners(signersFile(packSigners(text))));
    expect(readAllowedSigners(text)).toMatchObject({
      unreadable: [],
      signers: [{ namespaces: ['evidence-pack@v1'] }, {}],
    });
    expect(packSigners(undefined)).toEqual([]);
  });

  it('do not change, nor does anything public, with the other lines of the file', () => {
    const hidden = fc.oneof(
      fc.constantFrom('# a comment', '', 'dev@small.example', `dev@small.example namespaces="git" ${keyOf(9)}`),
      fc.string().filter((line) => !line.includes('evidence-pack')),
    );
    const program = programOf({});
    fc.assert(
      fc.property(fc.array(hidden), fc.array(hidden), (before, after) => {
        const allowedSigners = [...before, packLine, ...after].join('\n');
        const shown = toTrustCenter({ ...program, allowedSigners }, '2026-06-01');
        expect(shown).toEqual(toTrustCenter({ ...program, allowedSigners: packLine }, '2026-06-01'));
        expect(toTrustCenter({ ...program, allowedSigners: before.join('\n') }, '2026-06-01').allowedSigners).toEqual(
          [],
        );
      }),
    );
  });

  it('stand on the site of the staff too, for they verify packs as others do', () => {
    const program = { ...programOf({}), allowedSigners: packLine };
    const shown = toInternal(program, assess(program, '2026-06-01')).allowedSigners;
    expect(shown).toEqual(packSigners(packLine));
    expect(shown).toHaveLength(1);
  });
});
