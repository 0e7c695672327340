import type { AiSystem } from '../model/ai-system.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Program } from '../model/program.ts';
import { Unusable } from './command.ts';

/** The AI system that a call names, or every one, by identifier. Throws `Unusable` where there is no such system. */
export function systemsAsked(program: Program, name: string | undefined): readonly AiSystem[] {
  const ids = [...program.aiSystems.keys()].sort();
  if (name !== undefined && !program.aiSystems.has(name)) {
    const hint = didYouMean(name, ids) || ` There are: ${ids.join(', ') || 'none'}.`;
    throw new Unusable(`No AI system \`${name}\`.${hint}`);
  }
  return ids
    .filter((id) => name === undefined || id === name)
    .map((id) => (program.aiSystems.get(id) as { value: AiSystem }).value);
}
