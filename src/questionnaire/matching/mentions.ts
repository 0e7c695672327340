import type { Catalog } from '../../model/catalog.ts';
import { readRequirementId } from '../../model/requirement-id.ts';

/** Requirements that a text names, and the text without their names. */
export interface Mentions {
  /** Canonical identifiers; several where a name fits more than one framework. */
  readonly requirements: readonly string[];
  readonly rest: string;
}

/** Forms that a requirement is named in. A bare number such as 6.1.3 is none: too much else looks like it. */
const forms = [
  /\bA\.\d{1,2}(?:\.\d{1,2}){1,2}\b/gi,
  /\b(?:CC|PI)\s?\d\.\d{1,2}\b/g,
  /\bArt(?:icle|\.)?\s?\d{1,3}[a-z]?(?:\s?\(\d{1,2}\))?(?:\s?\([a-z]\))?(?!\w)/gi,
  /\bAnnex\s(?:[IVX]+|\d{1,2})(?:[,.]?\s?(?:point\s)?\d{1,2}(?:\s?\([a-z]\))?)?\b/gi,
  /\b(?:GOVERN|MAP|MEASURE|MANAGE)[\s-]\d(?:\.\d{1,2})?\b/g,
];

/** How a text says which framework it means, and the catalogs that it means by that. */
const frameworks: readonly (readonly [RegExp, string])[] = [
  [/\b27001\b/, 'iso27001-2022'],
  [/\b42001\b/, 'iso42001-2023'],
  [/\bSOC\s?2\b|\bTSC\b|trust services criteria/i, 'soc2-tsc-2017'],
  [/\bAI Act\b|artificial intelligence act|2024\/1689/i, 'eu-ai-act'],
  [/\bAI RMF\b/i, 'nist-ai-rmf'],
];

/** Another law or standard, whose articles and controls are not ours to answer. */
const foreign = /\bGDPR\b|\bDSGVO\b|\bDORA\b|\bNIS\s?2\b|\b27017\b|\b27018\b|\b27701\b|\b2016\/679\b/i;

/** Finds the requirements that a text names: `A.5.15`, `CC6.1`, `Art. 14`, `Annex IV`, `GOVERN 1.1`. */
export function mentionsIn(text: string, catalogs: readonly Catalog[]): Mentions {
  const named = frameworks.flatMap(([words, id]) => (words.test(text) ? [id] : []));
  if (named.length === 0 && foreign.test(text)) return { requirements: [], rest: text };
  const meant = named.length > 0 ? catalogs.filter(({ id }) => named.includes(id)) : catalogs;
  const requirements = new Set<string>();
  let rest = text;
  for (const form of forms) {
    rest = rest.replace(form, (found) => {
      const ids = readRequirementId(found, meant);
      for (const id of ids) requirements.add(id);
      return ids.length > 0 ? ' ' : found;
    });
  }
  return { requirements: [...requirements].sort(), rest };
}

/** Whether one identifier is the other or stands above it: `art-14` over `art-14.1`. */
export function isWithin(id: string, above: string): boolean {
  return id === above || id.startsWith(`${above}.`);
}
