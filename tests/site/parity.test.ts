import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SubProcessorsJson } from '../../src/model/sub-processors-json.ts';
import type { TrustJson } from '../../src/model/trust-json.ts';
import { mostChanges } from '../../src/site/lists.ts';
import { twinAddress } from '../../src/site/twin-address.ts';
import { claimWords, statusWords } from '../../src/site/words.ts';
import { launchChromium } from '../support/chromium.ts';
import { repository } from '../support/example.ts';
import { type BuiltSite, builtSite } from '../support/example-site.ts';
import { newSigningKey } from '../support/keys.ts';
import { linksOfMarkdown, quickly, wordsOfMarkdown, wordsOfPage } from '../support/markdown-words.ts';
import { mainOf, type PagePart } from '../support/page-parts.ts';
import { serveFolder } from '../support/serve.ts';

let site: BuiltSite;
let trust: TrustJson;
let list: SubProcessorsJson;

beforeAll(async () => {
  site = await builtSite('public', repository, newSigningKey());
  trust = JSON.parse(site.read('trust.json'));
  list = JSON.parse(site.read('subprocessors.json'));
});
afterAll(() => site?.remove());

const fileOf = (address: string) => (address === '/' ? 'index.html' : `${address.slice(1)}.html`);
const pageAt = (address: string) => mainOf(site.read(fileOf(address)));
/** Pages of documents: those right below a section; what lies deeper is a page of its list, or a version of one. */
const addressesBelow = (section: string) =>
  site.files
    .filter((file) => file.startsWith(`${section}/`) && /^[^/]+\.html$/.test(file.slice(section.length + 1)))
    .map((file) => `/${file.slice(0, -5)}`);
/** All pages of a list. */
const listPages = (section: string) =>
  site.files
    .filter((file) => file.endsWith('.html') && (file === `${section}.html` || file.startsWith(`${section}/page/`)))
    .map((file) => mainOf(site.read(file)));
const byAddress = (a: { address: string }, b: { address: string }) => (a.address < b.address ? -1 : 1);
const titleOf = (page: PagePart) => page.all('h1')[0]?.text;
const wording = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('claims', () => {
  const shown = () => pageAt('/').all('li', 'claim');

  it('are the same on the first page and in trust.json, each once', () => {
    expect(
      shown()
        .map((claim) => claim.attribute('id'))
        .sort(),
    ).toEqual(trust.claims.map(({ id }) => id).sort());
    expect(trust.claims.length).toBeGreaterThan(5);
  });

  it('have the same state, words, days, body and number', () => {
    for (const claim of trust.claims) {
      const part = shown().find((each) => each.attribute('id') === claim.id);
      expect(part?.all('strong')[0]?.text, claim.id).toBe(claimWords[claim.state].label);
      expect(part?.all('h3')[0]?.text).toBe(wording(claim.statement));
      expect(part?.text).toContain(`Scope. ${wording(claim.scope)}`);
      expect(part?.text.includes('Not covered.')).toBe(claim.notCovered !== undefined);
      if (claim.notCovered) expect(part?.text).toContain(`Not covered. ${claim.notCovered}`);
      const facts = part?.facts() ?? new Map();
      expect(facts.get('Until') ?? facts.get('Held until')).toBe(claim.expires);
      expect(facts.has('Held until')).toBe(claim.state === 'lapsed');
      expect(facts.get('Since')).toBe(claim.since);
      expect(facts.get('Number')).toBe(claim.number);
      expect(facts.get('Target date')).toBe(claim.targetDate);
      expect(facts.get('Accredited by')).toBe(claim.accreditation);
      if (claim.body) expect(facts.get('Checked by')).toBe(claim.body);
    }
  });
});

describe('statuses', () => {
  it('of every requirement are the same on its page and in trust.json, with evidence and last day', () => {
    const all = trust.frameworks.flatMap(({ requirements }) => requirements);
    expect(all.length).toBeGreaterThan(500);
    for (const { address, status, prepared, expires, evidence } of all) {
      const page = pageAt(address);
      const sign =
        status === 'not-triggered' && prepared
          ? (`ready-${prepared}` as keyof typeof statusWords)
          : (status ?? 'unknown');
      expect(page.all('strong').find((each) => each.element.attributes.has('data-state'))?.text, address).toBe(
        statusWords[sign].label,
      );
      const standing = page.all('section', 'standing')[0];
      const [month, until] = [7, 10].map((length) =>
        standing
          ?.all('time')
          .map((time) => time.attribute('datetime'))
          .find((day) => day?.length === length),
      );
      expect([address, month, until]).toEqual([address, evidence?.month, expires]);
    }
  });

  it('are counted alike', () => {
    for (const { id, counts, requirements } of trust.frameworks) {
      for (const [status, count] of Object.entries(counts))
        expect([id, status, requirements.filter((each) => each.status === status).length]).toEqual([id, status, count]);
    }
  });

  it('every page of an assessable requirement is in trust.json', () => {
    const known = new Set(trust.frameworks.flatMap(({ requirements }) => requirements.map(({ address }) => address)));
    const pages = trust.frameworks
      .flatMap(({ id }) => addressesBelow(`frameworks/${id}`))
      .filter((address) => pageAt(address).all('section', 'standing').length > 0);
    expect(pages.filter((address) => !known.has(address))).toEqual([]);
    expect(pages).toHaveLength(known.size);
  });
});

describe('documents', () => {
  it.each([
    ['policies', 'policies'],
    ['controls', 'controls'],
    ['aiSystems', 'ai'],
    ['answers', 'answers'],
    ['pages', 'pages'],
    ['updates', 'updates'],
  ] as const)('%s: each page is in trust.json, with title, version and days of its page', (name, section) => {
    const documents = [...trust[name]].sort(byAddress);
    const pages = addressesBelow(section).filter((address) => address !== '/ai/classes');
    expect(documents.map(({ address }) => address)).toEqual(pages.sort());
    expect(documents.length).toBeGreaterThan(1);
    for (const document of documents) {
      const page = pageAt(document.address);
      expect(titleOf(page)).toBe('question' in document ? document.question : document.title);
      expect(site.files).toContain(document.markdown?.slice(1));
      if (document.versionAddress) expect(site.files).toContain(fileOf(document.versionAddress));
      const facts = page.facts();
      const version =
        facts.get('Version') ??
        facts.get('Card')?.replace('Version ', '') ??
        /Version ([\d.]+), approved/.exec(page.text)?.[1];
      if (version !== undefined) expect([document.address, version]).toEqual([document.address, document.version]);
      for (const [term, day] of [
        ['Approved', document.approved],
        ['Next review', document.nextReview],
      ] as const)
        if (facts.has(term)) expect([document.address, facts.get(term)]).toEqual([document.address, day]);
      if ('asOf' in document) expect(facts.get('True on')).toBe(document.asOf);
      if ('on' in document) expect(page.all('time').map((time) => time.attribute('datetime'))).toContain(document.on);
      if ('systemVersion' in document) expect(facts.get('Version of the system')).toBe(document.systemVersion);
    }
    const withVersion = documents.filter(({ address }) => /Version|Card/.test(pageAt(address).text));
    if (['policies', 'controls', 'aiSystems', 'pages'].includes(name))
      expect(withVersion.length).toBe(documents.length);
  });

  it('on request: the list and trust.json name the same, under the same conditions', () => {
    const rows = listPages('documents')
      .flatMap((page) => page.all('tr').slice(1))
      .map((row) => ({
        title: row.all('th')[0]?.text,
        summary: row.all('td')[0]?.text,
        visibility: row.all('td')[1]?.text === 'on request' ? 'request' : 'nda',
      }));
    expect(rows).toEqual(trust.onRequest.map(({ title, summary, visibility }) => ({ title, summary, visibility })));
    expect(rows.length).toBeGreaterThan(2);
  });
});

describe('sub-processors', () => {
  const rows = () =>
    listPages('sub-processors')
      .flatMap((page) => page.all('table').filter((table) => table.all('th')[0]?.text === 'Company'))
      .flatMap((table) => table.all('tr').slice(1));

  it('are the same in the table, on their pages, in both JSON files and in the CSV', () => {
    expect(list.subProcessors).toEqual(trust.subProcessors);
    expect(list.changes).toEqual(trust.subProcessorChanges);
    const shown = rows().map((row) => {
      const [, data, regions, ai] = row.all('td').map((cell) => cell.text);
      const [since, until] = (row.all('td')[4]?.all('time') ?? []).map((time) => time.attribute('datetime'));
      const items =
        row
          .all('td')[1]
          ?.all('li')
          .map((item) => item.text) ?? [];
      return { title: row.all('th')[0]?.text, items: items.length > 0 ? items : [data], regions, ai, since, until };
    });
    const told = list.subProcessors.map((each) => ({
      ...{ title: each.title, items: each.data.length > 0 ? each.data : ['none'], regions: each.regions.join('; ') },
      ai: `${each.aiModelVendor ? 'Supplies a model' : 'No model'}, ${each.trainsOnCustomerData ? 'trains' : 'no training'} on customer data`,
      ...{ since: each.since, until: each.until },
    }));
    expect(shown.filter(({ title }) => told.some((each) => each.title === title))).toEqual(told);
    for (const each of list.subProcessors) {
      const facts = pageAt(each.address).facts();
      expect([
        facts.get('Sub-processor'),
        facts.get('Customers were told'),
        facts.get('Objections until'),
        facts.get('In use from'),
      ]).toEqual(['yes', each.announced, each.objectBy, each.since]);
      expect(facts.get('Transfer')).toBe(each.transfer);
    }
    const lines = site.read('subprocessors.csv').trim().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',')[0])).toEqual(list.subProcessors.map(({ title }) => title));
    for (const [at, each] of list.subProcessors.entries())
      expect(
        lines[at]?.endsWith(
          [each.announced, each.objectBy, each.since, each.until, each.approved, `${trust.siteAddress}${each.address}`]
            .map((value) => value ?? '')
            .join(','),
        ),
      ).toBe(true);
  });

  it('every page of a vendor that is a sub-processor is in the list, and no other', () => {
    const pages = addressesBelow('sub-processors').filter(
      (address) => pageAt(address).facts().get('Sub-processor') === 'yes',
    );
    expect(pages.sort()).toEqual(list.subProcessors.map(({ address }) => address).sort());
  });

  it('changes are the same on the page, in JSON, in the feeds and in the calendar', () => {
    const daysIn = (page: PagePart) =>
      page
        .all('ul', 'dated')
        .flatMap((log) => log.all('li').map((item) => item.all('time').map((time) => time.attribute('datetime'))));
    const told = list.changes.map(({ on, effective, objectBy }) => [on, effective, objectBy].filter(Boolean));
    expect(daysIn(pageAt('/sub-processors'))).toEqual(told.slice(0, mostChanges));
    if (told.length > mostChanges) expect(listPages('sub-processor-changes').flatMap(daysIn)).toEqual(told);
    const feed = JSON.parse(site.read('subprocessors-feed.json')).items as { url: string; date_published: string }[];
    expect(feed.map(({ url, date_published }) => [url, date_published])).toEqual(
      list.changes.map(({ address, on }) => [`${trust.siteAddress}${address}`, `${on}T00:00:00Z`]),
    );
    const deadlines = [...site.read('subprocessors.ics').matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, day]) => day);
    expect(deadlines).toEqual(list.changes.flatMap(({ objectBy }) => objectBy?.replaceAll('-', '') ?? []));
    for (const { calendar } of list.changes) if (calendar) expect(site.files).toContain(calendar.slice(1));
  });
});

describe('news', () => {
  it('are the same on their pages, in trust.json and in both feeds', () => {
    const shown = listPages('updates')
      .flatMap((page) => page.all('ul', 'dated'))
      .flatMap((part) => part.all('li'));
    const told = trust.updates.map(({ title, on }) => [title, on]);
    expect(shown.map((item) => [item.all('a')[0]?.text, item.all('time')[0]?.attribute('datetime')]).sort()).toEqual(
      [...told].sort(),
    );
    const feed = JSON.parse(site.read('feed.json')).items as { title: string; date_published: string }[];
    const inFeed = feed.map(({ title, date_published }) => [title, date_published.slice(0, 10)]);
    for (const each of told) expect(inFeed).toContainEqual(each);
    const atom = [...site.read('feed.xml').matchAll(/<entry><id>([^<]+)/g)].map(([, id]) => id);
    expect(atom).toEqual(feed.map((item) => (item as unknown as { id: string }).id));
  });
});

describe('Markdown twins', () => {
  const twins = () => site.files.filter((file) => file.endsWith('.md'));
  const bodyOf = (file: string) => site.read(file).split('---\n').slice(2).join('---\n');

  it('there is one for every page but those that only work in a browser', () => {
    const pages = site.files.filter((file) => file.endsWith('.html')).map((file) => file.replace(/\.html$/, '.md'));
    expect(pages.filter((file) => !twins().includes(file)).sort()).toEqual([
      '404.md',
      'de/search.md',
      'open.md',
      'search.md',
    ]);
    expect(twins().filter((file) => !pages.includes(file))).toEqual([]);
    for (const file of twins()) {
      const address = file === 'index.md' ? '/' : `/${file.slice(0, -3)}`;
      expect(site.read(fileOf(address))).toContain(
        `<link rel="alternate" type="text/markdown" href="${twinAddress(address)}">`,
      );
    }
  });

  it('say the words of their pages, in their order, as an independent parser reads them', () => {
    // A table whose heads span rows and columns is read head by head in Markdown: the same words, in another order.
    const ordered = (file: string, words: readonly string[]) =>
      file === 'matrix.md' ? [...words].sort().join(' ') : words.join('');
    const different = twins().filter((file) => {
      const page = wordsOfPage(site.read(file.replace(/\.md$/, '.html')));
      return ordered(file, page) !== ordered(file, wordsOfMarkdown(bodyOf(file), quickly));
    });
    expect(different).toEqual([]);
  });

  it('lead to pages that are there', () => {
    const root = trust.siteAddress ?? '';
    const broken = twins().flatMap((file) =>
      linksOfMarkdown(bodyOf(file), quickly)
        .filter((link) => link.startsWith(root))
        .map((link) => link.slice(root.length).split('#')[0] ?? '')
        .filter((path) => !site.files.includes(fileOf(path)) && !site.files.includes(path.slice(1)))
        .map((path) => `${file}: ${path}`),
    );
    expect([...new Set(broken)]).toEqual([]);
  });
});

describe('maps of the site', () => {
  const root = () => trust.siteAddress ?? '';

  it('the site map names every page that may be found, once', () => {
    const listed = [...site.read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) =>
      address.slice(root().length),
    );
    const pages = site.files
      .filter((file) => file.endsWith('.html'))
      .map((file) => (file === 'index.html' ? '/' : `/${file.slice(0, -5)}`));
    const hidden = pages.filter(
      (address) =>
        ['/404', '/search', '/de/search'].includes(address) || site.read(fileOf(address)).includes('content="noindex"'),
    );
    expect(listed.sort()).toEqual(pages.filter((address) => !hidden.includes(address)).sort());
  });

  it('llms.txt leads to files that are there, and names every policy, answer, card and sub-processor', () => {
    const links = linksOfMarkdown(site.read('llms.txt'));
    expect(links.filter((link) => !site.files.includes(link.slice(root().length + 1)))).toEqual([]);
    const named = [
      ...trust.policies,
      ...trust.answers,
      ...trust.aiSystems,
      ...trust.subProcessors,
      ...trust.controls,
      ...trust.pages,
      ...trust.updates,
    ];
    expect(named.filter(({ markdown }) => !links.includes(`${root()}${markdown}`))).toEqual([]);
  });

  it('structured data says of a document what its page says', () => {
    const blocks = (address: string) =>
      [...site.read(fileOf(address)).matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)].map(
        ([, text = '']) => JSON.parse(text),
      );
    const [home] = blocks('/');
    expect(home['@graph'].map((each: { '@type': string }) => each['@type'])).toEqual(['Organization', 'WebSite']);
    for (const policy of trust.policies)
      expect(blocks(policy.address)).toEqual([
        expect.objectContaining({
          name: policy.title,
          version: policy.version,
          dateModified: policy.approved,
          url: `${root()}${policy.address}`,
        }),
      ]);
    for (const answer of trust.answers)
      expect(blocks(answer.address)[0].mainEntity).toMatchObject({
        name: answer.question,
        acceptedAnswer: { text: answer.short, dateCreated: answer.asOf },
      });
  });

  it('structured data is data: a browser under our policy reports no violation', async () => {
    const served = await serveFolder(site.folder);
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const heard: string[] = [];
      page.on('console', (message) => heard.push(message.text()));
      await page.exposeFunction('violated', (what: string) => heard.push(what));
      await page.addInitScript(() => {
        const { violated } = globalThis as unknown as { violated(what: string): void };
        document.addEventListener('securitypolicyviolation', (event) => violated(event.violatedDirective));
      });
      for (const address of ['/', trust.policies[0]?.address ?? '', trust.answers[0]?.address ?? '']) {
        await page.goto(served.origin + address);
        expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
      }
      expect(heard).toEqual([]);
      // The same page with a script of its own is told on: the browser listens.
      const page404 = site.read('404.html').replace('</body>', '<script>1</script></body>');
      await page.route('**/told', (route) => route.fulfill({ contentType: 'text/html', body: page404 }));
      await page.goto(`${served.origin}/told`);
      expect(heard.length).toBeGreaterThan(0);
    } finally {
      await browser.close();
      served.stop();
    }
  });
});
