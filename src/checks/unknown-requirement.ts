import { indexCatalog } from '../model/catalog-index.ts';
import type { Program } from '../model/program.ts';
import { parseRequirementId, suggestRequirementId } from '../model/requirement-id.ts';
import { requirementsOf } from '../model/requirement-references.ts';
import type { Check } from './check.ts';

/** Problems with a suggestion: each is compared with every requirement there is, so a list without end gets no more. */
const mostGuesses = 100;

/** A document cites a requirement that no catalog holds. */
export const unknownRequirement: Check = {
  id: 'unknown-requirement',
  severity: 'error',
  summary: 'A document cites a requirement that no catalog holds.',
  run(program, { report }) {
    const known = new Set<string>();
    let guesses = mostGuesses;
    for (const { id, file, place } of requirementsOf(program)) {
      if (known.has(id)) continue;
      if (isKnown(program, id)) {
        known.add(id);
        continue;
      }
      const suggestions = guesses-- > 0 ? suggestRequirementId(id, program.catalogs.values()) : [];
      const guess =
        suggestions.length > 0 ? ` Did you mean \`${suggestions[0]}\`?` : ' Run `trustwright catalogs` for the list.';
      report({
        message: `Unexpected requirement \`${id}\`, expected one that a catalog holds.${guess}`,
        file,
        place: place(),
        actual: id,
        ...(suggestions.length > 0 && { expected: suggestions }),
      });
    }
  },
};

function isKnown(program: Program, id: string): boolean {
  const parsed = parseRequirementId(id);
  const catalog = parsed && program.catalogs.get(parsed.catalog);
  return catalog !== undefined && indexCatalog(catalog).byId.has(parsed?.local ?? '');
}
