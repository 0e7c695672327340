import { type StatedClaim, statedClaimsIn } from '../model/claim-wording.ts';
import { type ClaimWordingRule, claimWordingRules } from '../model/claim-wording-rules.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Day, Visibility } from '../model/fields.ts';
import { forbiddenWordingIn } from '../model/forbidden-wording.ts';
import { collections } from '../model/kinds.ts';
import { placesIn } from '../model/places-in.ts';
import type { Document, Program } from '../model/program.ts';
import { visitStrings } from '../model/strings-at.ts';
import { withoutCode } from '../model/without-code.ts';
import type { Check } from './check.ts';

const ruleOf = new Map(claimWordingRules.map((rule) => [rule.id, rule]));

/** A text that says more than the claims of the day allow (ISO/IEC 17021-1, 8.3; AICPA on SOC reports; GDPR, Article 42). */
export const forbiddenClaimWording: Check = {
  id: 'forbidden-claim-wording',
  severity: 'error',
  summary: 'A public text, or the README, says more than the claims in force allow.',
  run(program, { asOf, report }) {
    const isOurs = ourselves(program);
    const tell = (file: string, stated: Stated, place: Place, on: Day) => {
      const rule = ruleOf.get(stated.rule);
      if (!rule || !isOurs(stated.before) || allows(program, rule, on)) return;
      report({ ...problemOf(program, rule, stated.text, on), file, place });
    };
    for (const { file, value, placeOf } of [program.settings]) {
      for (const found of statedIn({ ...value, gates: [], severities: [] }))
        tell(file, found, placeOf(found.path, found), asOf);
    }
    for (const collection of collections) {
      for (const document of program[collection].values() as Iterable<Document<Published>>) {
        const { value, file, placeOf, facts } = document;
        // What is said of a supplier is no claim of ours; an update was true on its day.
        if ((value.visibility === 'internal' && collection !== 'claims') || collection === 'vendors') continue;
        const on = collection === 'updates' ? (value.on ?? asOf) : asOf;
        const isWhole = value.visibility === 'public' || collection === 'claims';
        const seen = isWhole ? value : { title: value.title, summary: value.summary };
        for (const found of statedIn(seen)) {
          if (collection !== 'claims' || !isItsOwn(found, value)) tell(file, found, placeOf(found.path, found), on);
        }
        if (value.visibility === 'public') for (const found of facts().stated) tell(file, found, found.place, on);
      }
    }
    for (const problem of readmeProblems(program, isOurs, asOf)) report(problem);
  },
};

type Stated = Pick<StatedClaim, 'rule' | 'text' | 'before'>;
type Problem = Omit<Diagnostic, 'check' | 'severity'>;

/** What this check reads of documents of any kind. */
interface Published {
  readonly visibility: Visibility;
  readonly title: string;
  readonly summary?: string;
  readonly on?: Day;
  readonly framework?: string;
  readonly state?: string;
}

/** A claim may say what it is: whether its facts are there, and when it lapses, other checks and the site tell. */
function isItsOwn({ rule }: Stated, { framework, state }: Published): boolean {
  const allowed = ruleOf.get(rule)?.allowedBy;
  return allowed !== undefined && allowed.framework === framework && allowed.states.some((each) => each === state);
}

/** Whether a claim is in force on a day that allows a wording. */
function allows({ claims }: Program, { allowedBy }: ClaimWordingRule, on: Day): boolean {
  if (!allowedBy) return false;
  return [...claims.values()].some(
    ({ value: { framework, state, type, since = on, until = on } }) =>
      framework === allowedBy.framework &&
      allowedBy.states.includes(state) &&
      (allowedBy.type === undefined || allowedBy.type === type) &&
      since <= on &&
      on <= until,
  );
}

function problemOf({ claims }: Program, { allowedBy, why, instead }: ClaimWordingRule, text: string, on: Day) {
  const lapsed = [...claims.values()].find(
    ({ value }) =>
      value.framework === allowedBy?.framework && allowedBy.states.includes(value.state) && (value.until ?? on) < on,
  );
  const because = lapsed ? `the claim \`${lapsed.value.id}\` ended on ${lapsed.value.until}` : why;
  return {
    message: `Unexpected claim \`${text}\`: ${because}. Expected wording that the claims allow. ${instead}.`,
    actual: text,
    ...(lapsed && {
      related: [{ message: 'Claim that ended', file: lapsed.file, place: lapsed.placeOf(['until']) }],
    }),
  };
}

/** Tells whether a sentence that begins so speaks of us: not of suppliers, customers or others, by kind or by name. */
function ourselves(program: Program): (before: string) => boolean {
  const names = [...program.vendors.values()].map(({ value }) => value.title.toLowerCase());
  const others =
    /\b(?:suppliers?|vendors?|providers?|sub-?processors?|subcontractors?|customers?|partners?|data cent(?:re|er)s?|hosts?|hosting|they|their|you|your|somebody|anybody|nobody|compan(?:y|ies) (?:that|which))\b/i;
  return (before) => !others.test(before) && !names.some((name) => before.toLowerCase().includes(name));
}

/** Names of documents and the like, which are no prose. */
const identifier = /^[a-z0-9]+(?:[-:.][A-Za-z0-9]+)*$/;

type Located = Stated & { readonly path: readonly PropertyKey[]; readonly words: string; readonly time: number };

function statedIn(value: unknown): readonly Located[] {
  const found: Located[] = [];
  visitStrings(value, (text, path) => {
    if (identifier.test(text)) return;
    const times = new Map<string, number>();
    for (const { index: _index, ...stated } of statedClaimsIn(text)) {
      const time = times.get(stated.text) ?? 0;
      times.set(stated.text, time + 1);
      found.push({ ...stated, path: [...path], words: stated.text, time });
    }
  });
  return found;
}

/** The README is no document, so that this check alone reads it: what nobody can show is told here too. */
function readmeProblems(program: Program, isOurs: (before: string) => boolean, asOf: Day): readonly Problem[] {
  const { readme } = program;
  if (readme === undefined) return [];
  const file = 'README.md';
  const stated = statedClaimsIn(readme).flatMap(({ rule: id, text, index, before }) => {
    const rule = ruleOf.get(id);
    return rule && isOurs(before) && !allows(program, rule, asOf)
      ? [{ ...problemOf(program, rule, text, asOf), index }]
      : [];
  });
  const never = forbiddenWordingIn(withoutCode(readme)).map(({ text, instead, index }) => ({
    ...{ message: `Unexpected claim \`${text}\`, expected wording that the facts support. ${instead}.`, actual: text },
    index,
  }));
  const placeAt = placesIn(readme);
  return [...stated, ...never]
    .sort((a, b) => a.index - b.index)
    .map(({ index, ...problem }) => ({ ...problem, file, place: placeAt(index) }));
}
