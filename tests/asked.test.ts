import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../src/model/evidence.ts';
import { uncovered } from '../src/packs/asked/find-evidence.ts';
import { allOf, anyOf, type Found, type Standing } from '../src/packs/asked/found.ts';

const standings: readonly Standing[] = ['missing', 'out-of-date', 'incomplete', 'present'];
const found = fc
  .record({
    standing: fc.constantFrom(...standings),
    place: fc.constantFrom('a', 'b', 'c'),
    words: fc.constantFrom('', 'x', 'y'),
  })
  .map(
    ({ standing, place, words }): Found => ({
      ...{ standing, words },
      places: standing === 'missing' ? [] : [{ title: place, path: place }],
    }),
  );
const some = fc.array(found, { minLength: 1, maxLength: 5 });
const rank = ({ standing }: Pick<Found, 'standing'>) => standings.indexOf(standing);

describe('what several needs come to', () => {
  it('is there only where each of them is, and missing only where none is', () => {
    fc.assert(
      fc.property(some, (needs) => {
        const { standing } = allOf(needs);
        expect(standing === 'present').toBe(needs.every((each) => each.standing === 'present'));
        expect(standing === 'missing').toBe(needs.every((each) => each.standing === 'missing'));
      }),
    );
  });

  it('is the best of them where one is enough', () => {
    fc.assert(
      fc.property(some, (needs) => {
        expect(rank(anyOf(needs))).toBe(Math.max(...needs.map(rank)));
      }),
    );
  });

  it('does not depend on their order, and names each place once', () => {
    fc.assert(
      fc.property(some, (needs) => {
        for (const come of [allOf, anyOf]) {
          const [one, other] = [come(needs), come([...needs].reverse())];
          expect(one.standing).toBe(other.standing);
          const paths = one.places.map(({ path }) => path);
          expect(new Set(paths).size).toBe(paths.length);
          expect([...paths].sort()).toEqual(other.places.map(({ path }) => path).sort());
        }
      }),
    );
  });
});

describe('days that no list covers', () => {
  const dayOf = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);
  const span = fc.tuple(fc.nat(40), fc.nat(15)).map(([first, length]) => [first, first + length] as const);

  it('are those of the period that are in none, each in one hole', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), span, (spans, [from, to]) => {
        const records = spans.map(([first, last]) => ({
          value: { period: { from: dayOf(first), to: dayOf(last) } } as Evidence,
        }));
        const holes = uncovered(records, dayOf(from), dayOf(to));
        for (let day = from - 1; day <= to + 1; day++) {
          const within = holes.filter(([first, last]) => first <= dayOf(day) && dayOf(day) <= last).length;
          const isOpen = from <= day && day <= to && !spans.some(([first, last]) => first <= day && day <= last);
          expect(within).toBe(isOpen ? 1 : 0);
        }
      }),
    );
  });
});
