import { describe, expect, it } from 'vitest';
import { programSettingsSchema } from '../../src/model/program-settings.ts';
import { standardKinds } from '../../src/model/standard-set.ts';
import { toTrustCenter } from '../../src/publish/public.ts';
import { askFor } from '../../src/site/document-words.ts';
import { english } from '../../src/site/locales/words.ts';
import { partsOf } from '../../src/site/routes.ts';
import { toSite } from '../../src/site/to-site.ts';
import { tasksByRequirement } from '../../src/site/your-part.ts';
import { claim, page, policy, settings } from '../support/documents.ts';
import { exampleDay, exampleProgram } from '../support/example.ts';
import { type Drafts, programOf } from '../support/program.ts';

const day = '2026-06-01';
const shown = { visibility: 'public' };

describe('the standard set', () => {
  const entries = (standardSet: readonly unknown[], drafts: Drafts = {}) =>
    toTrustCenter(programOf({ ...drafts, settings: settings({ standardSet }) }), day).standardSet;

  it('of the example answers every kind, each with words of its own', () => {
    const found = toTrustCenter(exampleProgram(), exampleDay).standardSet;
    expect(found.map(({ what }) => what)).toEqual(standardKinds);
    for (const { what, says, documents } of found) expect([what, says?.length ?? 0, documents.length]).not.toContain(0);
    expect(found.filter(({ state }) => state === 'on-request').map(({ what }) => what)).toEqual([
      'penetration-test-summary',
    ]);
  });

  it('says here, on request or not there by what customers can reach', () => {
    const found = entries(
      [
        { what: 'insurance', at: ['page:open'] },
        { what: 'status-page', at: ['https://status.small.example/now'] },
        { what: 'penetration-test-summary', at: ['policy:asked'] },
        { what: 'business-continuity-summary', at: ['policy:asked', 'page:open'] },
        { what: 'certificates-and-reports', at: ['claim:held'] },
        { what: 'ai-documents', at: ['page:secret'], says: 'Not written yet.' },
      ],
      {
        pages: [page('open', shown), page('secret')],
        policies: [policy('asked', { visibility: 'nda' })],
        claims: [claim('held', shown)],
      },
    );
    expect(Object.fromEntries(found.map(({ what, state }) => [what, state]))).toEqual({
      'certificates-and-reports': 'here',
      'penetration-test-summary': 'on-request',
      'data-processing-agreement': 'absent',
      'business-continuity-summary': 'here',
      insurance: 'here',
      'vulnerability-disclosure': 'absent',
      'status-page': 'here',
      'ai-documents': 'absent',
    });
    const at = (kind: string) => found.find(({ what }) => what === kind)?.documents;
    expect(at('certificates-and-reports')?.[0]?.address).toBe('/#held');
    expect(at('status-page')).toEqual([{ title: 'status.small.example', address: 'https://status.small.example/now' }]);
    expect(at('penetration-test-summary')?.[0]).toMatchObject({ given: 'nda' });
    expect(JSON.stringify(found)).not.toContain('secret');
  });

  it('does not depend on whether a hidden document exists', () => {
    const list = [{ what: 'insurance', at: ['page:secret'] }];
    expect(entries(list, { pages: [page('secret', { title: 'Secret' })] })).toEqual(entries(list));
  });

  it('is not shown where the team keeps none, and has a page where it keeps one', () => {
    expect(entries([])).toEqual([]);
    const partsWith = (standardSet: readonly unknown[]) =>
      partsOf(toSite(toTrustCenter(programOf({ settings: settings({ standardSet }) }), day), new Map()));
    expect(partsWith([]).has('/documents')).toBe(false);
    expect(partsWith([{ what: 'insurance', says: 'None.' }]).has('/documents')).toBe(true);
    expect(partsWith([{ what: 'insurance', says: 'None.' }]).has('/request')).toBe(false);
  });

  it.each([
    ['a place that is none', [{ what: 'insurance', at: ['insurance'] }]],
    ['an address without encryption', [{ what: 'insurance', at: ['http://small.example'] }]],
    ['silence', [{ what: 'insurance' }]],
    ['one kind twice', [1, 2].map(() => ({ what: 'insurance', says: 'None.' }))],
  ])('refuses %s', (_, standardSet) => {
    expect(programSettingsSchema.safeParse(settings({ standardSet })).success).toBe(false);
  });
});

describe('what customers do', () => {
  const tasks = [
    { what: 'Review users.', requirements: ['soc2-tsc-2017:CC6.3', 'soc2-tsc-2017:CC6.2'] },
    { what: 'Use a second factor.', requirements: ['soc2-tsc-2017:CC6.1'], products: ['small-app'] },
    { what: 'Keep the secret.', requirements: ['soc2-tsc-2017:CC6.1'], products: ['hidden-app'] },
  ];
  const products = [
    { id: 'small-app', title: 'Small App', summary: 'An application.' },
    { id: 'hidden-app', title: 'Hidden App', summary: 'Not announced.', visibility: 'internal' },
  ];
  const frameworks = [{ id: 'soc2-tsc-2017', categories: ['security'] }];
  const program = programOf({
    settings: settings({
      frameworks,
      products,
      service: { commitments: [{ what: 'A promise.', where: 'Here.' }], customerControls: tasks },
    }),
  });
  const site = toSite(toTrustCenter(program, day), new Map());

  it('stands once, below the first requirement that it names, in the order of the framework', () => {
    expect(
      tasksByRequirement(site).map(({ requirement, tasks: found }) => [
        requirement.label,
        found.map(({ what, products: about, also }) => [what, about, also.map(({ label }) => label)]),
      ]),
    ).toEqual([
      ['CC6.1', [['Use a second factor.', ['Small App'], []]]],
      ['CC6.3', [['Review users.', [], ['CC6.2']]]],
    ]);
    expect(partsOf(site).has('/your-part')).toBe(true);
  });

  it('tells nothing of hidden products, nor of promises that the settings keep for auditors', () => {
    expect(JSON.stringify(site.surface)).not.toMatch(/Hidden|hidden-app|secret|A promise/);
  });

  it('of the example leads to pages of requirements', () => {
    const groups = tasksByRequirement(toSite(toTrustCenter(exampleProgram(), exampleDay), new Map()));
    expect(groups.length).toBeGreaterThan(4);
    for (const { requirement } of groups) expect(requirement.address).toMatch(/^\/frameworks\/soc2-tsc-2017\//);
  });

  it('has no page where nothing is written', () => {
    const bare = toSite(toTrustCenter(programOf({}), day), new Map());
    expect(partsOf(bare).has('/your-part')).toBe(false);
  });
});

describe('what is asked for', () => {
  const { organisation } = toTrustCenter(programOf({}), day);
  const access = { mail: 'trust@example.com', sealed: [] };

  it('goes by mail with its title, to the address for requests where there is one', () => {
    expect(askFor({ organisation }, english, 'A & B')).toBe(
      `mailto:${organisation.contact.trust}?subject=Request%3A%20A%20%26%20B`,
    );
    expect(askFor({ organisation, access }, english, 'A')).toBe('mailto:trust@example.com?subject=Request%3A%20A');
  });

  it('goes to the form where there is one', () => {
    expect(askFor({ organisation, access: { ...access, form: 'https://forms.example.com' } }, english, 'A')).toBe(
      '/request',
    );
  });
});
