import { describe, expect, it } from 'vitest';
import { toTrustCenter } from '../../src/publish/public.ts';
import { phraseOf, tellingWords } from '../../src/site/client/search-words.ts';
import { identifierKey, identifiersIn } from '../../src/site/identifier-key.ts';
import { otherNames } from '../../src/site/other-names.ts';
import { searchRecord } from '../../src/site/search-record.ts';
import { searchRecords } from '../../src/site/search-records.ts';
import { isMark, sectionAt, writeSections } from '../../src/site/search-sections.ts';
import { synonyms } from '../../src/site/search-synonyms.ts';
import { toSite } from '../../src/site/to-site.ts';
import { exampleDay, exampleProgram } from '../support/example.ts';

const records = [
  ...searchRecords({ ...toSite(toTrustCenter(exampleProgram(), exampleDay), new Map()), files: new Map() }),
];
const known = new Set(records.flatMap(({ filters }) => filters?.id ?? []));

describe('the key of an identifier', () => {
  it.each([
    ['CC6.1', 'cc 6.1', 'CC 6.1', 'cc6.1'],
    ['A.5.15', 'a.5.15', 'Control A.5.15', 'A 5.15'],
    ['Article 73(4)', 'Art. 73 (4)', 'art-73.4', 'article 73, paragraph 4', 'Art 73.4'],
    ['Annex IV, point 2(f)', 'annex iv 2(f)', 'annex 4 point 2 f', 'annex-iv.2.f'],
    ['GOVERN 1.1', 'govern-1.1', 'GOVERN-1.1'],
    ['Annex VIII, Section B, point 3', 'annex-viii.b.3'],
  ])('is one for %s in every spelling', (...spellings) => {
    expect(new Set(spellings.map(identifierKey)).size).toBe(1);
  });

  it('tells paragraphs apart', () => expect(identifierKey('Article 7(34)')).not.toBe(identifierKey('Article 73(4)')));
});

describe('a question names', () => {
  it.each([
    ['what do you do for art 14 human oversight?', ['art.14']],
    ['ISO 27001 A.8.24', ['a.8.24']],
    ['annex a 8.15', ['annex.a.8.15']],
    ['27001 5.15', ['5.15']],
    ['CC 6.1 and CC7.2', ['cc.6.1', 'cc.7.2']],
    ['iso42001-2023:6.1.4', ['6.1.4']],
    ['5', ['5']],
  ])('%s', (question, keys) => expect(identifiersIn(question, known)).toEqual(keys));

  it.each(['SOC 2 report', 'security', 'top 5 risks', 'ISO 42001 certificate', 'privacy and availability', ''])(
    'nothing: %s',
    (question) => expect(identifiersIn(question, known)).toEqual([]),
  );
});

describe('the records', () => {
  it('have one for each address', () => {
    const addresses = records.map(({ url }) => url);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.length).toBeGreaterThan(700);
  });

  it('know every requirement by its own identifier', () => {
    const withoutKey = records.filter(({ filters }) => filters?.kind?.[0] === 'Requirement' && !filters.id?.length);
    expect(withoutKey).toEqual([]);
  });

  it('have words that are joined one by one where the engine weighs them, and as they are where people read them', () => {
    const { meta, content } = searchRecord({ address: '/a', kind: 'Page', title: 'Data-subject access', text: 'x' });
    expect([meta?.title, meta?.name, content]).toEqual([
      'Data-subject access',
      'Data subject access',
      'Data-subject access x',
    ]);
  });

  it('of public documents only, on the public site', () => {
    const gated = records.filter(({ filters }) => filters?.kind?.[0] === 'On request');
    expect(gated.length).toBeGreaterThan(3);
    for (const { url } of gated) expect(url).toMatch(/^\/documents(\/page\/\d+)?#/);
  });
});

describe('other names', () => {
  it('come from the title first, then from the sentence about it', () => {
    expect(otherNames('Penetration test').named).toContain('pentest');
    expect(otherNames('Outside specialists', 'A yearly penetration test.')).toMatchObject({ named: '' });
    expect(otherNames('Outside specialists', 'A yearly penetration test.').near).toContain('pentest');
  });

  it('are found across small words and plurals', () => {
    expect(otherNames('Requests of data subjects').named).toContain('DSAR');
    expect(otherNames('Customer communication in incidents').named).toContain('breach notification');
    expect(otherNames('Policies for access control').named).toContain('IAM');
  });

  it('are not found inside other words', () => expect(otherNames('Slapstick')).toEqual({ named: '', near: '' }));

  it('have no term twice and no line of one', () => {
    const terms = synonyms.flat().map((term) => term.toLowerCase());
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
    expect(synonyms.filter(({ length }) => length < 2)).toEqual([]);
  });
});

describe('sections', () => {
  const text = writeSections([
    { text: 'Before all.' },
    { heading: { slug: 'at-rest', title: 'At rest' }, text: 'Stores are encrypted.' },
    { heading: { slug: 'on-the-way', title: 'On the way' }, text: 'TLS.' },
  ]);
  const words = text.split(' ');

  it('are found again from any word', () => {
    expect(sectionAt(words, words.indexOf('all.'))).toBeUndefined();
    expect(sectionAt(words, words.indexOf('encrypted.'))).toMatchObject({ slug: 'at-rest', title: 'At rest' });
    expect(sectionAt(words, words.indexOf('TLS.'))).toMatchObject({ slug: 'on-the-way', title: 'On the way' });
  });

  it('begin below their heading', () => {
    const section = sectionAt(words, words.indexOf('encrypted.'));
    expect(words[section?.begins ?? 0]).toBe('Stores');
  });

  it('leave the words of a page that only looks like it alone', () => {
    expect(isMark('§')).toBe(false);
    expect(isMark('§3')).toBe(false);
  });
});

describe('the words of a question', () => {
  it('are those that say something', () => {
    expect(tellingWords('Where is our data stored?')).toEqual(['data', 'stored']);
    expect(tellingWords('sub-processors')).toEqual(['sub', 'processors']);
    expect(tellingWords('what is this')).toEqual(['what', 'is', 'this']);
  });

  it('make a phrase in one form', () => {
    expect(phraseOf('Incidents with AI systems')).toBe(' incident ai system ');
    expect(phraseOf('access')).toBe(' access ');
  });
});
