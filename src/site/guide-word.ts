/** Letters of a word; beyond them it says no more than the number of its page. */
const longest = 10;

/**
 * What stands at the edge of a page of a sorted list, as in a dictionary: of a title, as much as tells it apart from its
 * neighbour beyond the edge; the first letter where there is none.
 */
export function guideWord(title: string, beyond = ''): string {
  const [letters, others] = [Array.from(title), Array.from(beyond)];
  const differs = letters.findIndex((letter, at) => letter !== others[at]);
  const end = differs < 0 ? letters.length : letters[differs] === ' ' ? differs + 2 : differs + 1;
  return end > longest ? `${letters.slice(0, longest).join('').trimEnd()}…` : letters.slice(0, end).join('');
}
