import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Document, isMap, visit } from 'yaml';
import { kinds } from '../model/kinds.ts';
import type { Sample } from '../model/sample.ts';

/** Writes the record of a sample, a document like any other: a review sees what was drawn and what was replaced. Gives its path. */
export function writeSampleRecord(
  root: string,
  sample: Sample,
  file = `${kinds.samples.folder}/${sample.id}.yaml`,
): string {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(`${path}.new`, toYaml(sample));
    renameSync(`${path}.new`, path);
  } finally {
    rmSync(`${path}.new`, { force: true });
  }
  return file;
}

function toYaml(sample: Sample): string {
  const document = new Document(sample, { aliasDuplicateObjects: false });
  visit(document, {
    Map(_key, map, path) {
      if (path.length > 1 && isMap(map)) map.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
