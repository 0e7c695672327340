import { Ajv } from 'ajv';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subProcessorsJson } from '../../src/model/sub-processors-json.ts';
import { trustJson } from '../../src/model/trust-json.ts';
import { toTrustCenter } from '../../src/publish/public.ts';
import { contentLine, escapeCalendarText } from '../../src/site/calendar-line.ts';
import { structuredData } from '../../src/site/structured-data.ts';
import { type Browsing, launchBrowsing } from '../support/browsing.ts';
import { claim, control, implementing, page, policy, settings, update, vendor } from '../support/documents.ts';
import { exampleDay, exampleProgram } from '../support/example.ts';
import { fileIn, machineFilesOf } from '../support/machine-site.ts';
import { cyclonedxValidator, oscalSchema, oscalValidator } from '../support/official-schemas.ts';
import { programOf } from '../support/program.ts';
import { validatorOf } from '../support/published-schema.ts';

const day = '2026-06-01';
const shown = { visibility: 'public' };
const address = 'https://trust.small.example';
const hostile = 'A "b" <c> & \'d\'; e, f \\ g ]]> {{ h }} \u0007 ünïcödé 🧪';
const published = settings({ site: { address, disclosure: 'reports' }, subProcessors: { noticeDays: 45 } });

/** A program whose every text is a trap for some format. */
const traps = {
  settings: published,
  pages: [page('reports', { ...shown, title: hostile })],
  policies: [policy('rules', { ...shown, title: hostile, summary: hostile })],
  controls: [
    control('review', {
      ...shown,
      title: hostile,
      summary: hostile,
      implements: [implementing('iso27001-2022:A.5.1')],
    }),
  ],
  claims: [claim('aligned', { ...shown, statement: hostile, scope: hostile })],
  vendors: [
    vendor('cloud', {
      ...{ ...shown, title: '=HYPERLINK("https://evil.example")', summary: `@${hostile}`, data: ['+1', '-1'] },
      ...{ regions: ['=1+1'], since: '2026-08-01', announced: '2026-05-20' },
      changes: [
        { what: hostile, announced: '2026-09-01', effective: '2026-11-01' },
        { what: 'Another.', announced: '2026-09-01', effective: '2026-12-01' },
      ],
    }),
    vendor('left', { ...shown, since: '2020-01-01', until: '2026-03-31' }),
    vendor('supplier', { ...shown, subProcessor: false, announced: '2026-05-20', since: '2026-08-01' }),
  ],
  updates: [
    [
      update('news', { ...shown, title: hostile, summary: hostile }),
      `${hostile.replace(/[<>{}\\\\]/g, '')} [rules](policy:rules)`,
    ],
  ],
} as const;

const files = machineFilesOf(programOf(traps), day);
const example = machineFilesOf(exampleProgram(), exampleDay);
const read = (path: string) => fileIn(files, path);
const json = (path: string, from = files) => JSON.parse(fileIn(from, path));

describe('JSON with a published schema', () => {
  it.each([
    ['trust.json', 'schemas/trust-1.json', trustJson],
    ['subprocessors.json', 'schemas/subprocessors-1.json', subProcessorsJson],
  ] as const)('%s is as its schema says, on the site and in the repository', (path, schemaPath, schema) => {
    for (const from of [files, example]) {
      const document = json(path, from);
      expect(schema.safeParse(document).error).toBeUndefined();
      const validate = new Ajv({ strict: true, strictRequired: false, validateFormats: false }).compile(
        json(schemaPath, from),
      );
      expect([validate(document), validate.errors]).toEqual([true, null]);
      const known = validatorOf(`schemas/site/${schemaPath.split('/')[1]}`);
      expect([known(document), known.errors]).toEqual([true, null]);
      expect(document.$schema).toMatch(new RegExp(`^https://[a-z.]+/${schemaPath}$`));
    }
  });

  it('the schema allows fields that are added later, and refuses another version', () => {
    const validate = new Ajv({ strict: false }).compile(json('schemas/trust-1.json'));
    expect(validate({ ...json('trust.json'), added: true })).toBe(true);
    expect(validate({ ...json('trust.json'), format: 2 })).toBe(false);
  });

  it('a claim says its state, scope, days, class of evidence, visibility, and where to ask', () => {
    const claims = json('trust.json', example).claims as Record<string, unknown>[];
    expect(claims.find(({ id }) => id === 'iso27001-certified')).toMatchObject({
      ...{ state: 'certified', asOf: exampleDay, expires: '2028-03-13', evidence: 'certificate', visibility: 'public' },
      requestUrl: '/request',
    });
    const byId = (id: string) => claims.find((each) => each.id === id);
    expect(byId('soc2-type-1-2024')).toMatchObject({ state: 'lapsed', evidence: 'auditor-report' });
    expect(byId('eu-ai-act-aligned')).toMatchObject({ evidence: 'self-assessment' });
    expect(byId('eu-ai-act-aligned')).not.toHaveProperty('requestUrl');
    expect(byId('iso42001-in-audit')).not.toHaveProperty('evidence');
  });

  it('without an address of the site, paths stand alone and nothing pretends to be whole', () => {
    const bare = machineFilesOf(programOf({ ...traps, settings: settings() }), day);
    expect(json('trust.json', bare)).toMatchObject({ $schema: '/schemas/trust-1.json' });
    expect(json('trust.json', bare)).not.toHaveProperty('siteAddress');
    expect(json('feed.json', bare)).not.toHaveProperty('feed_url');
    expect([...bare.keys()]).not.toContain('sitemap.xml');
    expect(fileIn(bare, '.well-known/security.txt')).not.toMatch(/Canonical|Policy/);
  });
});

describe('sub-processors', () => {
  it('time for objections follows from the day of the announcement and the promise', () => {
    const { noticeDays, subProcessors, changes } = json('subprocessors.json');
    expect(noticeDays).toBe(45);
    expect(subProcessors.map((each: { id: string; objectBy?: string }) => [each.id, each.objectBy])).toEqual([
      ['cloud', '2026-07-04'],
      ['left', undefined],
    ]);
    expect(
      changes.map((each: Record<string, unknown>) => [each.id, each.kind, each.on, each.objectBy, each.effective]),
    ).toEqual([
      ['cloud-changed-2026-09-01', 'changed', '2026-09-01', '2026-10-16', '2026-11-01'],
      ['cloud-changed-2026-09-01-2', 'changed', '2026-09-01', '2026-10-16', '2026-12-01'],
      ['cloud-added', 'added', '2026-05-20', '2026-07-04', '2026-08-01'],
      ['left-removed', 'removed', '2026-01-10', undefined, '2026-03-31'],
      ['left-added', 'added', '2020-01-01', undefined, '2020-01-01'],
    ]);
  });

  it('of the example, the day that its announcement names', () => {
    const { changes } = json('subprocessors.json', example);
    expect(changes[0]).toMatchObject({ id: 'clarivox-added', objectBy: '2026-12-05', effective: '2026-12-08' });
  });

  it('no cell of the table is a formula', () => {
    const csv = read('subprocessors.csv');
    expect(csv.startsWith('\ufeffCompany,')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    expect(csv).toContain(`"'@A ""b""`);
    expect(csv).toContain("'=1+1");
    const cells = csv.slice(1).split(/\r\n|,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    expect(cells.filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
    expect(csv.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });
});

describe('feeds', () => {
  let browsing: Browsing;
  beforeAll(async () => {
    browsing = await launchBrowsing();
  });
  afterAll(() => browsing?.close());

  it('are well-formed XML, whatever the texts are', async () => {
    const documents = [files, example].flatMap((from) =>
      ['feed.xml', 'subprocessors-feed.xml', 'sitemap.xml'].map((path) => fileIn(from, path)),
    );
    expect(await browsing.malformed(documents)).toEqual([]);
    expect(await browsing.malformed(['<feed>\u0007</feed>', '<feed>'])).toHaveLength(2);
  });

  it.each(['feed.xml', 'subprocessors-feed.xml'])('%s has what RFC 4287 asks of a feed and of each entry', (path) => {
    for (const from of [files, example]) {
      const feed = fileIn(from, path);
      const [head = '', ...entries] = feed.split('<entry>');
      for (const name of ['id', 'title', 'updated', 'author'])
        expect(head.match(new RegExp(`<${name}>`, 'g'))).toHaveLength(1);
      expect(head).toMatch(
        new RegExp(`<link rel="self" type="application/atom\\+xml" href="https://[a-z.]+/${path}"/>`),
      );
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries) {
        for (const name of ['id', 'title', 'updated', 'published', 'summary'])
          expect(entry.match(new RegExp(`<${name}>`, 'g')), name).toHaveLength(1);
        expect(entry).toMatch(/<id>urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}<\/id>/);
        expect(entry).toMatch(/<link rel="alternate" type="text\/html" href="https:\/\//);
      }
      const ids = feed.match(/<id>[^<]+<\/id>/g) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
      const days = [
        ...head.matchAll(/<updated>([^<]+)/g),
        ...entries.flatMap((entry) => [...entry.matchAll(/<updated>([^<]+)/g)]),
      ];
      const [of, ...each] = days.map(([, moment = '']) => moment);
      expect(of).toBe([...each].sort().at(-1));
    }
  });

  it.each(['feed', 'subprocessors-feed'])('%s says the same as Atom and as JSON Feed 1.1', (name) => {
    for (const from of [files, example]) {
      const { version, items, feed_url } = json(`${name}.json`, from);
      expect(version).toBe('https://jsonfeed.org/version/1.1');
      expect(feed_url).toMatch(new RegExp(`/${name}\\.json$`));
      const atom = fileIn(from, `${name}.xml`);
      const ids = [...atom.matchAll(/<id>(urn:[^<]+)<\/id><title>/g)].map(([, id]) => id);
      expect(items.map(({ id }: { id: string }) => id)).toEqual(ids);
      for (const item of items)
        expect(item).toMatchObject({ url: expect.stringMatching(/^https:/), date_published: expect.any(String) });
    }
  });

  it('an entry keeps its identifier when the site moves, and its links lead to the site', () => {
    const moved = machineFilesOf(
      programOf({ ...traps, settings: settings({ site: { address: 'https://new.example/' } }) }),
      day,
    );
    const ids = (from: typeof files) => json('feed.json', from).items.map(({ id }: { id: string }) => id);
    expect(ids(moved)).toEqual(ids(files));
    expect(fileIn(moved, 'feed.json')).toContain('<a href=\\"https://new.example/policies/rules\\">rules</a>');
    expect(fileIn(moved, 'feed.xml')).not.toContain(address);
  });

  it('news are told once: a change of sub-processors that an update announces is not in the feed of news again', () => {
    const of = (feed: string) => json(feed, example).items.map(({ title }: { title: string }) => title);
    expect(of('feed.json').filter((title: string) => title.includes('Clarivox'))).toEqual([
      'New sub-processor from 8 December 2026: Clarivox',
    ]);
    expect(of('subprocessors-feed.json')).toContain('New sub-processor: Clarivox');
    expect(
      json('feed.json').items.filter(({ tags }: { tags: string[] }) => tags.includes('sub-processor')),
    ).toHaveLength(4);
  });

  it('hold at most a hundred entries, the newest', () => {
    const many = Array.from({ length: 130 }, (_, at) =>
      update(`news-${at}`, {
        ...shown,
        on: `20${String(10 + Math.floor(at / 12)).padStart(2, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`,
      }),
    );
    const { items } = JSON.parse(fileIn(machineFilesOf(programOf({ updates: many }), day), 'feed.json'));
    expect([items.length, items[0].date_published, items[99].date_published]).toEqual([
      100,
      '2020-10-01T00:00:00Z',
      '2012-07-01T00:00:00Z',
    ]);
  });
});

describe('the calendar of deadlines', () => {
  const unfolded = (calendar: string) => calendar.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  const linesOf = (lines: readonly string[], name: string) =>
    lines.filter((line) => new RegExp(`^${name}[:;]`).test(line));

  it('is one file for each change to which customers may object, and one for all', () => {
    expect([...files.keys()].filter((path) => path.endsWith('.ics'))).toEqual([
      'changes/cloud-changed-2026-09-01.ics',
      'changes/cloud-changed-2026-09-01-2.ics',
      'changes/cloud-added.ics',
      'subprocessors.ics',
    ]);
    expect(json('trust.json').feeds.deadlines).toBe('/subprocessors.ics');
    const without = machineFilesOf(programOf({}), day);
    expect([...without.keys()].filter((path) => path.endsWith('.ics'))).toEqual([]);
    expect(json('trust.json', without).feeds).not.toHaveProperty('deadlines');
  });

  it('names the last day, as a whole day, with a stable identifier and stamp', () => {
    const lines = unfolded(fileIn(example, 'changes/clarivox-added.ics'));
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.at(-1)).toBe('END:VCALENDAR');
    expect(lines).toContain('VERSION:2.0');
    expect(linesOf(lines, 'DTSTART')).toEqual(['DTSTART;VALUE=DATE:20261205']);
    expect(linesOf(lines, 'DTEND')).toEqual(['DTEND;VALUE=DATE:20261206']);
    expect(linesOf(lines, 'DTSTAMP')).toEqual(['DTSTAMP:20261105T000000Z']);
    expect(linesOf(lines, 'UID')).toHaveLength(1);
    const later = machineFilesOf(exampleProgram(), '2027-03-01');
    expect(fileIn(later, 'changes/clarivox-added.ics')).toBe(fileIn(example, 'changes/clarivox-added.ics'));
  });

  it('opens and closes what it opens, and names nothing twice', () => {
    const lines = unfolded(read('subprocessors.ics'));
    const open: string[] = [];
    for (const line of lines) {
      const [name, component = ''] = line.split(':');
      if (name === 'BEGIN') open.push(component);
      if (name === 'END') expect(open.pop()).toBe(component);
    }
    expect(open).toEqual([]);
    const identifiers = linesOf(lines, 'UID');
    expect(new Set(identifiers).size).toBe(3);
    for (const line of lines) expect(line).toMatch(/^[A-Z-]+(;[A-Z]+=[A-Z]+)*:/);
  });

  it('has lines of at most 75 octets, ended by CRLF, which unfold to what was folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const line = `SUMMARY:${escapeCalendarText(text)}`;
        const folded = contentLine(line);
        const physical = folded.split('\r\n');
        expect(physical.pop()).toBe('');
        for (const each of physical) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
        // Each line is whole characters: bytes that are decoded alone give the same text.
        expect(physical.map((each) => Buffer.from(each).toString()).join('\r\n')).toBe(physical.join('\r\n'));
        expect(folded.replaceAll('\r\n ', '')).toBe(`${line}\r\n`);
      }),
    );
  });

  it('a text comes back as it was, without control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const back = escapeCalendarText(text).replace(/\\(.)/g, (_, mark) => (mark === 'n' ? '\n' : mark));
        const clean = text
          .toWellFormed()
          .replace(/\r\n?/g, '\n')
          .replace(/[^\P{Cc}\n\u0080-\u009f]/gu, '');
        expect(back).toBe(clean);
      }),
    );
  });
});

describe('for tools of supply chains and of auditors', () => {
  it('CycloneDX follows the schema of its makers and scores what was released', () => {
    const validate = cyclonedxValidator();
    for (const from of [files, example])
      expect([validate(json('cyclonedx.json', from)), validate.errors]).toEqual([true, null]);
    const trust = json('trust.json', example);
    const counted = trust.frameworks.flatMap((each: { counts: Record<string, number> }) =>
      ['covered', 'partial', 'planned', 'gap', 'lapsed'].map((status) => each.counts[status] ?? 0),
    );
    const { attestations } = json('cyclonedx.json', example).declarations;
    const scored = attestations.flatMap((each: { map: unknown[] }) => each.map);
    expect(scored.length).toBe(counted.reduce((a: number, b: number) => a + b, 0));
  });

  it.skipIf(oscalSchema === undefined)('OSCAL follows the official schema (TRUSTWRIGHT_OSCAL_SCHEMA)', () => {
    const validate = oscalValidator();
    for (const from of [files, example])
      for (const path of [...from.keys()].filter((name) => name.startsWith('oscal/')))
        expect([path, validate(json(path, from)), validate.errors]).toEqual([path, true, null]);
  });

  it('OSCAL names public policies and controls alone, each control once with its requirements', () => {
    const { components } = json('oscal/component-definition.json', example)['component-definition'];
    const trust = json('trust.json', example);
    const titles = [...trust.policies, ...trust.controls].map(({ title }: { title: string }) =>
      title.replace(/[\\`*_<>[\]{}]/g, '\\$&'),
    );
    expect(components.map(({ title }: { title: string }) => title)).toEqual(titles);
  });
});

describe('what else a site tells machines', () => {
  it('security.txt expires within a year, and names the policy for reports', () => {
    const text = read('.well-known/security.txt');
    expect(text).toBe(
      `Contact: mailto:security@small.example\nExpires: 2027-05-31T00:00:00Z\nPreferred-Languages: en\nCanonical: ${address}/.well-known/security.txt\nPolicy: ${address}/pages/reports\n`,
    );
    const hidden = machineFilesOf(programOf({ ...traps, pages: [page('reports')] }), day);
    expect(fileIn(hidden, '.well-known/security.txt')).not.toContain('Policy');
  });

  it('a security.txt of the team’s own is not written over', () => {
    const own = { ...programOf(traps), securityText: { file: 'public/.well-known/security.txt', text: 'Contact: x' } };
    expect([...machineFilesOf(own, day).keys()]).not.toContain('.well-known/security.txt');
  });

  it('llms.txt has a title, what it is about, and links with their titles kept whole', () => {
    const text = read('llms.txt');
    expect(text).toMatch(/^# Small Trust Center\n\n> /);
    expect(text.match(/^# /gm)).toHaveLength(1);
    for (const line of text.split('\n').filter((each) => each.startsWith('- [')))
      expect(line).toMatch(/^- \[.+\]\(https:\/\/trust\.small\.example\/[^\s()]*\)(: .+)?$/);
  });

  it('no text ends the block of structured data, and staff and sites without an address have none', () => {
    const surface = toTrustCenter(
      programOf({ ...traps, policies: [policy('rules', { ...shown, title: '</script><b>' })] }),
      day,
    );
    const [view] = surface.policies;
    const block = structuredData(surface, view?.address ?? '', view) ?? '';
    expect(block).not.toContain('<');
    expect(JSON.parse(block)).toMatchObject({ '@type': 'DigitalDocument', name: '</script><b>', version: '1.0' });
    const { siteAddress: _, ...bare } = surface;
    expect(structuredData(bare, '/', undefined)).toBeUndefined();
    expect(structuredData({ ...surface, audience: 'internal' }, '/', undefined)).toBeUndefined();
    expect(structuredData(surface, '/legend', undefined)).toBeUndefined();
  });

  it('a site for staff has none of it', async () => {
    const { toInternal } = await import('../../src/publish/internal.ts');
    const { assess } = await import('../../src/assess/assess.ts');
    const { filesOf } = await import('../../src/site/files.ts');
    const { toSite } = await import('../../src/site/to-site.ts');
    const program = programOf(traps);
    const staff = filesOf(toSite(toInternal(program, assess(program, day)), new Map()), new Map());
    expect(
      [...staff.keys()].filter((path) => /trust\.json|feed|ics$|llms|oscal|subproc|sitemap|schemas/.test(path)),
    ).toEqual([]);
    expect(staff.get('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
  });

  it('grows with the documents, not with their square', () => {
    const size = (count: number) => {
      const many = Array.from({ length: count }, (_, at) => policy(`policy-${at}`, { ...shown }));
      const all = machineFilesOf(programOf({ settings: published, policies: many }), day);
      return [...all.values()].reduce((sum, content) => sum + content.length, 0);
    };
    const [none, one, two] = [size(0), size(200), size(400)];
    expect(two - one).toBeLessThan((one - none) * 1.1);
  });
});
