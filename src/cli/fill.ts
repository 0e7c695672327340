import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildStoppers } from '../checks/index.ts';
import { Unreadable } from '../integrity/packed-file.ts';
import { zipBytes } from '../integrity/zip.ts';
import { toTrustCenter } from '../publish/public.ts';
import { catalogsOn } from '../publish/requirement-names.ts';
import { type FilledWorkbook, fillWorkbook } from '../questionnaire/fill-workbook.ts';
import { readWorkbookParts } from '../read/workbook-parts.ts';
import { report } from './check.ts';
import { type Command, Unusable } from './command.ts';
import { fillJson, fillText } from './fill-report.ts';
import { openContent } from './open-content.ts';
import { writeAside } from './write-aside.ts';

/** `trustwright fill`: fills a buyer's own spreadsheet from what customers can read anyway. */
export const fill: Command = {
  name: 'fill',
  summary: "Fill a buyer's questionnaire (.xlsx) from the public answers and documents.",
  usage: 'trustwright fill QUESTIONNAIRE.xlsx [--out FILE] [--sheet NAME] [--bare] [--format text|json] [--as-of DAY]',
  help: [
    'Finds the questions of a workbook and the cells that want answers, and fills those that a public answer or, failing',
    'that, a public document speaks to. Yes, no and other choices are taken only from an answer to the very question.',
    'Everything else in the workbook stays. A column says source and confidence of each answer, a sheet lists every question',
    'and why some were left empty; `--bare` adds neither, for portals that want the workbook as it was, and fills only what',
    'is sure. It is a proposal: read it before you send it.',
  ].join('\n'),
  arguments: 1,
  formats: ['text', 'json'],
  options: {
    out: { type: 'string', value: 'FILE', help: 'File to write. Default: QUESTIONNAIRE.filled.xlsx beside it.' },
    sheet: { type: 'string', value: 'NAME', help: 'The only sheet to fill. Default: every visible one.' },
    bare: { type: 'boolean', help: 'Add no column and no sheet, and fill only what is sure.' },
  },
  run(invocation) {
    const { positionals, options, format, paint } = invocation;
    const [named] = positionals;
    if (named === undefined) throw new Unusable('Name a questionnaire: trustwright fill QUESTIONNAIRE.xlsx.');
    const path = resolve(named);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new Unusable(`No file ${named}.`);
    const out = resolve(typeof options.out === 'string' ? options.out : path.replace(/(\.xlsx)?$/i, '.filled.xlsx'));
    if (statSync(out, { throwIfNoEntry: false }))
      throw new Unusable(`There is ${out} already. Nothing is overwritten: move it, or name another file with --out.`);
    const { program, diagnostics, asOf } = openContent(invocation);
    const stopping = diagnostics.filter(({ check, severity }) => severity === 'error' && buildStoppers.has(check));
    if (!program || stopping.length > 0)
      return { code: 1, message: report(stopping, { ...invocation, format: 'text' }, program) };
    const filled = fillOrRefuse(named, () =>
      fillWorkbook(readWorkbookParts(path), toTrustCenter(program, asOf), [...catalogsOn(program, asOf).values()], {
        ...(typeof options.sheet === 'string' && { sheet: options.sheet }),
        bare: options.bare === true,
      }),
    );
    const entries = [...filled.parts].map(([part, bytes]) => ({ path: part, pieces: [bytes] }));
    writeAside(out, zipBytes(entries, asOf));
    const output = format === 'json' ? fillJson(out, asOf, filled) : fillText(out, asOf, filled, paint);
    return { code: 0, output };
  },
};

function fillOrRefuse(named: string, fillIt: () => FilledWorkbook): FilledWorkbook {
  try {
    return fillIt();
  } catch (error) {
    if (error instanceof Unreadable) throw new Unusable(`${named} cannot be filled: ${error.message}.`);
    throw error;
  }
}
