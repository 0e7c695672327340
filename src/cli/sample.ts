import { type Redrawn, redraw } from '../assess/sampling/redraw.ts';
import { type Trace, traceItems } from '../assess/sampling/trace.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Program } from '../model/program.ts';
import { report } from './check.ts';
import { type Command, type Invocation, type Outcome, Unusable } from './command.ts';
import { type Content, openContent } from './open-content.ts';
import { openHistory } from './open-history.ts';
import { drawNew } from './sample-draw.ts';
import { findPopulation, type NamedPopulation } from './sample-population.ts';
import { replaceItem } from './sample-replace.ts';
import { sampleJson, sampleText, type ToldSample } from './sample-report.ts';

/** `trustwright sample`: draws a sample that anybody draws the same again, draws one again, replaces an item. */
export const sample: Command = {
  name: 'sample',
  summary: 'Draw a reproducible sample from a population, draw it again, or replace an item.',
  usage: 'trustwright sample [SAMPLE] [--population FILE --size N] [--write ID --audit AUDIT] [--replace ITEM[=OTHER]]',
  help: [
    'Draws without repetition. The seed follows from the digest of the population, and the order of items from the seed, so',
    'that anybody draws the same sample again. Each item is traced to controls, to the policies in force on its day and to',
    'evidence. `--write` keeps the sample as a document; with the name of one it is drawn again and compared, and `--replace`',
    'takes an item out and records who did so and why. The auditor may add words to the seed: --seed "words of their own".',
  ].join('\n'),
  arguments: 1,
  formats: ['text', 'json'],
  options: {
    population: { type: 'string', value: 'FILE', help: 'Evidence, or the CSV file behind it.' },
    size: { type: 'string', value: 'N', help: 'How many items.' },
    stratify: { type: 'string', value: 'month', help: 'Draw from every month.' },
    key: { type: 'string', value: 'COLUMN', help: 'Column that names an item. Default: the first.' },
    date: {
      type: 'string',
      value: 'COLUMN',
      help: 'Column with the day of an item. Default: the last that holds days.',
    },
    audit: { type: 'string', value: 'AUDIT', help: 'Audit whose period the items must lie in.' },
    seed: { type: 'string', value: 'WORDS', help: 'Words of the auditor that the seed takes in.' },
    write: { type: 'string', value: 'ID', help: 'Keep the sample as content/samples/ID.yaml.' },
    replace: { type: 'string', value: 'ITEM[=OTHER]', help: 'Replace an item by the next in line, or by another one.' },
    by: { type: 'string', value: 'WHO', help: 'Who replaces it.' },
    reason: { type: 'string', value: 'TEXT', help: 'Why it is replaced.' },
  },
  run(invocation) {
    const content = openContent(invocation);
    const { program, diagnostics, tree } = content;
    if (!program) return { code: 1, output: '', message: report(diagnostics, { ...invocation, format: 'text' }) };
    const [id] = invocation.positionals;
    if (id === undefined) {
      const { population, named, sha256, from, drawn, kept } = drawNew(invocation, program, tree);
      const told = {
        ...from,
        sha256,
        population: population.evidence?.value.id ?? named,
        ...(kept && { id: kept.id }),
      };
      const outcome = tell(invocation, content, program, population, told, drawn);
      return kept ? { ...outcome, message: `Wrote ${kept.path}.\n` } : outcome;
    }
    const document = program.samples.get(id);
    if (!document) throw new Unusable(`No sample \`${id}\`.${didYouMean(id, program.samples.keys())}`);
    const population = findPopulation(program, tree, document.value.population);
    const value = replaceItem(invocation, document, population.bytes);
    const drawn = redraw(value, population.bytes);
    if ('unusable' in drawn) return { code: 1, message: `✖ The record does not hold: ${drawn.unusable}.\n` };
    return tell(invocation, content, program, population, value, drawn);
  },
};

function tell(
  { root, format, paint }: Invocation,
  { commit }: Content,
  program: Program,
  { evidence }: NamedPopulation,
  told: ToldSample,
  drawn: Redrawn,
): Outcome {
  const { history } = openHistory(root, commit);
  const untraced = (): readonly Trace[] =>
    drawn.items.map((item) => ({ item, controls: [], policies: [], evidence: [] }));
  const traces = evidence ? traceItems(program, history, evidence.value, drawn.items) : untraced();
  const code = drawn.differs === undefined ? 0 : 1;
  if (format === 'json') return { code, output: `${JSON.stringify(sampleJson(told, drawn, traces), null, 2)}\n` };
  return { code, output: sampleText(told, drawn, traces, paint) };
}
