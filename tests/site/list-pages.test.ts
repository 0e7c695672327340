import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guideWord } from '../../src/site/guide-word.ts';
import { type List, listPaths, pagesOf } from '../../src/site/list-pages.ts';

const numbered = (entries: number, most = 30): List<number> => ({
  ...{ address: '/controls', entries: Array.from({ length: entries }, (_, at) => at), most },
});
const anyList = fc
  .record({ entries: fc.integer({ min: 0, max: 2000 }), most: fc.integer({ min: 1, max: 40 }) })
  .map(({ entries, most }) => numbered(entries, most));

describe('the pages of a list', () => {
  it('hold every entry once, in its order, and no page more than it may', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const pages = pagesOf(list);
        expect(pages.flatMap(({ entries }) => entries)).toEqual(list.entries);
        expect(Math.max(...pages.map(({ entries }) => entries.length))).toBeLessThanOrEqual(list.most);
        expect(pages.map(({ number }) => number)).toEqual(pages.map((_, at) => at + 1));
        expect(pages.every(({ count }) => count === pages.length)).toBe(true);
      }),
    );
  });

  it('lead to any other in few steps, over few links', () => {
    const pages = pagesOf(numbered(60_000));
    expect(pages).toHaveLength(2000);
    expect(Math.max(...pages.map(({ links }) => links.length))).toBeLessThanOrEqual(24);
    for (const wanted of [2, 77, 1023, 1999]) {
      let [here, steps] = [1, 0];
      for (; here !== wanted; steps++) {
        const numbers = pages[here - 1]?.links.map(({ number }) => number) ?? [];
        here = numbers.reduce((best, each) => (Math.abs(each - wanted) < Math.abs(best - wanted) ? each : best));
      }
      expect(steps).toBeLessThanOrEqual(7);
    }
  });

  it('are all linked where there are not many, and none where there is one', () => {
    expect(pagesOf(numbered(270)).map(({ links }) => links.length)).toEqual(Array.from({ length: 9 }, () => 9));
    const [only, ...others] = pagesOf(numbered(30));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ address: '/controls', count: 1, number: 1 });
    expect(only).not.toHaveProperty('next');
  });

  it('know their neighbours and their addresses, which no identifier can have', () => {
    expect(pagesOf(numbered(61))[1]).toMatchObject({
      ...{ address: '/controls/page/2', previous: { address: '/controls' }, next: { address: '/controls/page/3' } },
    });
    expect(listPaths(numbered(31), { register: 'risks' }).map(({ params }) => params)).toEqual([
      { register: 'risks', page: undefined },
      { register: 'risks', page: 'page/2' },
    ]);
  });

  it('of a list without entries are one, which can say so', () => {
    expect(pagesOf(numbered(0))).toMatchObject([{ entries: [], count: 1 }]);
  });

  it('say their first and last entry in a word each', () => {
    const entries = ['Access review', 'Backup', 'Backup test', 'Code review', 'Zones'];
    const pages = pagesOf({ address: '/', entries, most: 2, wordOf: guideWord });
    expect(pages.map(({ words }) => words)).toEqual(['A – Backup', 'Backup t – C', 'Z']);
  });
});

describe('a guide word', () => {
  it.each([
    ['Access review', undefined, 'A'],
    ['Access review', 'Backup', 'A'],
    ['Change approval', 'Capacity', 'Ch'],
    ['AI policy', 'A policy', 'AI'],
    ['AI policy', 'AIR', 'AI p'],
    ['Backup', 'Backup test', 'Backup'],
    ['Backup', 'Backup', 'Backup'],
    ['Übung', 'Zonen', 'Ü'],
    ['Monitoring of screening, May', 'Monitoring of screening, June', 'Monitoring…'],
  ])('of %s beside %s is %s', (title, beyond, word) => expect(guideWord(title, beyond)).toBe(word));
});
