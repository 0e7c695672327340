import { join } from 'node:path';
import { Document, isMap, visit } from 'yaml';
import { kinds } from '../model/kinds.ts';
import type { Sample } from '../model/sample.ts';
import { writeAside } from './write-aside.ts';

/** Writes the record of a sample, a document like any other: a review sees what was drawn and what was replaced. Gives its path. */
export function writeSampleRecord(
  root: string,
  sample: Sample,
  file = `${kinds.samples.folder}/${sample.id}.yaml`,
): string {
  writeAside(join(root, file), toYaml(sample));
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
