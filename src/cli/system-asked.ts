import type { AiSystem } from '../model/ai-system.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Program } from '../model/program.ts';
import { Unusable } from './command.ts';

/** The AI system that a call names; refused with the nearest name where there is none. */
export function systemAsked(program: Program | undefined, id: unknown): AiSystem {
  const ids = [...(program?.aiSystems.keys() ?? [])];
  if (typeof id !== 'string') throw new Unusable(`Name an AI system: --system ${ids[0] ?? 'my-system'}.`);
  const found = program?.aiSystems.get(id)?.value;
  if (!found) throw new Unusable(`No AI system \`${id}\`.${didYouMean(id, ids)}`);
  return found;
}
