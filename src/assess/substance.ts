import { wordsOf } from './sections.ts';

/** Fewest words of its own that a section can say anything with. */
export const fewestWords = 12;

/** How much a text says: enough; too little; or no more than what the template said there. */
export interface Substance {
  readonly state: 'present' | 'thin' | 'prompt';
  /** Words beyond the prompt. */
  readonly words: number;
}

/** Whether a text says something of its own: more than its heading, and more than what the template said in its place. */
export function substanceOf(text: string, prompt: string): Substance {
  const written = ` ${wordsOf(text).join(' ')} `;
  const asked = ` ${wordsOf(prompt).join(' ')} `;
  const isPrompt = written.includes(asked);
  const words = written.replace(asked, ' ').split(' ').filter(Boolean).length;
  if (words >= fewestWords) return { state: 'present', words };
  return { state: isPrompt ? 'prompt' : 'thin', words };
}
