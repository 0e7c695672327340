import { generateKeyPairSync, hash, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readAllowedSigners, signerOf } from '../src/signatures/allowed-signers.ts';
import { type Envelope, preAuthentication, seal, sealChallenge } from '../src/signatures/dsse.ts';
import { isSignatureOver } from '../src/signatures/is-signature-over.ts';
import { holds, nodeCryptography } from '../src/signatures/node-cryptography.ts';
import { readSigningKey, signDigest } from '../src/signatures/private-key.ts';
import { sha256 } from '../src/signatures/sha-256.ts';
import { sha512 } from '../src/signatures/sha-512.ts';
import { type SshKey, toSshKey } from '../src/signatures/ssh-key.ts';
import {
  armour,
  challengeOver,
  digestFor,
  readSshSignature,
  type SshSignature,
  signedData,
} from '../src/signatures/ssh-signature.ts';
import { wireString } from '../src/signatures/ssh-wire.ts';
import { browserCryptography } from '../src/site/client/verify-cryptography.ts';
import { newKey } from './support/keys.ts';
import { folderWith, run } from './support/trustwright.ts';

const message = Buffer.from('What is signed.\n');
const namespace = 'evidence-pack@v1';

const opened = (armoured: string) => readSshSignature(armoured) as SshSignature;
const usable = (text: string) =>
  readSigningKey(text) as Exclude<ReturnType<typeof readSigningKey>, { unusable: string }>;
const isSealedBy = (envelope: Envelope, key: SshKey) => {
  const challenge = sealChallenge(envelope, key);
  return challenge !== undefined && holds(challenge);
};
const blobOf = (line: string) => Buffer.from(line.split(' ')[1] ?? '', 'base64');

/** A signature by `ssh-keygen` itself. */
async function sshKeygenSigns(path: string, name = namespace): Promise<string> {
  const file = join(folderWith({ message }), 'message');
  const { code, stderr } = await run('ssh-keygen', ['-q', '-Y', 'sign', '-f', path, '-n', name, file]);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return readFileSync(`${file}.sig`, 'utf8');
}

describe('digests in plain script', () => {
  it.each([
    ['sha256', sha256],
    ['sha512', sha512],
  ])('%s is that of Node, however the bytes come', (name, make) => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 }), (pieces) => {
        const digest = make();
        for (const piece of pieces) digest.update(piece);
        expect(Buffer.from(digest.digest()).toString('hex')).toBe(hash(name, Buffer.concat(pieces)));
      }),
    );
  });

  it.each([
    ['sha256', sha256, 64],
    ['sha512', sha512, 128],
  ])('%s pads at every length around its blocks', (name, make, block) => {
    for (let length = 0; length <= 3 * block; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => at * 7);
      expect(Buffer.from(make().update(bytes).digest()).toString('hex'), `${length}`).toBe(hash(name, bytes));
    }
  });
});

describe('signatures by ssh-keygen', () => {
  it.each([
    ['ed25519', {}],
    ['rsa', { bits: 2048 }],
    ['ecdsa', { bits: 256 }],
    ['ecdsa', { bits: 384 }],
    ['ecdsa', { bits: 521 }],
  ])('of the kind %s %j are verified, and only over what was signed', async (type, options) => {
    const key = newKey(type, options);
    const signature = opened(await sshKeygenSigns(key.path));
    expect(signature.namespace).toBe(namespace);
    expect(Buffer.from(signature.key.blob).equals(blobOf(key.publicLine))).toBe(true);
    expect(isSignatureOver(signature, digestFor(signature, message))).toBe(true);
    expect(isSignatureOver(signature, digestFor(signature, Buffer.from('Else.')))).toBe(false);
    expect(isSignatureOver({ ...signature, namespace: 'git' }, digestFor(signature, message))).toBe(false);
    const other = toSshKey(blobOf(newKey(type, options).publicLine));
    expect(isSignatureOver({ ...signature, key: other }, digestFor(signature, message))).toBe(false);
  });

  it('have the fingerprint that ssh-keygen prints', async () => {
    const key = newKey();
    const { stdout } = await run('ssh-keygen', ['-l', '-f', `${key.path}.pub`]);
    expect(stdout).toContain(` ${toSshKey(blobOf(key.publicLine)).fingerprint} `);
  });

  it('are refused or fail when any character of them changes', async () => {
    const armoured = await sshKeygenSigns(newKey().path);
    for (let at = 0; at < armoured.length - 1; at++) {
      const character = armoured[at] === 'A' ? 'B' : 'A';
      const changed = readSshSignature(armoured.slice(0, at) + character + armoured.slice(at + 1));
      const holds =
        'key' in changed && isSignatureOver(changed, digestFor(changed, message)) && changed.namespace === namespace;
      const sameKey = 'key' in changed && changed.key.fingerprint === opened(armoured).key.fingerprint;
      expect(holds && sameKey, `at ${at}`).toBe(false);
    }
  });
});

describe('a signature by a security key', () => {
  it('is verified over what the key saw: the application, the touch, its counter and the message', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const point = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
    const type = 'sk-ssh-ed25519@openssh.com';
    const blob = Buffer.concat([wireString(type), wireString(point), wireString('ssh:')]);
    const key = toSshKey(blob);
    const touched = Buffer.from([1, 0, 0, 0, 7]);
    const unsigned = { key, namespace, algorithm: 'sha512' } as const;
    const seen = hash('sha256', signedData(unsigned, digestFor(unsigned, message)), 'buffer');
    const raw = sign(null, Buffer.concat([hash('sha256', 'ssh:', 'buffer'), touched, seen]), privateKey);
    const made = { ...unsigned, signature: Buffer.concat([wireString(type), wireString(raw), touched]) };
    expect(isSignatureOver(made, digestFor(made, message))).toBe(true);
    const counted = { ...made, signature: Uint8Array.from([...made.signature.subarray(0, -1), 8]) };
    expect(isSignatureOver(counted, digestFor(made, message))).toBe(false);

    const signers = `a@b.example ${type} ${blob.toString('base64')}\n`;
    const folder = folderWith({ signers, message, 'message.sig': armour(made) });
    const words = ['-Y', 'verify', '-f', 'signers', '-I', 'a@b.example', '-n', namespace, '-s', 'message.sig'];
    const { code } = await run('sh', ['-c', `ssh-keygen ${words.join(' ')} < message`], { cwd: folder });
    expect(code).toBe(0);
    expect(readAllowedSigners(signers).signers).toHaveLength(1);
  });
});

describe('the cryptography of a browser', () => {
  it.each([
    ['ed25519', {}],
    ['rsa', { bits: 2048 }],
    ['ecdsa', { bits: 256 }],
    ['ecdsa', { bits: 384 }],
    ['ecdsa', { bits: 521 }],
  ])('judges signatures of the kind %s %j as Node does', async (type, options) => {
    const signature = opened(await sshKeygenSigns(newKey(type, options).path));
    const challenge = challengeOver(signature, digestFor(signature, message));
    if (!challenge) throw new Error('There is a challenge for each of these kinds.');
    const forged = {
      ...challenge,
      signature: Uint8Array.from(challenge.signature, (byte, at) => (at === 9 ? byte ^ 1 : byte)),
    };
    const other = { ...challenge, message: Buffer.from('else') };
    const noKey = { ...challenge, key: { ...challenge.key, x: 'AA', n: 'AA' } };
    const all = [challenge, forged, other, noKey];
    expect(await Promise.all(all.map((each) => browserCryptography.holds(each)))).toEqual([true, false, false, false]);
    expect(all.map(holds)).toEqual([true, false, false, false]);
  });

  it('says that it does not know where it does not', async () => {
    const strange = { kind: 'Ed25519', key: { kty: 'OKP', crv: 'Ed25519', x: 'AA' }, hash: 'SHA-512' } as const;
    const importKey = vi.spyOn(crypto.subtle, 'importKey');
    importKey.mockRejectedValue(new DOMException('Unrecognized name.', 'NotSupportedError'));
    const answer = await browserCryptography.holds({ ...strange, message, signature: new Uint8Array(64) });
    importKey.mockRestore();
    expect(answer).toBeUndefined();
  });

  it('takes the digest of a file whole or in pieces, as Node does', async () => {
    const piece = Uint8Array.from({ length: 2 ** 20 + 7 }, (_, at) => at * 31);
    for (const pieces of [0, 1, 65]) {
      const file = { size: pieces * piece.length, read: () => Array.from({ length: pieces }, () => piece) };
      for (const algorithm of ['sha256', 'sha512'] as const) {
        const digest = await browserCryptography.digest(file, algorithm);
        expect(digest, `${algorithm} of ${file.size}`).toBe(await nodeCryptography.digest(file, algorithm));
      }
    }
  });
});

describe('our signatures', () => {
  it('are the bytes that ssh-keygen writes with the same key, and it accepts them', async () => {
    const key = newKey();
    const ours = signDigest(usable(key.privateText), namespace, hash('sha512', message, 'buffer'));
    expect(ours).toBe(await sshKeygenSigns(key.path));
    const signers = `packs@example.com namespaces="${namespace}" ${key.publicLine}\n`;
    const folder = folderWith({ signers, 'message.sig': ours });
    const words = ['-Y', 'verify', '-f', 'signers', '-I', 'packs@example.com', '-n', namespace, '-s', 'message.sig'];
    writeFileSync(join(folder, 'message'), message);
    const { code, stdout } = await run('sh', ['-c', `ssh-keygen ${words.join(' ')} < message`], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('Good "evidence-pack@v1" signature') });
  });

  it('in an envelope are plain Ed25519, so that OpenSSL verifies them', async () => {
    const key = newKey();
    const envelope = seal('application/vnd.in-toto+json', Buffer.from('{"a":1}'), usable(key.privateText));
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), blobOf(key.publicLine).subarray(-32)]);
    const folder = folderWith({
      'key.pem': `-----BEGIN PUBLIC KEY-----\n${spki.toString('base64')}\n-----END PUBLIC KEY-----\n`,
      data: preAuthentication(envelope.payloadType, Buffer.from(envelope.payload, 'base64')),
      sig: Buffer.from(envelope.signatures[0]!.sig, 'base64'),
    });
    const words = ['pkeyutl', '-verify', '-pubin', '-inkey', 'key.pem', '-rawin', '-in', 'data', '-sigfile', 'sig'];
    expect(await run('openssl', words, { cwd: folder })).toMatchObject({ code: 0 });
    const publicKey = toSshKey(blobOf(key.publicLine));
    expect(isSealedBy(envelope, publicKey)).toBe(true);
    expect(isSealedBy({ ...envelope, payloadType: 'text/plain' }, publicKey)).toBe(false);
    expect(isSealedBy({ ...envelope, payload: Buffer.from('{"a":2}').toString('base64') }, publicKey)).toBe(false);
    expect(isSealedBy(envelope, toSshKey(blobOf(newKey().publicLine)))).toBe(false);
  });

  it('need an Ed25519 key without passphrase, and say so', () => {
    expect(readSigningKey(newKey('ecdsa').privateText)).toEqual({ unusable: expect.stringContaining('ecdsa') });
    expect(readSigningKey(newKey('ed25519', { passphrase: 'secret words' }).privateText)).toEqual({
      unusable: 'it is protected by a passphrase',
    });
    expect(readSigningKey('no key')).toHaveProperty('unusable');
    expect(readSigningKey(newKey().publicLine)).toHaveProperty('unusable');
  });
});

describe('whatever it is given, the reader of signatures and keys does not throw', () => {
  it('random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const base64 = Buffer.concat([Buffer.from('SSHSIG\0\0\0\x01', 'latin1'), bytes]).toString('base64');
        const read = readSshSignature(`-----BEGIN SSH SIGNATURE-----\n${base64}\n-----END SSH SIGNATURE-----\n`);
        if ('key' in read) isSignatureOver(read, digestFor(read, message));
        readSshSignature(Buffer.from(bytes).toString('latin1'));
        readSigningKey(
          `-----BEGIN OPENSSH PRIVATE KEY-----\n${Buffer.from(bytes).toString('base64')}\n-----END OPENSSH PRIVATE KEY-----`,
        );
        readAllowedSigners(Buffer.from(bytes).toString('latin1'));
      }),
    );
  });
});

describe('allowed signers', () => {
  it('are found by key, namespace and day', () => {
    const key = newKey().publicLine;
    const find = (line: string) =>
      signerOf(readAllowedSigners(line).signers, toSshKey(blobOf(key)), namespace, '2026-06-01')?.principals;
    expect(find(`a@b.example ${key} comment`)).toBe('a@b.example');
    expect(find(`a@b.example,c@d.example namespaces="git,evidence-pack@*" ${key}`)).toBe('a@b.example,c@d.example');
    expect(find(`a@b.example namespaces="git" ${key}`)).toBeUndefined();
    expect(find(`a@b.example valid-after="20260601",valid-before="20260602" ${key}`)).toBe('a@b.example');
    expect(find(`a@b.example valid-after="20260602" ${key}`)).toBeUndefined();
    expect(find(`a@b.example valid-before="20260601" ${key}`)).toBeUndefined();
    expect(find(`a@b.example ${newKey().publicLine}`)).toBeUndefined();
  });

  it('comments are skipped, other lines are named', () => {
    const key = newKey().publicLine;
    const lines = ['# ours', '', `a@b.example ${key}`, `a@b.example cert-authority ${key}`, 'nonsense'];
    const strange = [`a@b.example ssh-rsa ${key.split(' ')[1]}`, `a@b.example valid-before="tomorrow" ${key}`, ''];
    const { signers, unreadable } = readAllowedSigners([...lines, ...strange].join('\n'));
    expect([signers.length, unreadable.map(({ line }) => line)]).toEqual([1, [4, 5, 6, 7]]);
  });
});
