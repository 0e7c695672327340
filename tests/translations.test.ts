import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../src/assess/translation-source.ts';
import { programIn, spokenLanguages } from '../src/publish/in-locale.ts';
import { toTrustCenter, toTrustCenterIn } from '../src/publish/public.ts';
import { addressIn, localeAt, plainAddress } from '../src/site/locales/address.ts';
import { german } from '../src/site/locales/german.ts';
import { wordsIn } from '../src/site/locales/words.ts';
import { claim, policy, settings, translation } from './support/documents.ts';
import { repository } from './support/example.ts';
import { type Drafts, programOf } from './support/program.ts';
import { smallProgram } from './support/small-program.ts';
import { call, folderWith } from './support/trustwright.ts';

const day = '2026-06-01';
const open = { visibility: 'public' };
const inGerman = settings({ site: { languages: ['de'] } });

describe('a surface in another language', () => {
  const drafts: Drafts = {
    settings: inGerman,
    policies: [[policy('entry', { ...open, appliesTo: 'Everybody.' }), 'Text.'], policy('untranslated', open)],
    claims: [claim('aligned', open)],
    translations: [
      [
        translation('one', { of: 'policy:entry', title: 'Zutritt', texts: { summary: 'Wer darf.', version: '9' } }),
        'Wort.',
      ],
      translation('two', {
        of: 'claim:aligned',
        title: 'Aussage',
        texts: { statement: 'Wir richten uns danach.', state: 'x' },
      }),
      translation('three', { texts: { 'scope.statement': 'Alles.', 'roles.0.title': 'Leitung', 'roles.0.id': 'x' } }),
    ],
  };
  const surface = toTrustCenterIn(programOf(drafts), 'de', day);

  it('has the words of its translations, and English where there are none', () => {
    const [untranslated, entry] = surface.policies;
    expect([entry?.title, entry?.data.summary, entry?.data.appliesTo, entry?.body.trim(), entry?.owner]).toEqual([
      ...['Zutritt', 'Wer darf.', 'Everybody.', 'Wort.', 'Leitung'],
    ]);
    expect(untranslated?.title).toBe('Untranslated');
    expect(surface.scope.statement).toBe('Alles.');
    expect(surface.claims[0]?.data.statement).toBe('Wir richten uns danach.');
  });

  it('takes over nothing else: what binds is that of the English document', () => {
    expect(surface.policies[1]?.data).toMatchObject({ version: '1.0', owner: 'ciso', approved: '2026-01-10' });
    expect(surface.claims[0]).toMatchObject({ shown: 'aligned', data: { state: 'aligned' } });
  });

  it('names the documents that have a page in it, and those whose English text has changed since', () => {
    const program = programOf(drafts);
    const source = sourceOf(program, 'policy:entry')?.digest;
    const fresh = programOf({ ...drafts, translations: [translation('one', { of: 'policy:entry', source })] });
    const translated = (of: typeof program) => [...(spokenLanguages(of)[0]?.translated ?? [])];
    expect(translated(program)).toEqual([
      ['/policies/entry', { isStale: true }],
      ['/registers/claims/aligned', { isStale: true }],
    ]);
    expect(translated(fresh)).toEqual([['/policies/entry', { isStale: false }]]);
  });

  it('shows no translation that is not public, and none of what is not public', () => {
    const secret = { title: 'Geheim', texts: { summary: 'Geheim.' } };
    const program = programOf({
      settings: inGerman,
      policies: [
        [policy('shown', open), 'a'],
        [policy('hidden'), 'b'],
        [policy('gated', { visibility: 'nda' }), 'c'],
      ],
      translations: [
        [translation('one', { ...secret, of: 'policy:shown', visibility: 'internal' }), 'Geheim.'],
        [translation('two', { ...secret, of: 'policy:hidden' }), 'Geheim.'],
        [translation('three', { ...secret, of: 'policy:gated' }), 'Geheim.'],
      ],
    });
    expect(JSON.stringify(toTrustCenterIn(program, 'de', day))).not.toContain('Geheim');
    expect(JSON.stringify(toTrustCenter(program, day))).not.toContain('Geheim');
  });

  it('leaves the English site as it was', () => {
    const { translations: _, ...english } = drafts;
    const { languages: _languages, ...without } = toTrustCenter(programOf(english), day);
    expect(toTrustCenter(programOf(drafts), day)).toMatchObject(without);
    const untranslated = programOf(english);
    expect(programIn(untranslated, 'de')).toEqual(untranslated);
  });
});

describe('addresses', () => {
  it.each([
    ['/', 'en', '/'],
    ['/index.html', 'en', '/'],
    ['/de', 'de', '/'],
    ['/de.html', 'de', '/'],
    ['/de/', 'de', '/'],
    ['/de/policies/entry.html', 'de', '/policies/entry'],
    ['/policies/de', 'en', '/policies/de'],
    ['/deed', 'en', '/deed'],
    ['/frameworks/iso27001-2022/a.5.15', 'en', '/frameworks/iso27001-2022/a.5.15'],
  ] as const)('%s is %s, and %s in English', (address, locale, plain) => {
    expect([localeAt(address), plainAddress(address)]).toEqual([locale, plain]);
    expect(localeAt(addressIn('de', plain))).toBe('de');
    expect(plainAddress(addressIn('de', plain))).toBe(plain);
  });
});

describe('phrases', () => {
  const pages = ['', 'components', 'layouts', 'routes', 'client'].flatMap((name) => {
    const folder = join(repository, 'src/site', name);
    const files = readdirSync(folder).filter((file) => /\.(ts|astro)$/.test(file));
    return files.map((file) => readFileSync(join(folder, file), 'utf8'));
  });
  // Treatments are in words where the matrix is.
  const matrix = readFileSync(join(repository, 'src/model/matrix.ts'), 'utf8');
  const written = [...pages, matrix].join('\n').replaceAll("\\'", "'");

  it('are all used', () => {
    const unused = Object.keys(german).filter(
      (phrase) => !["'", '"', '`'].some((quote) => written.includes(`${quote}${phrase}${quote}`)),
    );
    expect(unused).toEqual([]);
  });

  it('fill their places, with numbers and days as the language writes them', () => {
    const [english, other] = [wordsIn('en'), wordsIn('de')];
    expect([
      english.t('All {number} pages', { number: 1234 }),
      other.t('All {number} pages', { number: 1234 }),
    ]).toEqual([...['All 1,234 pages', 'Alle 1.234 Seiten']]);
    expect([english.day(day), other.day(day)]).toEqual(['1 June 2026', '1. Juni 2026']);
    expect([english.list(['a', 'b', 'c']), other.list(['a', 'b', 'c'])]).toEqual(['a, b and c', 'a, b und c']);
  });
});

describe('trustwright translations', () => {
  const name = 'policy:access-policy';
  const file = 'content/translations/de/policy-access-policy.mdx';
  const asking = (root: string) => ({
    ask: (...words: string[]) => call(['translations', ...words, '--root', root]),
    async states() {
      const { stdout } = await call(['translations', '--format', 'json', '--root', root]);
      const { translations } = JSON.parse(stdout) as { translations: { of: string; state: string; lacks: string[] }[] };
      return Object.fromEntries(translations.map(({ of, state, lacks }) => [of, [state, ...lacks]]));
    },
  });

  it('begins with the English texts, is stale until it is accepted, and again when the English changes', async () => {
    const root = folderWith(smallProgram);
    const { ask, states } = asking(root);
    expect(await states()).toEqual({ program: ['missing'], [name]: ['missing'] });
    expect((await ask(name, '--locale', 'de')).stdout).toBe(`Wrote ${file}.\n`);
    expect((await states())[name]).toEqual(['stale']);
    expect(readFileSync(join(root, file), 'utf8')).toContain('Only people with a reason may enter.');
    await ask(name, '--accept');
    expect((await states())[name]).toEqual(['current']);
    const english = join(root, 'policies/access-policy.mdx');
    writeFileSync(english, readFileSync(english, 'utf8').replace('with a reason', 'with two reasons'));
    expect((await states())[name]).toEqual(['stale']);
    expect((await ask()).stdout).toContain(`▲ ${name}  stale`);
  });

  it.each([
    [['policy:acces-policy'], 'Did you mean `policy:access-policy`?'],
    [[name], 'translates `policy:access-policy` already'],
    [['program', '--accept'], '`program` has no translation'],
    [['--accept'], 'Name what was translated'],
    [['--locale', 'fr'], 'Unexpected language `fr`, expected one of: de'],
  ])('refuses %o', async (words, message) => {
    const { ask } = asking(folderWith(smallProgram));
    await ask(name);
    const { code, stderr } = await ask(...words);
    expect([code, stderr.includes(message)]).toEqual([2, true]);
  });
});
