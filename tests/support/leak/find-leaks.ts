import { canariesIn, wideCanariesIn } from './canary.ts';
import { innersOf } from './containers.ts';
import { readings } from './encodings.ts';

/** A canary that was found, and where: the file, and the way through what is packed in it. */
export interface Leak {
  readonly canary: string;
  readonly where: string;
}

/** Layers that are unpacked: an archive in an archive, and a picture in that. */
const deepest = 4;

/**
 * Finds canaries in the files of an output: in their names, their bytes, in every encoding that a text may have there, and
 * in what is packed inside them.
 */
export function findLeaks(files: ReadonlyMap<string, Buffer>): readonly Leak[] {
  return [...files].flatMap(([path, bytes]) => [
    ...distinct(readings(path).flatMap(canariesIn)).map((canary) => ({ canary, where: `name of ${path}` })),
    ...leaksIn(bytes, path, 0),
  ]);
}

function leaksIn(bytes: Buffer, where: string, depth: number): readonly Leak[] {
  const latin = bytes.toString('latin1');
  const found = [...readings(latin).flatMap((text) => [...canariesIn(text), ...wideCanariesIn(text)])];
  const inner = depth === deepest ? [] : innersOf(bytes);
  return [
    ...distinct(found).map((canary) => ({ canary, where })),
    ...inner.flatMap(({ name, bytes: packed }) => [
      ...distinct(canariesIn(name)).map((canary) => ({ canary, where: `${where} > name of ${name}` })),
      ...leaksIn(packed, `${where} > ${name}`, depth + 1),
    ]),
  ];
}

function distinct(canaries: readonly string[]): readonly string[] {
  return [...new Set(canaries)];
}
