import type { AnnotatedTag, SignedObject } from '../model/history.ts';
import { dayOf } from '../model/main-line.ts';
import { git, readBlobs } from './git.ts';

/** The signed ones of some commits, each with what was signed. */
export function readSignedCommits(root: string, ids: readonly string[]): ReadonlyMap<string, SignedObject> {
  const objects = readBlobs(root, ids);
  return new Map(
    [...objects].flatMap(([id, object]) => [splitCommit(object)].flatMap((one) => (one ? [[id, one]] : []))),
  );
}

/** Every tag of a repository that has a tagger and stands on a commit, sorted by name. */
export function readTags(root: string): readonly AnnotatedTag[] {
  const format = '--format=%(objecttype) %(objectname) %(*objecttype) %(*objectname) %(refname:strip=2)';
  const lines = git(root, ['for-each-ref', format, 'refs/tags'])?.toString('utf8').split('\n') ?? [];
  const tags = lines.flatMap((line) => {
    const [, id, commit, name] = /^tag (\S+) commit (\S+) (.+)$/.exec(line) ?? [];
    return id && commit && name ? [{ id, commit, name }] : [];
  });
  const objects = readBlobs(
    root,
    tags.map(({ id }) => id),
  );
  return tags.flatMap(({ id, commit, name }) => {
    const object = objects.get(id);
    return object ? [{ name, commit, ...describe(object) }] : [];
  });
}

function describe(object: Buffer): Omit<AnnotatedTag, 'name' | 'commit'> {
  const text = object.toString('utf8');
  const [, tagger = 'somebody', seconds = '0'] = /^tagger (.*?) ?<[^>\n]*> (\d+)/m.exec(text) ?? [];
  const [subject = ''] = text.slice(text.indexOf('\n\n') + 2).split('\n');
  const signed = splitTag(object);
  return { tagger, day: dayOf(Number(seconds)), subject, ...(signed && { signed }) };
}

/** The signature of a commit stands in its header `gpgsig`, and what is signed is the commit without that header. */
export function splitCommit(object: Buffer): SignedObject | undefined {
  const text = object.toString('latin1');
  const headers = text.slice(0, text.indexOf('\n\n') + 1);
  const found = /^gpgsig(?:-sha256)? (.*\n(?: .*\n)*)/m.exec(headers);
  if (!found) return undefined;
  const [header, value = ''] = found;
  const payload = text.slice(0, found.index) + text.slice(found.index + header.length);
  return { payload: Buffer.from(payload, 'latin1'), signature: value.replaceAll('\n ', '\n') };
}

/** The signature of a tag stands at the end of its message, and what is signed is all that stands before it. */
export function splitTag(object: Buffer): SignedObject | undefined {
  const text = object.toString('latin1');
  const at = Math.max(
    text.lastIndexOf('\n-----BEGIN SSH SIGNATURE-----'),
    text.lastIndexOf('\n-----BEGIN PGP SIGNATURE-----'),
  );
  if (at === -1) return undefined;
  return { payload: object.subarray(0, at + 1), signature: text.slice(at + 1) };
}
