/** The first sentences of a prose text. A sentence ends with a mark, a space and something that can begin another. */
export function firstSentences(text: string, number: number): string {
  return text
    .split(/(?<=[.!?])\s+(?=[\p{Lu}\p{N}"“])/u)
    .slice(0, number)
    .join(' ');
}
