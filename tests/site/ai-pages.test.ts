import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CardOutput } from '../../src/model/card-output.ts';
import { dayInWords } from '../../src/site/dates.ts';
import { exampleProgram, repository } from '../support/example.ts';
import { type BuiltSite, builtSite } from '../support/example-site.ts';
import { longProgram } from '../support/long-program.ts';
import { validatorOf } from '../support/published-schema.ts';
import { type ProgramFolder, smallProgramFolder } from '../support/small-program.ts';

let site: BuiltSite;
let staff: BuiltSite;
let program: ProgramFolder;
let long: BuiltSite;

beforeAll(async () => {
  site = await builtSite('public');
  staff = await builtSite('internal');
  program = smallProgramFolder(longProgram());
  long = await builtSite('public', program.root);
});
afterAll(() => {
  for (const each of [site, staff, long, program]) each?.remove();
});

const cards = ['application-screening-card', 'support-assistant-card'];
const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', '#39': "'" };
const decode = (text: string) => text.replaceAll(/&([a-z]+|#39);/g, (all, name: string) => entities[name] ?? all);
const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));
const textOf = (html: string) => decode(html.replaceAll(/<[^>]+>/g, ' ')).replaceAll(/\s+/g, ' ');
const page = (name: string) => mainOf(site.read(`ai/${name}.html`));
const json = (name: string) => JSON.parse(site.read(`ai/${name}.json`)) as CardOutput;
const sectionOf = (html: string, heading: string) =>
  textOf(new RegExp(`<h2[^>]*>${heading}</h2>(.*?)</section>`, 's').exec(html)?.[1] ?? '').trim();

/** Every text in a value, days as pages write them. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [/^\d{4}-\d{2}-\d{2}$/.test(value) ? dayInWords(value) : value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

describe.each(cards)('the card %s', (name) => {
  it('says on its page all that it says to machines', () => {
    const { $schema, asOf, id, address, ...said } = json(name);
    const { roles, training, ...rest } = said;
    const known = { ...rest, class: { ...rest.class, id: '' }, people: { ...rest.people, id: '' } };
    const { says } = training ?? {};
    const spoken = { ...known, says, notices: said.notices.map(({ text, where, since }) => ({ text, where, since })) };
    const text = textOf(page(name));
    const addresses = /^\/(pages|sub-processors)\//;
    const missing = wordsIn(spoken).filter(
      (word) => !text.includes(word.replaceAll(/\s+/g, ' ')) && !addresses.test(word),
    );
    expect(missing).toEqual([]);
    for (const word of wordsIn(spoken).filter((each) => addresses.test(each))) {
      expect(page(name)).toContain(`href="${word}"`);
    }
    expect([...roles].map((role) => text.toLowerCase().includes(role))).toEqual(roles.map(() => true));
    expect([id, address, asOf]).toEqual([name, `/ai/${name}`, '2026-11-21']);
    expect(site.files).toContain(new URL($schema, 'https://trust.example').pathname.slice(1));
  });

  it('is of the schema that the site serves, which is the published one', () => {
    const validate = validatorOf('schemas/site/ai-card-1.json');
    expect([validate(json(name)), validate.errors]).toEqual([true, null]);
    const kept = readFileSync(join(repository, 'schemas/site/ai-card-1.json'), 'utf8');
    expect(JSON.parse(site.read('schemas/ai-card-1.json'))).toEqual(JSON.parse(kept));
  });

  it('has every part that a reader looks for, and none twice', () => {
    const headings = [...page(name).matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, heading]) => heading);
    for (const part of [
      ...['Purpose', 'Limits', 'Why this class', 'Who uses it', 'Whom it affects', 'Human oversight', 'Data'],
      ...['What people are told', 'Training on your data', 'Models', 'Evaluations', 'Monitoring', 'Impact on people'],
      'Versions of the system',
    ])
      expect(headings.filter((heading) => heading === part)).toEqual([part]);
    expect(page(name)).toMatch(/Questions and complaints: <a href="mailto:/);
  });
});

describe('what a card says of notices', () => {
  it('tells word by word what people are told, by which paragraph and since when', () => {
    const told = sectionOf(page('support-assistant-card'), 'What people are told');
    expect(told).toContain('You are talking to an AI system.');
    expect(told).toMatch(/Article 50\(1\) : people are told .* Since 24 July 2026 \./);
    expect(told).toMatch(/Article 50\(2\) .* Planned from 30 November 2026 \./);
  });

  it('or why nobody has to be told anything', () => {
    expect(sectionOf(page('application-screening-card'), 'What people are told')).toMatch(
      /^Applicants do not converse/,
    );
  });
});

describe('the overview', () => {
  const overview = () => mainOf(site.read('ai.html'));
  const rows = () => overview().match(/<tr><th scope="row">.*?<\/tr>/gs) ?? [];

  it('shows each system with class, role, models, training and people, as its card does', () => {
    expect(rows()).toHaveLength(cards.length);
    for (const [at, name] of cards.entries()) {
      const row = rows()[at] ?? '';
      const { title, class: found, people, models, training } = json(name);
      expect(row).toContain(`<a href="/ai/${name}">${title}</a>`);
      expect(row).toContain(`href="/ai/classes#${found?.id}">${found?.label}</a>`);
      expect(textOf(row)).toContain(people?.label ?? '?');
      for (const { by } of models) expect(textOf(row)).toContain(by ?? 'own');
      expect(textOf(row)).toContain({ never: 'No', 'opt-in': 'Only if you opt in' }[String(training?.byUs)] ?? '?');
    }
  });

  it('answers what a buyer asks, from the cards', () => {
    expect(sectionOf(overview(), 'Whose models do they use\\?')).toMatch(/Quillon Models .*Q-Large 2026-06/);
    expect(sectionOf(overview(), 'Do models learn from your data\\?')).toMatch(
      /Only if you opt in\. Without a signed opt-in nothing is used.* No\. .* Vendors of its models: no\./,
    );
    expect(sectionOf(overview(), 'What are people told\\?')).toContain('Planned from 30 November 2026');
    for (const name of cards) {
      const [first = ''] = json(name).oversight.split('. ');
      expect(sectionOf(overview(), 'Who is in charge\\?')).toContain(`${first}.`);
    }
    const wrong = overview().slice(overview().indexOf('What if something goes wrong?'));
    for (const link of ['/answers/ai-incidents', '/policies/incident-response-policy', '/updates/screening-imported']) {
      expect(wrong).toContain(`href="${link}`);
    }
    expect(overview()).toContain('href="/sub-processors/quillon-models"');
  });

  it('leads to cards, classes, policies, answers and pages about AI, and to nothing that is not there', () => {
    const links = [...overview().matchAll(/href="(\/[^"#]*)/g)].map(([, path = '']) => path.slice(1));
    for (const kind of ['ai/', 'policies/', 'answers/', 'pages/', 'updates/', 'sub-processors/'])
      expect(
        links.some((link) => link.startsWith(kind)),
        kind,
      ).toBe(true);
    expect(links.filter((link) => !site.files.includes(`${link}.html`))).toEqual([]);
  });

  it('can be read in two minutes', () => {
    const read = overview().slice(0, overview().indexOf('Read on'));
    expect(textOf(read).match(/[\p{L}\p{N}]+/gu)?.length).toBeLessThan(2 * 265);
  });

  it('stays light and whole where there are many systems: details of six, the others in the table', () => {
    const pages = long.files.filter((file) => /^ai(\/page\/\d+)?\.html$/.test(file));
    expect(pages).toHaveLength(4);
    const first = mainOf(long.read('ai.html'));
    expect(first).toContain('Told one by one here are 6 systems');
    expect(pages.filter((file) => long.read(file).includes('Who is in charge?'))).toEqual(['ai.html']);
    for (const file of pages) expect(Buffer.byteLength(long.read(file)), file).toBeLessThan(15_000);
  });
});

describe('the page of the classes', () => {
  const classes = () => mainOf(site.read('ai/classes.html'));
  const of = (name: string) => new RegExp(`<section id="${name}">(.*?)</section>`, 's').exec(classes())?.[1] ?? '';

  it('explains all six, each with the days of the catalog and the provisions behind them', () => {
    for (const name of ['prohibited', 'high-risk', 'transparency', 'minimal', 'gpai', 'gpai-systemic']) {
      expect(of(name), name).toMatch(/<time datetime="20\d\d-\d\d-\d\d">/);
      expect(of(name), name).toMatch(/href="\/frameworks\/eu-ai-act\/(art|annex)-/);
      expect(classes()).toContain(`href="#${name}"`);
    }
    expect(of('high-risk')).toMatch(/<li value="\d"><time datetime="2027-12-02">/);
    expect(of('prohibited')).toMatch(/<li value="\d" class="past"><time datetime="2025-02-02">/);
  });

  it('names our systems in their class, with the reason', () => {
    expect(of('high-risk')).toContain('href="/ai/application-screening-card"');
    expect(textOf(of('high-risk'))).toContain(json('application-screening-card').because);
    expect(of('transparency')).toContain('href="/ai/support-assistant-card"');
    for (const name of ['prohibited', 'minimal', 'gpai', 'gpai-systemic'])
      expect(textOf(of(name)), name).toContain('No system of ours that has a card.');
  });

  it('says whose law it is, and that it is a paraphrase', () => {
    expect(textOf(classes())).toMatch(/paraphrase of the .*2024\/1689.*2026\/1744/s);
    expect(textOf(classes())).toContain('Not legal advice.');
  });
});

describe('all pages about AI', () => {
  const files = ['ai.html', 'ai/classes.html', ...cards.map((name) => `ai/${name}.html`)];

  it('weigh at most 20 KB and need no script', () => {
    for (const file of files) {
      expect(Buffer.byteLength(site.read(file)), file).toBeLessThan(20_000);
      expect(site.read(file), file).not.toMatch(/<script(?! type="application\/ld\+json")/);
    }
  });

  it('are in the sitemap', () => {
    for (const file of files) expect(site.read('sitemap.xml')).toContain(`/${file.replace('.html', '')}</loc>`);
  });

  it('hold no card that is not public, and staff see all', () => {
    const hidden = [...exampleProgram().cards.values()].filter(({ value }) => value.visibility !== 'public');
    expect(hidden.length).toBeGreaterThan(0);
    for (const { value } of hidden) {
      for (const file of [`ai/${value.id}.html`, `ai/${value.id}.json`]) {
        expect(site.files).not.toContain(file);
        expect(staff.files).toContain(file);
      }
      for (const file of site.files.filter((path) => /^ai|trust\.json$/.test(path)))
        expect(site.read(file), file).not.toContain(value.title);
    }
  });
});
