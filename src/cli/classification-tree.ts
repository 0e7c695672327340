import { agrees } from '../assess/classification/agreement.ts';
import { type Reason, reasonInWords } from '../assess/classification/reason.ts';
import type { Classification } from '../assess/classification.ts';
import type { AiSystem } from '../model/ai-system.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { type Painter, printable } from '../report/style.ts';

/** The class of a system with the reasoning behind it, as a tree of a few lines. */
export function classificationTree(system: AiSystem, found: Classification, paint: Painter): string {
  const { declared } = system.classification;
  const verdict = agrees(declared, found) ? paint.green('✔ as declared') : paint.red(`✖ declared as ${declared}`);
  const effect = found.from !== undefined && found.from > found.asOf ? `, with effects from ${found.from}` : '';
  const lines = [
    ...found.reasons.map((reason) => [reasonLine(reason, paint), paint.dim(`answer: ${reason.answer.join('.')}`)]),
    ...found.unanswered.map(({ ask, answer }) => [
      `${paint.yellow('?')} ${ask} Not answered, so the worse answer is assumed.`,
      paint.dim(`answer: ${answer.join('.')}`),
    ]),
    ...found.later.map(({ provision, from }) => [
      `${paint.red('!')} ${formatForPeople(provision)} prohibits it from ${from} on.`,
    ]),
    ...recordLines(found),
    ...(found.transparency.length > 0
      ? [[`Article 50 besides: ${found.transparency.map((id) => formatForPeople(id)).join(', ')}.`]]
      : []),
    ...(found.generalPurpose ? [[`Chapter V besides, as provider of the model: ${found.generalPurpose}.`]] : []),
  ];
  const head = `${paint.bold(printable(system.title))} (${system.id}): ${paint.bold(found.class)}${effect}   ${verdict}\n`;
  return head + lines.map((entry, index) => branch(entry, index === lines.length - 1)).join('');
}

function reasonLine(reason: Reason, paint: Painter): string {
  const mark = reason.gives === undefined || reason.gives === 'minimal' ? '·' : '▪';
  const text = reasonInWords(reason);
  return reason.gives === undefined ? `${mark} ${text}` : `${mark} ${text} ${paint.dim(`→ ${reason.gives}`)}`;
}

function recordLines({ record }: Classification): readonly (readonly string[])[] {
  if (record === undefined) return [];
  const when = record.isDue ? `due since ${record.from}` : `due from ${record.from} on`;
  return [[`Record under Article 6(4): ${record.isMade ? 'made' : (record.flaw ?? 'missing')}, ${when}.`]];
}

function branch(entry: readonly string[], isLast: boolean): string {
  const [first, ...rest] = entry;
  const stem = isLast ? ' ' : '│';
  return [`${isLast ? '└' : '├'}─ ${first}\n`, ...rest.map((line) => `${stem}    ${line}\n`)].join('');
}
