import type { Program } from '../../src/model/program.ts';
import { toTrustCenter } from '../../src/publish/public.ts';
import { filesOf } from '../../src/site/files.ts';
import { toSite } from '../../src/site/to-site.ts';

/** The files of a public site that are no pages, without building it. */
export function machineFilesOf(program: Program, day: string): ReadonlyMap<string, string> {
  const files = filesOf(toSite(toTrustCenter(program, day), new Map()), new Map());
  return new Map([...files].map(([path, content]) => [path, typeof content === 'string' ? content : '']));
}

/** A file of such a site; a test that names one that is not there fails with its name. */
export function fileIn(files: ReadonlyMap<string, string>, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`No file ${path} among ${[...files.keys()].join(', ')}`);
  return content;
}
