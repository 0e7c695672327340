import type { RequirementCoverage } from '../assess/coverage.ts';
import type { Inherited } from '../assess/inheritance.ts';
import { relationshipWords } from '../model/relationship-words.ts';
import type { NameRequirement } from '../publish/requirement-names.ts';

/** Ways that a cell of a table names. */
const most = 3;

/** What the status of a requirement inherits and through what, best first; what decides nothing is counted. */
export function inheritedWords({ status, prepared, inherited }: RequirementCoverage, name: NameRequirement): string {
  const decisive = prepared ?? status;
  const named = inherited.filter((each) => each.status === decisive).slice(0, most);
  const rest = inherited.length - named.length;
  const more = rest === 1 ? '1 other requirement brings' : `${rest} other requirements bring`;
  return [
    ...named.map((each) => sayInherited(each, name)),
    ...(rest > 0
      ? [`${more} something${named.length > 0 ? ' besides' : ', which decides nothing'}: see the crosswalk.`]
      : []),
  ].join(' ');
}

/** `Partial from ISO 27001 A.5.24, itself covered, which overlaps with it.` */
function sayInherited({ from, status, own, path }: Inherited, name: NameRequirement): string {
  const say = (id: string) => `${name(id).framework} ${name(id).label}`;
  const way = path.map(
    ({ relationship, to }, at) => `which ${relationshipWords[relationship]} ${at === path.length - 1 ? 'it' : say(to)}`,
  );
  return `${status.charAt(0).toUpperCase()}${status.slice(1)} from ${say(from)}, itself ${own}, ${way.join(', ')}.`;
}
