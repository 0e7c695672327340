import type { Typesetting } from '../render/typesetting.ts';
import type { PackInput } from './artefact.ts';
import { assessments, narratives, policies, systems } from './documents.ts';

/** The documents of a pack that are to be set as PDF, so that an engine can set many at once before the pack is made. */
export function typesettingsOf(input: PackInput): readonly Typesetting[] {
  const found: Typesetting[] = [];
  const noting: PackInput = {
    ...input,
    typeset(document) {
      found.push(document);
      return { refused: '' };
    },
  };
  for (const { write } of [policies, narratives, systems, assessments]) write(noting);
  return found;
}
