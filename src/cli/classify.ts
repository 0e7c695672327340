import type * as z from 'zod';
import { agrees } from '../assess/classification/agreement.ts';
import { reasonInWords } from '../assess/classification/reason.ts';
import { type Classification, classify } from '../assess/classification.ts';
import { aiAct, editionOf, lawOn } from '../assess/law-on.ts';
import type { classifyOutput } from '../model/ai-act-outputs.ts';
import type { AiSystem } from '../model/ai-system.ts';
import { report } from './check.ts';
import { classificationTree } from './classification-tree.ts';
import { type Command, Unusable } from './command.ts';
import { checkProgram } from './open-program.ts';
import { systemsAsked } from './systems-asked.ts';

/** `trustwright classify`: the class of each AI system under the AI Act at a date, with the reasoning (Articles 5, 6, 50, 51). */
export const classifySystems: Command = {
  name: 'classify',
  summary: 'Say which class each AI system has under the AI Act, and why.',
  usage: 'trustwright classify [SYSTEM] [--format text|json] [--as-of DAY]',
  help: [
    'Derives the class from the answers in the file of the system: prohibited practices (Article 5), Annex I and Annex III',
    'with the derogation and its profiling override (Article 6), general-purpose models (Article 51), and the duties of',
    'Article 50, which stack on any class. Applies the law of the day. An unanswered question counts as its worse answer.',
  ].join('\n'),
  arguments: 1,
  formats: ['text', 'json'],
  run(invocation) {
    const { root, format, paint, positionals } = invocation;
    const asOf = invocation.asOf ?? invocation.today;
    const { program, diagnostics } = checkProgram(root, asOf);
    if (!program) return { code: 1, output: '', message: report(diagnostics, { ...invocation, format: 'text' }) };
    const catalog = program.catalogs.get(aiAct);
    if (!catalog) throw new Unusable(`No catalog \`${aiAct}\`.`);
    const law = lawOn(catalog, asOf);
    const found = systemsAsked(program, positionals[0]).map((system) => ({ system, class: classify(system, law) }));
    if (format === 'json') {
      const systems = found.map((each) => toOutput(each.system, each.class));
      return { code: 0, output: `${JSON.stringify({ asOf, law: editionOf(law), systems }, null, 2)}\n` };
    }
    const trees = found.map((each) => classificationTree(each.system, each.class, paint));
    return { code: 0, output: trees.length > 0 ? trees.join('\n') : 'No AI system is in the inventory.\n' };
  },
};

function toOutput(
  { id, classification }: AiSystem,
  found: Classification,
): z.infer<typeof classifyOutput>['systems'][number] {
  const { record } = found;
  return {
    ...{ id, class: found.class, declared: classification.declared, agrees: agrees(classification.declared, found) },
    ...{
      from: found.from ?? null,
      transparency: [...found.transparency],
      generalPurpose: found.generalPurpose ?? null,
    },
    annexIII: found.annexIII.map((point) => `${aiAct}:${point}`),
    annexI: found.annexI ?? null,
    exempted: found.exempted.map((point) => `${aiAct}:${point}`),
    record: record ? { from: record.from ?? null, due: record.isDue, made: record.isMade } : null,
    reasons: found.reasons.map(reasonInWords),
    steps: found.reasons.map(({ provision, answer, because, gives }) => ({
      ...{ provision, answer: answer.join('.'), because, gives: gives ?? null },
    })),
    unanswered: found.unanswered.map(({ provision, answer, ask }) => ({ provision, answer: answer.join('.'), ask })),
    later: found.later.map((each) => ({ ...each })),
  };
}
