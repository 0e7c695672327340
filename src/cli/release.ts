import { join } from 'node:path';
import { Document, isMap, visit } from 'yaml';
import { assess } from '../assess/assess.ts';
import { computeRelease } from '../assess/release.ts';
import type { ReleaseRecord } from '../model/release.ts';
import { releaseFile } from '../read/program.ts';
import { report } from './check.ts';
import type { Command } from './command.ts';
import { checkProgram } from './open-program.ts';
import { writeAside } from './write-aside.ts';

const heading = [
  '# The release record: what customers are told of internal work. `trustwright release` writes it; a review releases it.',
  '# Per requirement: status, class and month of the newest valid evidence, and the last day on which the status holds.',
  '',
].join('\n');

/** Checks that the record itself mends: they must not keep it from being written. */
const mendedByRelease = new Set(['posture-overstated', 'posture-stale']);

/** `trustwright release`: computes the release record and writes `content/release.yaml`. */
export const release: Command = {
  name: 'release',
  summary: 'Compute the release record, which the public site shows, and write it.',
  usage: 'trustwright release [--as-of DAY] [--dry-run]',
  help: 'Writes content/release.yaml. Review the change like any other: merging it publishes the posture it states.',
  formats: ['text'],
  options: { 'dry-run': { type: 'boolean', help: 'Print the record and write nothing.' } },
  run(invocation) {
    const { root, options, today } = invocation;
    const asOf = invocation.asOf ?? today;
    const { program, diagnostics } = checkProgram(root, asOf);
    const errors = diagnostics.filter(({ severity, check }) => severity === 'error' && !mendedByRelease.has(check));
    if (!program || errors.length > 0) return { code: 1, message: report(errors, invocation, program) };
    const text = heading + write(computeRelease(program, assess(program, asOf)));
    if (options['dry-run'] === true) return { code: 0, output: text };
    writeAside(join(root, releaseFile), text);
    return {
      code: 0,
      output: `Wrote ${releaseFile}, as of ${asOf}. Review it like any change: merging it publishes it.\n`,
    };
  },
};

/** The record as YAML with one line per requirement and claim, so that a review sees what changes. */
function write(record: ReleaseRecord): string {
  const document = new Document(record, { aliasDuplicateObjects: false });
  visit(document, {
    Seq(_key, list, path) {
      if (path.length > 2)
        for (const item of list.items) if (isMap(item) && !item.has('requirements')) item.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
