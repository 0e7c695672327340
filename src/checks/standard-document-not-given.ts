import { askable, isGated } from '../model/gated.ts';
import { type Collection, kinds } from '../model/kinds.ts';
import { didYouMean } from '../model/nearest.ts';
import { isWritten, type Program } from '../model/program.ts';
import { parseLink } from '../model/reference-link.ts';
import type { Check } from './check.ts';

/** The list of what reviewers look for names a document that customers neither read nor can ask for (SOC 2, CC2.3). */
export const standardDocumentNotGiven: Check = {
  id: 'standard-document-not-given',
  severity: 'warning',
  summary: 'The standard set names a document that customers can neither read nor ask for.',
  run(program, { report }) {
    const { value, file, placeOf } = program.settings;
    for (const [index, { what, at }] of value.standardSet.entries()) {
      for (const [place, url] of at.entries()) {
        const remedy = remedyFor(program, url);
        if (remedy === undefined) continue;
        report({
          message: `Unexpected place \`${url}\` of \`${what}\`, expected a document that is public or given on request.${remedy}`,
          file,
          place: placeOf(['standardSet', index, 'at', place]),
          actual: url,
        });
      }
    }
  },
};

/** What to do about a place; nothing where it is one that customers reach. */
function remedyFor(program: Program, url: string): string | undefined {
  const target = parseLink(url);
  if (target.to !== 'document') return undefined;
  const { collection, id } = target;
  const document = program[collection].get(id);
  if (!document) {
    if (isWritten(program, collection, id)) return undefined;
    return (
      didYouMean(id, program[collection].keys()) || ` Write the ${kinds[collection].noun}, or say why it is not there.`
    );
  }
  const { visibility } = document.value;
  if (visibility === 'public') return undefined;
  const canBeAsked = (askable as readonly Collection[]).includes(collection);
  if (isGated(visibility) && canBeAsked) return undefined;
  return canBeAsked ? ' Change its visibility, or leave it out.' : ' Make it public, or leave it out.';
}
