import { diffParts, type Run } from '../../render/diff.ts';
import { element, type Html } from '../../render/html-page.ts';

/** Lines shown before and after a change. */
const context = 2;

/** Most lines of a text that are compared. */
const longest = 20_000;

/** What a change did to a text, for people: the lines around each change, and in them the words that came and went. */
export function diffToHtml(before: string, after: string): Html {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  if (old.length + now.length > longest)
    return element('p', {}, `${old.length} lines became ${now.length}: too many to compare here.`);
  const runs = diffParts(old, now);
  const pieces = runs.flatMap((run, index) => {
    if (run.kind === 'same') return sameLines(run.parts, index === 0, index === runs.length - 1);
    // A removal and what came in its stead are compared word by word.
    if (run.kind === 'removed') {
      const next = runs[index + 1];
      return next?.kind === 'added'
        ? [changedLines(run.parts, next.parts)]
        : [element('del', {}, run.parts.join('\n')), '\n'];
    }
    return runs[index - 1]?.kind === 'removed' ? [] : [element('ins', {}, run.parts.join('\n')), '\n'];
  });
  return element('pre', { class: 'diff' }, pieces);
}

/** How many words came and went. */
export function countWords(before: string, after: string): { readonly added: number; readonly removed: number } {
  const runs = diffParts(wordsOf(before), wordsOf(after));
  const count = (kind: Run['kind']) =>
    runs
      .filter((run) => run.kind === kind)
      .reduce((sum, { parts }) => sum + parts.filter((part) => part.trim() !== '').length, 0);
  return { added: count('added'), removed: count('removed') };
}

function sameLines(lines: readonly string[], first: boolean, last: boolean): (Html | string)[] {
  const head = first ? [] : lines.slice(0, context);
  const tail = last ? [] : lines.slice(Math.max(head.length, lines.length - context));
  const left = lines.length - head.length - tail.length;
  const gap =
    left > 0 ? [element('span', { class: 'gap' }, `… ${left} ${left === 1 ? 'line' : 'lines'} as before …`), '\n'] : [];
  return [...head.map((line) => `${line}\n`), ...gap, ...tail.map((line) => `${line}\n`)];
}

function changedLines(removed: readonly string[], added: readonly string[]): Html {
  const runs = diffParts(wordsOf(removed.join('\n')), wordsOf(added.join('\n')));
  const pieces = runs.map(({ kind, parts }) => {
    const text = parts.join('');
    if (kind === 'same') return text;
    return element(kind === 'added' ? 'ins' : 'del', {}, text);
  });
  return element('span', {}, [...pieces, '\n']);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}
