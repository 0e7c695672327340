import { formatForPeople } from '../../model/requirement-id.ts';

/**
 * The articles and annexes of requirements in the order given, neighbours drawn together: "Articles 8 to 15 and 17, Annex
 * IV". Points of Article 5 stand for themselves: each prohibition is a duty of its own.
 */
export function headsOf(ids: readonly string[]): string {
  const locals = ids.map((id) => id.slice(id.indexOf(':') + 1));
  const points = locals.filter((id) => id.startsWith('art-5.')).map((id) => formatForPeople(`eu-ai-act:${id}`));
  const articles = numbersOf(
    locals.filter((id) => !id.startsWith('art-5.')),
    'art-',
  );
  const annexes = numbersOf(locals, 'annex-').map((number) => number.toUpperCase());
  const named = (singular: string, numbers: readonly string[]) =>
    numbers.length === 0
      ? []
      : [`${singular}${numbers.length > 1 ? (singular === 'Annex' ? 'es' : 's') : ''} ${drawn(numbers)}`];
  return [...named('Article', articles), ...points, ...named('Annex', annexes)].join(', ');
}

function numbersOf(locals: readonly string[], prefix: string): readonly string[] {
  const found = locals.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length).replace(/\..*$/, ''));
  return [...new Set(found)];
}

/** Numbers as a list in which three or more neighbours become a range. */
function drawn(numbers: readonly string[]): string {
  const runs: string[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && Number(number) === Number(run.at(-1)) + 1) run.push(number);
    else runs.push([number]);
  }
  const parts = runs.flatMap((run) => (run.length > 2 ? [`${run[0]} to ${run.at(-1)}`] : run));
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}
