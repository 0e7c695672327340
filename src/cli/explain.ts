import type * as z from 'zod';
import { assess } from '../assess/assess.ts';
import { type Explanation, explain } from '../assess/explain.ts';
import type { explainOutput } from '../model/crosswalk-outputs.ts';
import type { Day } from '../model/fields.ts';
import type { Program } from '../model/program.ts';
import { readRequirementId } from '../model/requirement-id.ts';
import { report } from './check.ts';
import { type Command, Unusable } from './command.ts';
import { explanationTree } from './explanation-tree.ts';
import { checkProgram } from './open-program.ts';
import { requirementAsked } from './requirement-asked.ts';
import { toSteps } from './steps.ts';

/** `trustwright explain`: why a requirement has the coverage that it has. */
export const explainRequirement: Command = {
  name: 'explain',
  summary: 'Say why a requirement is covered, partial, planned or a gap, and what is missing.',
  usage: 'trustwright explain REQUIREMENT [--format text|json] [--as-of DAY]',
  help: [
    'Prints the reasoning as a short tree: the status, what controls contribute and why no more, what other requirements',
    'carry over and through which edge, and what is missing for the next step. A heading explains each requirement below it.',
  ].join('\n'),
  arguments: 1,
  formats: ['text', 'json'],
  run(invocation) {
    const { root, format, paint, positionals } = invocation;
    const asOf = invocation.asOf ?? invocation.today;
    const { program, diagnostics } = checkProgram(root, asOf);
    if (!program) return { code: 1, output: '', message: report(diagnostics, { ...invocation, format: 'text' }) };
    const found = explained(program, asOf, positionals[0]);
    if (format === 'json') return { code: 0, output: `${JSON.stringify(toOutput(found, asOf), null, 2)}\n` };
    return { code: 0, output: found.map((each) => explanationTree(each, program.catalogs, paint)).join('\n') };
  },
};

/** The reasoning behind what a call names. A heading over nothing that counts, at that date, has none. */
function explained(program: Program, asOf: Day, words: string | undefined): readonly Explanation[] {
  if (words === undefined) throw new Unusable('Name a requirement: trustwright explain iso42001-2023:A.8.4.');
  const scope = program.settings.value.frameworks.flatMap(({ id }) => program.catalogs.get(id) ?? []);
  const [outside] =
    readRequirementId(words, scope).length > 0 ? [] : readRequirementId(words, program.catalogs.values());
  if (outside !== undefined)
    throw new Unusable(`\`${outside}\` is not in scope. In scope: ${scope.map((each) => each.id).join(', ')}.`);
  const id = requirementAsked(words, scope);
  const found = explain(assess(program, asOf), id);
  if (found.length === 0)
    throw new Unusable(
      `Nothing at \`${id}\` counts in coverage on ${asOf}. See: trustwright catalogs ${id.slice(0, id.indexOf(':'))}.`,
    );
  return found;
}

function toOutput(found: readonly Explanation[], asOf: Day): z.infer<typeof explainOutput> {
  return {
    asOf,
    requirements: found.map(({ requirement, title, coverage }) => {
      const { status, prepared, reason, contributions, inherited, missing, until } = coverage;
      return {
        ...{ requirement, title, status },
        ...(prepared && { prepared }),
        ...(reason && { reason }),
        controls: contributions.map(({ control, status: gives, because, evidence }) => ({
          ...{ control, status: gives, because },
          ...(evidence && { evidence }),
        })),
        inherited: inherited.map(({ from, status: gives, own, path }) => ({
          ...{ from, status: gives, own, path: toSteps(path) },
        })),
        missing: missing ?? null,
        ...(until && { until }),
      };
    }),
  };
}
