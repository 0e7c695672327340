import { narrativesOf } from '../model/documents.ts';
import { kinds } from '../model/kinds.ts';
import type { Program } from '../model/program.ts';
import { parseLink } from '../model/reference-link.ts';
import type { Check } from './check.ts';

/** A public body leads to an internal document (ISO/IEC 27001 A.5.12, A.5.14): it would tell that the document exists. */
export const visibilityEscalation: Check = {
  id: 'visibility-escalation',
  severity: 'error',
  summary: 'A public document links to an internal one.',
  run(program, { report }) {
    for (const { value, file, facts } of narrativesOf(program)) {
      if (value.visibility !== 'public') continue;
      for (const { url, place } of facts().links) {
        const hidden = internalTarget(program, url);
        if (!hidden) continue;
        report({
          message: `Unexpected link to the internal ${hidden.noun} \`${hidden.id}\`, expected a public or gated target. Remove the link, or publish the ${hidden.noun}.`,
          file,
          place,
          actual: url,
          related: [{ message: 'Internal document', file: hidden.file, place: hidden.placeOf(['visibility']) }],
        });
      }
    }
  },
};

function internalTarget(program: Program, url: string) {
  const target = parseLink(url);
  if (target.to !== 'document') return undefined;
  const { collection, id } = target;
  const document = program[collection].get(id);
  if (document?.value.visibility !== 'internal') return undefined;
  return { noun: kinds[collection].noun, id, file: document.file, placeOf: document.placeOf };
}
