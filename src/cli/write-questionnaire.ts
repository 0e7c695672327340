import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a filled questionnaire, whole or not at all. */
export function writeQuestionnaire(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.part`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
