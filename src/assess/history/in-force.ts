import type { Day } from '../../model/fields.ts';
import type { DocumentHistory, History, Revision } from '../../model/history.ts';

/**
 * What the repository says of a document on a day. `recorded`: it held the version that was in force. `unproven`: it had not
 * recorded anything yet; at most the first version that it holds says that it was in force. `pending`: it held a version that was
 * not in force yet. `removed`: it no longer held the document. `absent`: it did not hold it yet.
 */
export type Standing = 'recorded' | 'unproven' | 'pending' | 'removed' | 'absent';

/** A version and its standing on a day. */
export interface InForce {
  readonly standing: Standing;
  /** The version in force; what the document claims where it is unproven; absent where there is none. */
  readonly revision?: Revision;
}

/** Days that follow each other and have the same version in force, both ends included. */
export interface Span extends InForce {
  readonly from: Day;
  readonly to: Day;
}

/** The first day on which a version says that it is in force: it must be approved and effective. */
export function statedFrom({ facts, commit }: Revision): Day {
  const { approved, effective } = facts ?? {};
  return (
    [approved, effective].filter((day) => day !== undefined).reduce((a, b) => (a > b ? a : b), '') || commit.recorded
  );
}

/** The first day on which the repository proves that a version is in force: stated, and recorded. A removal takes effect at once. */
export function provenFrom(revision: Revision): Day {
  const { recorded } = revision.commit;
  const stated = revision.blob === undefined ? recorded : statedFrom(revision);
  return stated > recorded ? stated : recorded;
}

/**
 * The version in force on a day: of the versions that the main line held by then and that had taken effect, the one recorded
 * last. Days before anything was recorded are unproven, whatever documents say, where the document is as old as the history.
 */
export function inForceOn({ revisions }: DocumentHistory, day: Day, begin: Day): InForce {
  const known = revisions.filter(({ commit }) => commit.recorded <= day);
  const revision = known.findLast((each) => provenFrom(each) <= day);
  if (revision) return revision.blob === undefined ? { standing: 'removed' } : { standing: 'recorded', revision };
  if (known.length > 0) return { standing: 'pending' };
  const first = revisions[0];
  if (!first) return { standing: 'absent' };
  const claimed = statedFrom(first) <= day;
  if (claimed) return { standing: 'unproven', revision: first };
  return { standing: first.commit.recorded === begin ? 'unproven' : 'absent' };
}

/** The versions in force on each day of a period, as spans: no day is left out, and none is in two. */
export function spansOf(document: DocumentHistory, from: Day, to: Day, begin: Day): readonly Span[] {
  const turns = new Set([from, begin]);
  for (const revision of document.revisions) {
    turns.add(revision.commit.recorded).add(provenFrom(revision)).add(statedFrom(revision));
  }
  const days = [...turns].filter((day) => from <= day && day <= to).sort();
  const spans: Span[] = [];
  for (const [index, day] of days.entries()) {
    const found = inForceOn(document, day, begin);
    const next = days[index + 1];
    const end = next === undefined ? to : dayBefore(next);
    const last = spans.at(-1);
    if (last && last.standing === found.standing && last.revision === found.revision)
      spans[spans.length - 1] = { ...last, to: end };
    else spans.push({ ...found, from: day, to: end });
  }
  return spans;
}

/** The day on which the history that is at hand begins. */
export function beginOf({ mainLine }: History): Day {
  return mainLine[0]?.recorded ?? '9999-12-31';
}

/** The day before a day. */
export function dayBefore(day: Day): Day {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
