import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTypesetter } from '../../src/cli/typesetter.ts';
import { renderTypst } from '../../src/render/typst.ts';
import { type GovernedHead, typesetGoverned } from '../../src/render/typst-governed.ts';
import { folderWith } from './trustwright.ts';

/** The engine of PDFs, opened once; nothing on a machine without one, where tests that need it are skipped by name. */
export const typeset = openTypesetter()?.typeset;

/** Whether a program answers; tests that ask another program are skipped by name where it is missing. */
export function isInstalled(program: string, argument = '--version'): boolean {
  return spawnSync(program, [argument]).error === undefined;
}

/** A head with something in every place. */
export const someHead: GovernedHead = {
  ...{ kind: 'Policy', title: 'Access policy', summary: 'Who may enter.', organisation: 'Small Ltd' },
  ...{ id: 'access-policy', version: '1.0', marking: 'internal', day: '2026-11-21', cover: true },
  facts: [['Owner', 'Head of Security']],
  requirements: [['ISO 27001', ['A.5.15', 'A.5.18']]],
  versions: [{ version: '1.0', approved: '2026-01-10', by: 'Board', change: 'First version' }],
  origin: 'From a test.',
};

/** How a body is written in tests: links outside and requirements pass, one picture is at hand. */
export const someContext = {
  frontmatter: { title: 'Access policy', version: '1.0' },
  resolveLink: (url: string) => (/^(https:|mailto:|requirement:)/.test(url) ? url : undefined),
  images: new Map([['files/a.svg', '/files/a.svg']]),
};

/** Files that `someContext` shows. */
export const someFiles = new Map([
  [
    '/files/a.svg',
    new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    ),
  ],
]);

/** The markup of a body. */
export function markupOf(body: string): string {
  return renderTypst(body, someContext).typst;
}

/** The PDF of a body under a head, or why there is none. */
export function setBody(body: string, head: Partial<GovernedHead> = {}) {
  if (!typeset) throw new Error('This test needs the engine.');
  return typeset(typesetGoverned({ ...someHead, ...head }, body, someContext, someFiles));
}

/** Bytes of a PDF; a reason instead fails the test with it. */
export function pdfOf(made: ReturnType<typeof setBody>): Uint8Array {
  if ('refused' in made) throw new Error(made.refused);
  return made.pdf;
}

/** What another program says about a PDF, on standard output. */
export function ask(pdf: Uint8Array, program: string, ...words: readonly string[]) {
  const file = join(folderWith(), 'document.pdf');
  writeFileSync(file, pdf);
  const { status, stdout } = spawnSync(
    program,
    words.map((word) => (word === 'FILE' ? file : word)),
    { encoding: 'utf8' },
  );
  return { status, stdout };
}
