import { roleTitle } from '../../model/program-settings.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import { type Content, linkTo } from '../../render/html-page.ts';
import type { PackInput } from '../artefact.ts';
import type { Found, Place, Standing } from './found.ts';

/** One sign and one word for each standing: never by colour alone. */
const words: Readonly<Record<Standing, string>> = {
  present: '■ present',
  incomplete: '▒ incomplete',
  'out-of-date': '◷ out of date',
  missing: '□ missing',
};

/** A standing for a table. */
export function standingWords(standing: Standing): string {
  return words[standing];
}

/** In which order standings are told: what is missing first. */
export const tellingOrder: readonly Standing[] = ['missing', 'incomplete', 'out-of-date', 'present'];

/** Places as links, relative to a page at the top of the pack. */
export function placeLinks(places: readonly Place[]): Content {
  return places.flatMap(({ title, path }, at) => [at > 0 ? '; ' : '', linkTo(path, title)]);
}

/** Places for a spreadsheet. */
export function placePaths(places: readonly Place[]): string {
  return places.map(({ path }) => path).join('; ');
}

/** Requirements as people read them, with their framework where the audit has several. */
export function requirementWords({ audit, program }: PackInput, requirements: readonly string[]): string {
  const byCatalog = Map.groupBy(requirements, (id) => id.split(':')[0] ?? '');
  return [...byCatalog]
    .map(([catalog, ids]) => {
      const names = ids.map(formatForPeople).join(', ');
      const title = program.catalogs.get(catalog)?.shortTitle ?? catalog;
      return audit.frameworks.length > 1 ? `${title} ${names}` : names;
    })
    .join('; ');
}

/** The role that answers: who keeps what was found, else who owns the audit. */
export function answeringRole({ audit, program }: PackInput, found: Found, owner?: string): string {
  const role = owner ?? found.places.find((place) => place.owner !== undefined)?.owner ?? audit.owner;
  return roleTitle(program.settings.value, role);
}
