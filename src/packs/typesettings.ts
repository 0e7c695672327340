import type { Typesetting } from '../render/typesetting.ts';
import type { PackInput } from './artefact.ts';
import { bridgeLetter } from './bridge/bridge-letter.ts';
import { systemDescription } from './description/system-description.ts';
import { assessments, narratives, policies, systems } from './documents.ts';
import { organisation } from './organisation.ts';
import { writersFor } from './sections.ts';

/** Writers that set documents as PDF. */
const typesetting = new Set([
  bridgeLetter,
  systemDescription,
  organisation,
  policies,
  narratives,
  systems,
  assessments,
]);

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
  for (const writer of writersFor(input)) if (typesetting.has(writer)) writer.write(noting);
  return found;
}
