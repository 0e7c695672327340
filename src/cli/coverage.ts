import type * as z from 'zod';
import { type Assessment, assess } from '../assess/assess.ts';
import type { FrameworkCoverage } from '../assess/coverage.ts';
import type { coverageOutput } from '../model/outputs.ts';
import type { CoverageStatus } from '../model/release.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { readCommit } from '../read/git.ts';
import type { Painter } from '../report/style.ts';
import { report } from './check.ts';
import { type Command, Unusable } from './command.ts';
import { checkProgram } from './open-program.ts';

/** One sign per status, the same everywhere: solid, half, dotted, empty, struck, dot. */
export const signs: Readonly<Record<CoverageStatus, string>> = {
  covered: '█',
  partial: '▒',
  planned: '░',
  gap: '□',
  excluded: '╱',
  'not-triggered': '·',
};

/** `trustwright coverage`: how far each framework in scope is covered at a date. */
export const coverage: Command = {
  name: 'coverage',
  summary: 'Say how far each framework in scope is covered, and what is missing.',
  usage: 'trustwright coverage [FRAMEWORK] [--format text|json] [--as-of DAY]',
  help: 'Without a name, one sheet per framework in scope; with one, each requirement with its status and what is missing.',
  arguments: 1,
  formats: ['text', 'json'],
  run(invocation) {
    const { root, format, paint, positionals } = invocation;
    const asOf = invocation.asOf ?? invocation.today;
    const { program, diagnostics } = checkProgram(root, asOf);
    if (!program) return { code: 1, output: '', message: report(diagnostics, { ...invocation, format: 'text' }) };
    const assessment = assess(program, asOf);
    if (format === 'json') {
      const commit = readCommit(root)?.id ?? null;
      return { code: 0, output: `${JSON.stringify(toOutput(assessment, commit), null, 2)}\n` };
    }
    const [name] = positionals;
    if (name === undefined)
      return { code: 0, output: [...assessment.frameworks.values()].map((one) => sheet(one, paint)).join('\n') };
    const framework = assessment.frameworks.get(name);
    if (!framework)
      throw new Unusable(`\`${name}\` is not in scope. In scope: ${[...assessment.frameworks.keys()].join(', ')}.`);
    return { code: 0, output: details(framework, paint) };
  },
};

function toOutput({ asOf, frameworks }: Assessment, commit: string | null): z.infer<typeof coverageOutput> {
  return {
    asOf,
    commit,
    frameworks: [...frameworks.values()].map(({ id, counts, requirements }) => ({
      id,
      counts,
      requirements: [...requirements.values()].map(({ id: requirement, status, prepared, contributions, missing }) => ({
        id: requirement,
        status,
        ...(prepared && { prepared }),
        controls: contributions.map(({ control }) => control),
        missing: missing ?? null,
      })),
    })),
  };
}

function sheet({ catalog, counts, requirements }: FrameworkCoverage, paint: Painter): string {
  const cells = [...requirements.values()].map(({ status }) => signs[status]).join('');
  const rows = cells.match(/.{1,64}/gu) ?? [];
  const legend = (Object.keys(signs) as CoverageStatus[])
    .filter((status) => counts[status] > 0)
    .map((status) => `${signs[status]} ${counts[status]} ${status.replace('-', ' ')}`)
    .join('   ');
  return `${paint.bold(catalog.title)}\n${rows.map((row) => `  ${row}\n`).join('')}  ${legend}\n`;
}

function details({ catalog, requirements }: FrameworkCoverage, paint: Painter): string {
  const rows = [...requirements.values()].map(({ id, status, prepared, contributions, missing, reason }) => {
    const label = formatForPeople(`${catalog.id}:${id}`).padEnd(22);
    const controls = contributions.map(({ control }) => control).join(', ');
    const note = [controls, reason, prepared && `Prepared: ${prepared}.`, missing].filter(Boolean).join(' — ');
    return `${signs[status]} ${label} ${status.padEnd(13)} ${paint.dim(note)}\n`;
  });
  return rows.join('');
}
