import { join } from 'node:path';
import { Document } from 'yaml';
import type { MadeGrant } from '../grants/make-grant.ts';
import { kinds } from '../model/kinds.ts';
import { writeAside } from './write-aside.ts';

/** Writes a grant: its encrypted files first, its record last, so that no record names a file that is not there. Gives its path. */
export function writeGrant(root: string, { record, files }: Pick<MadeGrant, 'record' | 'files'>): string {
  for (const [path, bytes] of files) writeAside(join(root, path), bytes);
  const path = `${kinds.grants.folder}/${record.id}.yaml`;
  writeAside(join(root, path), toYaml(record));
  return path;
}

function toYaml(record: MadeGrant['record']): string {
  return new Document(record, { aliasDuplicateObjects: false }).toString({ lineWidth: 0 });
}
