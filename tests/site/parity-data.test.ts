import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BadgeJson } from '../../src/model/badge-json.ts';
import { statusWords } from '../../src/site/words.ts';
import { type BuiltSite, builtSite } from '../support/example-site.ts';
import { mainOf } from '../support/page-parts.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await builtSite('public');
});
afterAll(() => site?.remove());

const pageAt = (address: string) => mainOf(site.read(address === '/' ? 'index.html' : `${address.slice(1)}.html`));
const json = (path: string) => JSON.parse(site.read(path));
const unescaped = (markup: string) => markup.replace(/\\(.)/g, '$1');

/** What a tool of auditors reads of a policy or a control. */
interface Component {
  readonly title: string;
  readonly props: readonly { readonly name: string; readonly value: string }[];
  readonly links: readonly { readonly href: string }[];
  readonly 'control-implementations'?: readonly {
    readonly 'implemented-requirements': readonly { readonly 'control-id': string }[];
  }[];
}

describe('badges', () => {
  it('there is one, as data and as a picture, for every claim on the first page, and it says what the page says', () => {
    const claims = pageAt('/').all('li', 'claim');
    const paths = site.files.filter((file) => /^badges\/.*\.json$/.test(file));
    expect(paths).toEqual(claims.map((claim) => `badges/${claim.attribute('id')}.json`).sort());
    for (const path of paths) {
      const badge = json(path) as BadgeJson;
      const claim = claims.find((each) => each.attribute('id') === badge.id);
      const facts = claim?.facts() ?? new Map<string, string>();
      expect([badge.id, claim?.all('strong')[0]?.text]).toEqual([badge.id, badge.label]);
      expect([badge.id, facts.get('Until') ?? facts.get('Held until')]).toEqual([badge.id, badge.expires]);
      expect(claim?.text).toContain(badge.scope.replace(/\s+/g, ' ').trim());
      expect(site.read(path.replace(/json$/, 'svg'))).toContain(`>${badge.label}</text>`);
    }
  });
});

describe('OSCAL', () => {
  const components = (): readonly Component[] =>
    json('oscal/component-definition.json')['component-definition'].components;

  it('names documents as their pages do, with version and day of approval', () => {
    for (const { title, props, links } of components()) {
      const address = new URL(links[0]?.href ?? '').pathname;
      const [page, said] = [pageAt(address), new Map(props.map(({ name, value }) => [name, value]))];
      expect([address, page.all('h1')[0]?.text]).toEqual([address, unescaped(title)]);
      expect([address, page.facts().get('Version')?.split(' ')[0], page.facts().get('Approved')]).toEqual([
        address,
        said.get('version'),
        said.get('approved'),
      ]);
    }
    expect(components().length).toBeGreaterThan(50);
  });

  it('says of a control that it implements what its page links to', () => {
    for (const component of components()) {
      const address = new URL(component.links[0]?.href ?? '').pathname;
      const linked = pageAt(address)
        .all('a')
        .map((link) => link.attribute('href'));
      const implemented = (component['control-implementations'] ?? []).flatMap((each) =>
        each['implemented-requirements'].map((one) => `/frameworks/${one['control-id'].replace('_', '/')}`),
      );
      expect(implemented.filter((page) => !linked.includes(page))).toEqual([]);
    }
  });
});

describe('CycloneDX', () => {
  it('scores each requirement as its page shows it, with the same last day', () => {
    const { attestations } = json('cyclonedx.json').declarations as {
      attestations: { map: { requirement: string; conformance: { score: number; rationale: string } }[] }[];
    };
    const scored = attestations.flatMap(({ map }) => map);
    const told = scored.map(({ requirement, conformance }) => [requirement, conformance.score, conformance.rationale]);
    const shown = scored.map(({ requirement }) => {
      const page = pageAt(`/frameworks/${requirement.replace('_', '/')}`);
      const sign = page.all('strong').find(({ element }) => element.attributes.has('data-state'))?.text;
      const found = Object.values(statusWords).find(({ label }) => label === sign);
      const days = page.all('section', 'standing')[0]?.all('time') ?? [];
      const until = days.map((time) => time.attribute('datetime')).find((day) => day?.length === 10);
      const rationale = `${found?.meaning}${until ? ` Until ${until}.` : ''}`;
      return [requirement, sign === 'Covered' ? 1 : sign === 'Partial' ? 0.5 : 0, rationale];
    });
    expect(told).toEqual(shown);
    expect(told.length).toBeGreaterThan(200);
  });
});
