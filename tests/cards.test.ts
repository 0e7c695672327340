import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradictionsOf } from '../src/assess/cards/contradictions.ts';
import { gapsOf } from '../src/assess/cards/gaps.ts';
import { type Card, cardSchema } from '../src/model/card.ts';
import { cardOutput } from '../src/model/card-output.ts';
import { riskClass } from '../src/model/risk-class.ts';
import { toTrustCenter } from '../src/publish/public.ts';
import { cardFiles } from '../src/site/card-files.ts';
import { cardRecords } from '../src/site/card-records.ts';
import { searchRecord } from '../src/site/search-record.ts';
import { toSite } from '../src/site/to-site.ts';
import { machineReadable } from '../src/site/trust-json.ts';
import { aiSystem, card, type Fields, impactAssessment, page, settings, vendor } from './support/documents.ts';
import { exampleDay, exampleProgram, repository } from './support/example.ts';
import { type Drafts, programOf } from './support/program.ts';
import { validatorOf } from './support/published-schema.ts';

const schemaFile = 'schemas/site/ai-card-1.json';
const day = '2026-09-01';

/** A system that talks to people and generates text, with a vendor's model. */
const system: Fields = {
  ...{ roles: ['provider'], placedOnMarket: '2026-05-01', models: [{ name: 'Largo', type: 'text', vendor: 'works' }] },
  classification: {
    ...{ declared: 'transparency', reason: 'It talks to visitors.' },
    transparency: { interacts: true, generates: ['text'] },
  },
};
const told = (paragraph: string, since?: string): Fields => ({
  ...{ requirement: `eu-ai-act:art-50.${paragraph}`, text: 'It is an AI system.', where: 'At the start' },
  ...(since && { since }),
});

/** What differs between a card and the records behind it, as paths. */
function contradictions(cardFields: Fields, more: Drafts = {}, asOf = day): readonly string[] {
  const drafts: Drafts = {
    cards: [card('card', cardFields)],
    aiSystems: [aiSystem('screening', system)],
    vendors: [vendor('works')],
    ...more,
  };
  const program = programOf(drafts);
  const value = program.cards.get('card')?.value as Card;
  return contradictionsOf(value, program, asOf).map(({ path }) => path.join('.'));
}

describe('the cards of the example', () => {
  const program = exampleProgram();
  const cards = [...program.cards.values()].map(({ value }) => value);

  it.each(cards.map((value) => [value.id, value] as const))('%s says what our records say', (_, value) => {
    expect(contradictionsOf(value, program, exampleDay)).toEqual([]);
  });

  it('leave nothing open where they are public', () => {
    const open = cards.filter(({ visibility }) => visibility === 'public');
    expect(open.length).toBeGreaterThan(1);
    expect(open.map(gapsOf)).toEqual(open.map(() => []));
  });
});

describe('a card is held against the file of its system', () => {
  const notices = [told('1', '2026-05-01')];

  it('what it leaves open contradicts nothing', () => expect(contradictions({ notices })).toEqual([]));

  it('whose system is not there, it contradicts nothing', () =>
    expect(contradictions({ notices, class: 'minimal' }, { aiSystems: [] })).toEqual([]));

  it('every class but the declared one contradicts', () => {
    const found = riskClass.options.filter((each) => contradictions({ notices, class: each }).includes('class'));
    expect(found).toEqual(riskClass.options.filter((each) => each !== 'transparency'));
  });

  it('the order of roles does not count', () => {
    const both = { aiSystems: [aiSystem('screening', { ...system, roles: ['deployer', 'provider'] })] };
    expect(contradictions({ notices, roles: ['provider', 'deployer'] }, both)).toEqual([]);
    expect(contradictions({ notices, roles: ['provider'] }, both)).toEqual(['roles']);
  });

  it('a vendor that a card keeps quiet is named, a model of our own may be left out', () => {
    const own = { name: 'Guard', type: 'classifier' };
    const two = { aiSystems: [aiSystem('screening', { ...system, models: [...(system.models as Fields[]), own] })] };
    const largo = { name: 'Largo', by: 'Works', vendor: 'works' };
    expect(contradictions({ notices, models: [largo] }, two)).toEqual([]);
    expect(contradictions({ notices, models: [{ name: 'Guard', ours: true }] }, two)).toEqual(['models']);
    expect(contradictions({ notices, models: [{ ...largo, vendor: 'others' }] }, two)).toEqual(['models.0.vendor']);
  });

  it('what a vendor does with data counts against "never", and nothing counts against an opt-in', () => {
    const learns = { vendors: [vendor('works', { trainsOnCustomerData: true })] };
    const says = (byVendors: string) => ({ notices, training: { byUs: 'never', byVendors, says: 'So it is.' } });
    expect(contradictions(says('never'))).toEqual([]);
    expect(contradictions(says('never'), learns)).toEqual(['training.byVendors']);
    expect(contradictions(says('opt-in'))).toEqual([]);
    expect(contradictions(says('opt-in'), learns)).toEqual([]);
    expect(contradictions(says('always'))).toEqual(['training.byVendors']);
  });

  it('only the newest assessment counts', () => {
    const assessments = ['2026-02-01', '2026-08-01'].map((performed, at) =>
      impactAssessment(`impact-${at}`, { performed, publicSummary: `summary-${at}` }),
    );
    const impact = (assessed: string, summary: string) => ({
      ...{ notices, impact: { assessed, conclusion: 'Acceptable.', summary } },
    });
    expect(contradictions(impact('2026-08-01', 'summary-1'), { assessments })).toEqual([]);
    expect(contradictions(impact('2026-02-01', 'summary-0'), { assessments })).toEqual([
      'impact.assessed',
      'impact.summary',
    ]);
  });
});

describe('notices and the day on which a paragraph binds', () => {
  it('Article 50(1) asks for a notice in force from 2 August 2026', () => {
    expect(contradictions({}, {}, '2026-08-01')).toEqual([]);
    expect(contradictions({}, {}, '2026-08-02')).toEqual(['notices']);
    expect(contradictions({ notices: [told('1', '2026-08-02')] }, {}, '2026-08-02')).toEqual([]);
    expect(contradictions({ notices: [told('1', '2026-08-03')] }, {}, '2026-08-02')).toEqual(['notices']);
  });

  it('Article 50(2) waits until 2 December 2026 for systems that were there before', () => {
    const notices = [told('1', '2026-05-01')];
    expect(contradictions({ notices }, {}, '2026-12-01')).toEqual([]);
    expect(contradictions({ notices }, {}, '2026-12-02')).toEqual(['notices']);
    const later = { aiSystems: [aiSystem('screening', { ...system, placedOnMarket: '2026-08-02' })] };
    expect(contradictions({ notices }, later, '2026-08-02')).toEqual(['notices']);
  });

  it('a notice under a paragraph that does not bind is wrong, and so is "no notice" where one does', () => {
    const notices = [told('1', '2026-05-01')];
    expect(contradictions({ notices: [...notices, told('4')] })).toEqual(['notices.1.requirement']);
    expect(contradictions({ notices, noNotice: 'Nobody talks to it.' })).toEqual(['noNotice']);
  });
});

describe('a card as a form', () => {
  it('the least one leaves everything open that readers look for', () => {
    const least = cardSchema.parse(card('least'));
    expect(gapsOf(least)).toEqual([
      ...['class', 'roles', 'models', 'training', 'users', 'affected', 'people', 'evaluations', 'notices', 'impact'],
      ...['versions', 'contact'],
    ]);
  });

  it.each([
    ['a model of nobody', { models: [{ name: 'Largo' }] }],
    ['a model that is ours and a vendor’s', { models: [{ name: 'Largo', ours: true, by: 'Works' }] }],
    ['the address of the page that explains the classes', { id: 'classes' }],
  ])('refuses %s', (_, fields) => expect(cardSchema.safeParse(card('card', fields)).success).toBe(false));
});

describe('a card for machines', () => {
  const files = (drafts: Drafts, asOf = day) => {
    const surface = toTrustCenter(programOf(drafts), asOf);
    return new Map(cardFiles(toSite(surface, new Map())));
  };
  const validate = validatorOf(schemaFile);
  const open = { visibility: 'public' };

  it('of the example is as the published schema says', () => {
    const site = toSite(toTrustCenter(exampleProgram(), exampleDay), new Map());
    const cards = cardFiles(site).filter(([path]) => path.startsWith('ai/'));
    expect(cards.map(([path]) => path)).toEqual(site.surface.cards.map(({ id }) => `ai/${id}.json`));
    for (const [path, text] of cards)
      expect([path, validate(JSON.parse(text)), validate.errors]).toEqual([path, true, null]);
  });

  it('of the least card is as well, and names the schema that the site serves', () => {
    const found = files({ cards: [card('least', open)] });
    const least = JSON.parse(found.get('ai/least.json') ?? '') as { $schema: string };
    expect([validate(least), validate.errors]).toEqual([true, null]);
    expect(JSON.parse(found.get(least.$schema.slice(1)) ?? '')).toEqual(
      JSON.parse(readFileSync(join(repository, schemaFile), 'utf8')),
    );
  });

  it('has no field that its schema does not know', () => {
    const text = files({ cards: [card('least', open)] }).get('ai/least.json') ?? '';
    expect(cardOutput.strict().safeParse(JSON.parse(text)).success).toBe(true);
  });

  it('without any card there is no file, and no schema', () => expect(files({ cards: [card('hidden')] }).size).toBe(0));

  it('agrees with trust.json', () => {
    const surface = toTrustCenter(exampleProgram(), exampleDay);
    const { aiSystems } = machineReadable(surface) as { aiSystems: Fields[] };
    const cards = cardFiles(toSite(surface, new Map())).filter(([path]) => path.startsWith('ai/'));
    for (const [at, [path, text]] of cards.entries()) {
      const own = JSON.parse(text) as Record<string, Fields>;
      expect(aiSystems[at]).toMatchObject({
        ...{ id: own.id, address: own.address, systemVersion: own.systemVersion, modelVendor: own.modelVendor },
        ...{ class: own.class?.id, roles: own.roles, riskClass: own.because, card: `/${path}` },
        trainsOnCustomerData: { byUs: own.training?.byUs },
        impactAssessed: own.impact?.assessed,
      });
    }
  });
});

describe('what the site says of AI depends on nothing internal', () => {
  const open = { visibility: 'public' };
  const impact = { assessed: '2026-02-01', conclusion: 'Acceptable.', summary: 'summary' };
  const models = [{ name: 'Largo', version: '7', by: 'Works', vendor: 'works' }];
  const training = { byUs: 'never', byVendors: 'never', says: 'Never.' };
  const shown = card('card', { ...open, class: 'transparency', roles: ['provider'], models, training, impact });

  /** Everything that is made of cards: pages in words, files, search records. */
  const sayings = (hidden: Drafts): string => {
    const drafts = { ...hidden, cards: [shown, card('secret-card')], settings: settings() };
    const site = toSite(toTrustCenter(programOf(drafts), day), new Map());
    const { sheets, overview, classes } = site.ai;
    return JSON.stringify([sheets, overview, classes, cardFiles(site), [...cardRecords(site)]]);
  };
  const alone = sayings({});

  it('the file of the system, vendors, assessments and pages may say what they like', () => {
    const hidden = fc.record({
      declared: fc.constantFrom(...riskClass.options),
      roles: fc.subarray(['provider', 'deployer', 'importer'], { minLength: 1 }),
      version: fc.constantFrom('1.0', '9.9'),
      trains: fc.boolean(),
      has: fc.record({ systems: fc.boolean(), vendors: fc.boolean(), assessments: fc.boolean(), pages: fc.boolean() }),
    });
    fc.assert(
      fc.property(hidden, ({ declared, roles, version, trains, has }) => {
        const found = sayings({
          ...(has.systems && {
            aiSystems: [
              aiSystem('screening', {
                ...{ ...system, roles, systemVersion: version, purpose: 'CANARY', oversight: 'CANARY' },
                classification: { declared, reason: 'CANARY' },
              }),
            ],
          }),
          ...(has.vendors && { vendors: [vendor('works', { trainsOnCustomerData: trains, summary: 'CANARY' })] }),
          ...(has.assessments && { assessments: [impactAssessment('secret', { summary: 'CANARY' })] }),
          ...(has.pages && { pages: [page('summary', { summary: 'CANARY', topics: ['ai'] })] }),
        });
        expect(found).toBe(alone);
      }),
    );
  });

  it('what is public beside the card does show: the same test would see a leak', () => {
    expect(sayings({ vendors: [vendor('works', open)] })).toContain('/sub-processors/works');
    expect(sayings({ pages: [page('summary', { ...open, topics: ['ai'] })] })).toContain('/pages/summary');
    expect(alone).not.toContain('secret');
  });
});

describe('the search', () => {
  it('knows class and vendor of each card', () => {
    const site = toSite(toTrustCenter(exampleProgram(), exampleDay), new Map());
    const records = new Map([...cardRecords(site)].map((page) => [page.address, searchRecord(page)]));
    const desk = records.get('/ai/support-assistant-card');
    expect(desk?.filters).toMatchObject({ class: ['Transparency duties'], vendor: ['Quillon Models'] });
    expect(desk?.meta).toMatchObject({ class: 'Transparency duties', vendor: 'Quillon Models' });
    expect(desk?.content).toContain('Q-Large');
    const screening = records.get('/ai/application-screening-card');
    expect(screening?.filters).toEqual({
      ...{ kind: ['AI system'], class: ['High-risk'] },
      system: ['Application screening in Ferrow Screen'],
    });
    expect(records.get('/ai/classes')?.content).toContain('General-purpose model with systemic risk');
  });
});
