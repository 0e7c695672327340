import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Surface } from '../src/publish/surface.ts';
import { german } from '../src/site/locales/german.ts';
import { spokenPages } from '../src/site/locales/spoken-pages.ts';
import { wordsIn } from '../src/site/locales/words.ts';
import { sayTally } from '../src/site/requirement-rows.ts';

const placesOf = (phrase: string) => [...phrase.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('phrases', () => {
  it('have the same places in German', () => {
    for (const [phrase, said] of Object.entries(german)) expect(placesOf(said), phrase).toEqual(placesOf(phrase));
  });

  it('are in the dictionary wherever a component says one', () => {
    const said = globSync('src/site/**/*.astro').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([^']+)'|\bphrase="([^"]+)"/g)].map(
        ([, t, phrase]) => t ?? phrase,
      ),
    );
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((phrase) => !Object.hasOwn(german, phrase ?? ''))).toEqual([]);
  });

  it('write numbers and lists as the language does', () => {
    const tally = [
      { sign: 'covered', label: 'Covered', number: 1234 },
      { sign: 'gap', label: 'Gap', number: 1 },
    ] as const;
    expect(sayTally(tally, wordsIn('en'))).toBe('1,234 covered and 1 gap');
    expect(sayTally(tally, wordsIn('de'))).toBe('1.234 abgedeckt und 1 mit Lücke');
  });
});

describe('the language of a text', () => {
  const languages = [{ locale: 'de', translated: new Map([['/policies/a', { isStale: false }]]) }] as const;
  const { langOf } = spokenPages({ languages, language: 'de' } as unknown as Surface);

  it('is named on a German page where nobody translated the document', () => {
    expect(langOf('/policies/a')).toBeUndefined();
    expect(langOf('/policies/b')).toBe('en');
    expect(langOf('/#a-claim')).toBe('en');
  });

  it('is named on no English page', () => {
    expect(spokenPages({ languages } as unknown as Surface).langOf('/policies/b')).toBeUndefined();
  });
});
