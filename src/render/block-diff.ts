import { diffParts } from './diff.ts';
import { type Content, element, type Html } from './html-page.ts';

/** A paragraph, heading, item or row of a text, as people read it. */
export interface Block {
  readonly kind: 'heading' | 'text' | 'item' | 'row';
  readonly text: string;
}

/** What a change did to a text. */
export interface BlockDiff {
  /** The changed passages, each with what surrounds it; empty where no word changed. */
  readonly html: string;
  /** Words that came, and that went. */
  readonly added: number;
  readonly removed: number;
}

/** Share of words that two passages must have in common to be told as one that was edited. */
const akin = 0.5;

/** Most passages that are looked through for one that was edited. */
const reach = 40;

/** Tells how one text became another: passage by passage, and word by word in those that were edited. */
export function diffBlocks(before: readonly Block[], after: readonly Block[]): BlockDiff {
  const runs = diffParts(before.map(keyOf), after.map(keyOf));
  if (!runs.some(({ kind }) => kind !== 'same')) return { html: '', added: 0, removed: 0 };
  const tally = { added: 0, removed: 0 };
  const parts = runs.flatMap((run, at): Html[] => {
    const blocks = run.parts.map(blockOf);
    if (run.kind === 'same') return surroundings(blocks, at === 0, at === runs.length - 1);
    const next = runs[at + 1];
    if (run.kind === 'removed') {
      const came = next?.kind === 'added' ? next.parts.map(blockOf) : [];
      return edited(blocks, came, tally);
    }
    return runs[at - 1]?.kind === 'removed' ? [] : edited([], blocks, tally);
  });
  return { html: element('div', { class: 'diff' }, parts).html, ...tally };
}

function keyOf({ kind, text }: Block): string {
  return `${kind} ${text}`;
}

function blockOf(key: string): Block {
  const end = key.indexOf(' ');
  return { kind: key.slice(0, end) as Block['kind'], text: key.slice(end + 1) };
}

/** Of passages that stayed: the neighbours of a change, the heading that it stands below, and how many were left out. */
function surroundings(blocks: readonly Block[], first: boolean, last: boolean): Html[] {
  const head = first ? [] : blocks.slice(0, 1);
  const tail = last ? [] : blocks.slice(Math.max(head.length, blocks.length - 1));
  const between = blocks.slice(head.length, blocks.length - tail.length);
  const heading = last || tail[0]?.kind === 'heading' ? undefined : between.findLast(({ kind }) => kind === 'heading');
  const left = between.length - (heading ? 1 : 0);
  const gap =
    left > 0 ? [element('p', { class: 'gap' }, `… ${left} ${left === 1 ? 'passage' : 'passages'} as before …`)] : [];
  const plain = ({ kind, text }: Block) => element('p', { class: kind }, text);
  return [...head.map(plain), ...gap, ...(heading ? [plain(heading)] : []), ...tail.map(plain)];
}

type Tally = { added: number; removed: number };

/** Pairs what went with what came in its stead, in their order; the rest came or went as a whole. */
function edited(went: readonly Block[], came: readonly Block[], tally: Tally): Html[] {
  const told: Html[] = [];
  let next = 0;
  for (const old of went) {
    const ahead = came.slice(next, next + reach).findIndex((block) => isAkin(old, block));
    if (ahead === -1) {
      told.push(whole(old, 'removed', tally));
      continue;
    }
    for (const block of came.slice(next, next + ahead)) told.push(whole(block, 'added', tally));
    told.push(wordByWord(old, came[next + ahead] as Block, tally));
    next += ahead + 1;
  }
  return [...told, ...came.slice(next).map((block) => whole(block, 'added', tally))];
}

function isAkin(one: Block, other: Block): boolean {
  if (one.kind !== other.kind) return false;
  const [mine, theirs] = [wordsOf(one.text), wordsOf(other.text)];
  const open = new Map<string, number>();
  for (const word of mine) open.set(word, (open.get(word) ?? 0) + 1);
  const shared = theirs.filter((word) => {
    const left = open.get(word) ?? 0;
    open.set(word, left - 1);
    return left > 0;
  }).length;
  return 2 * shared >= akin * (mine.length + theirs.length);
}

function wordByWord(old: Block, now: Block, tally: Tally): Html {
  const runs = diffParts(partsOf(old.text), partsOf(now.text));
  const pieces = runs.map(({ kind, parts }) => (kind === 'same' ? parts.join('') : marked(kind, parts, tally)));
  return element('p', { class: `${now.kind} edited` }, pieces);
}

function whole({ kind, text }: Block, how: 'added' | 'removed', tally: Tally): Html {
  return element('p', { class: `${kind} edited` }, marked(how, partsOf(text), tally));
}

/** Words that came or went. Hidden brackets say so where neither line nor colour is seen. */
function marked(kind: 'added' | 'removed', parts: readonly string[], tally: Tally): Content {
  tally[kind] += parts.filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  const text = parts.join('');
  const words = text.trimStart();
  const hidden = (bracket: string) => element('span', { class: 'hidden' }, bracket);
  const mark = element(kind === 'added' ? 'ins' : 'del', {}, [hidden(`[${kind}: `), words, hidden(']')]);
  return [text.slice(0, text.length - words.length), mark];
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\S+/g) ?? [];
}

/** Words and signs, each with the white space before it, so that a word is the same whether a full stop follows it or not. */
function partsOf(text: string): readonly string[] {
  return text.match(/\s*(?:[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|\S)/gu) ?? [];
}
