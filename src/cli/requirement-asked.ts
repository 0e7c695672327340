import type { Catalog } from '../model/catalog.ts';
import { findRequirement } from '../model/find-requirement.ts';
import { parseRequirementId, readRequirementId, suggestRequirementId } from '../model/requirement-id.ts';
import { Unusable } from './command.ts';

/** The requirement that the words of a call name, in any spelling that means one alone. Throws `Unusable` for any other. */
export function requirementAsked(words: string, catalogs: readonly Catalog[]): string {
  const byId = new Map(catalogs.map((catalog) => [catalog.id, catalog]));
  if (findRequirement(byId, words)) return words;
  const meant = readRequirementId(words, catalogs);
  if (meant.length === 1) return meant[0] as string;
  if (meant.length > 1)
    throw new Unusable(`\`${words}\` is ${meant.map((id) => `\`${id}\``).join(' or ')}. Say which.`);
  const named = byId.get(parseRequirementId(words)?.catalog ?? '');
  const [near] = suggestRequirementId(words, catalogs);
  const list = `See: trustwright catalogs${named ? ` ${named.id}` : ''}.`;
  const remedy = near === undefined ? list : `Did you mean \`${near}\`?`;
  throw new Unusable(`No requirement \`${words}\` in ${named?.id ?? [...byId.keys()].join(', ')}. ${remedy}`);
}
