import { posix } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { oscalMappingCollection } from '../src/model/oscal/mapping-collection.ts';
import { parseRequirementId, toOscalToken } from '../src/model/requirement-id.ts';
import { cyclonedx } from '../src/packs/cyclonedx.ts';
import { oscal } from '../src/packs/oscal/oscal.ts';
import { uuidOf } from '../src/packs/oscal/uuid.ts';
import { audit, control, implementing, policy, risk, settings } from './support/documents.ts';
import { exampleProgram } from './support/example.ts';
import { cyclonedxValidator, oscalSchema, oscalValidator } from './support/official-schemas.ts';
import { packed, packInput, textsOf } from './support/packed.ts';
import { programOf, provenEvidence, smallCatalog } from './support/program.ts';
import { run } from './support/trustwright.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const documentsOf = (input: Parameters<typeof oscal.write>[0]) =>
  new Map(oscal.write(input).map(({ path, content }) => [path, JSON.parse(String(content)) as Json]));

/** Everything that stands under a key, however deep. */
function valuesAt(json: Json, key: string): Json[] {
  if (Array.isArray(json)) return json.flatMap((each) => valuesAt(each, key));
  if (json === null || typeof json !== 'object') return [];
  return Object.entries(json).flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesAt(value, key)]);
}

const hostile = '<b>*bold*</b> {{ insert: param, x }} `code` [x](javascript:1)\r\n\tsecond line ';
const hostileProgram = programOf({
  audits: [audit('one', { scope: hostile, frameworks: ['iso27001-2022'] })],
  policies: [policy('rules', { title: '*Rules*', requirements: ['iso27001-2022:A.5.1'] })],
  controls: [
    control('access-review', {
      ...{ title: '_Review_ <of> [access]', policies: ['rules'] },
      implements: [
        implementing('iso27001-2022:A.5', 'partial', { note: 'A *part*.' }),
        implementing('iso27001-2022:A.5.1'),
      ],
    }),
  ],
  evidence: [provenEvidence('export', { source: { system: '{{ x }}', query: '<&>' }, limitations: 'a\\b' })],
  risks: [risk('one')],
});

const program = exampleProgram();
const packs = [...program.audits.keys()].map((id) => ({ id, documents: documentsOf(packInput(program, id)) }));

describe.skipIf(oscalSchema === undefined)('the official OSCAL schema (TRUSTWRIGHT_OSCAL_SCHEMA)', () => {
  let validate: ReturnType<typeof oscalValidator>;
  beforeAll(() => {
    validate = oscalValidator();
  });
  const problems = (document: Json) => (validate(document) ? [] : validate.errors);

  it('holds for every document of every pack of the example', () => {
    for (const { id, documents } of packs)
      for (const [path, document] of documents) expect(problems(document), `${id}: ${path}`).toEqual([]);
  });

  it('holds for content that looks like markup', () => {
    for (const [path, document] of documentsOf(packInput(hostileProgram, 'one')))
      expect(problems(document), path).toEqual([]);
  });

  it('holds for a catalog of the adopter’s own, whose name begins with a digit', () => {
    const own = { ...smallCatalog(), id: '27k-house' };
    const small = programOf({
      catalogs: [own],
      settings: settings({ frameworks: [{ id: '27k-house' }] }),
      audits: [audit('one', { frameworks: ['27k-house'] })],
      controls: [control('lock', { implements: [implementing('27k-house:S')] })],
    });
    const documents = documentsOf(packInput(small, 'one'));
    expect([...documents.keys()]).toContain('oscal/catalog-27k-house.json');
    for (const [path, document] of documents) expect(problems(document), path).toEqual([]);
  });

  it('refuses what is broken, so that it proves something', () => {
    const [document] = packs[0]!.documents.values();
    expect(problems({ catalog: { ...(document as { catalog: object }).catalog, uuid: 'x' } })).not.toEqual([]);
  });
});

describe('OSCAL documents of a pack', () => {
  it('are five models, the plan of action only where something is open', () => {
    const roots = packs.flatMap(({ documents }) =>
      [...documents.values()].flatMap((one) => Object.keys(one as object)),
    );
    expect([...new Set(roots)].sort()).toEqual([
      'assessment-results',
      'catalog',
      'component-definition',
      'mapping-collection',
      'plan-of-action-and-milestones',
    ]);
  });

  it('name only controls and statements that a catalog of the pack holds', () => {
    for (const { id, documents } of packs) {
      const catalogs = [...documents].filter(([path]) => path.includes('/catalog-')).map(([, document]) => document);
      const known = new Set(valuesAt(catalogs, 'id'));
      const named = [...documents.values()].flatMap((document) =>
        ['id-ref', 'control-id', 'target-id', 'with-ids'].flatMap((key) => valuesAt(document, key)).flat(),
      );
      expect(named.length, id).toBeGreaterThan(100);
      expect(
        named.filter((one) => !known.has(one)),
        id,
      ).toEqual([]);
    }
  });

  it('refer to subjects, actors, risks and resources that are there, by identifiers that are used once', () => {
    for (const { id, documents } of packs) {
      const everywhere = new Set([...documents.values()].flatMap((document) => valuesAt(document, 'uuid')));
      for (const [path, document] of documents) {
        const own = valuesAt(document, 'uuid');
        expect(new Set(own).size, `${id}: ${path}`).toBe(own.length);
        const inside = valuesAt(document, 'href').filter((href) => String(href).startsWith('#'));
        const referred = [
          ...['subject-uuid', 'actor-uuid', 'risk-uuid'].flatMap((key) => valuesAt(document, key)),
          ...inside.map((href) => String(href).slice(1)),
        ];
        expect(
          referred.filter((uuid) => !everywhere.has(uuid)),
          `${id}: ${path}`,
        ).toEqual([]);
      }
    }
  });

  it('lead to files that the pack holds', async () => {
    const files = textsOf(await packed(packInput(program, 'iso42001-stage-2-2027')));
    for (const [path, text] of files) {
      if (!path.startsWith('data/oscal/')) continue;
      const hrefs = valuesAt(JSON.parse(text), 'href').map(String);
      const local = hrefs.filter((href) => !/^(#|https:)/.test(href));
      for (const href of local) expect(files.has(posix.join('data/oscal', href)), href).toBe(true);
    }
  });

  it('are the same in every run, and another document has another UUID', () => {
    const texts = (id: string) => oscal.write(packInput(program, id)).map(({ content }) => content);
    expect(texts('soc2-2026')).toEqual(texts('soc2-2026'));
    const later = documentsOf(packInput(program, 'soc2-2026', { asOf: '2026-12-24' }));
    const uuid = (documents: ReadonlyMap<string, Json>) =>
      (documents.get('oscal/component-definition.json') as { 'component-definition': { uuid: string } })[
        'component-definition'
      ].uuid;
    expect(uuid(later)).not.toBe(uuid(packs.find(({ id }) => id === 'soc2-2026')!.documents));
  });

  it('hold no text of a requirement: a statement says where to read it', () => {
    for (const { documents } of packs)
      for (const prose of valuesAt([...documents.values()], 'prose')) expect(prose).toMatch(/^Not reproduced here: /);
  });

  it('escape what Markdown or OSCAL would read as markup', () => {
    const document = documentsOf(packInput(hostileProgram, 'one')).get('oscal/component-definition.json')!;
    expect(valuesAt(document, 'title')).toContain('\\_Review\\_ \\<of\\> \\[access\\]');
    expect(JSON.stringify([...documentsOf(packInput(hostileProgram, 'one')).values()])).not.toMatch(/(?<!\\)\{\{/);
  });
});

describe('relationships', () => {
  const mapping = packs
    .flatMap(({ documents }) => [...documents])
    .find(([path]) => path.includes('/mapping-'))?.[1] as {
    'mapping-collection': { mappings: { maps: object[] }[] };
  };

  it.each(['banana', 'equal', 'EQUAL-TO', ''])('%j is refused by our schema', (relationship) => {
    const changed = structuredClone(mapping);
    Object.assign(changed['mapping-collection'].mappings[0]!.maps[0]!, { relationship });
    expect(oscalMappingCollection.safeParse(mapping).success).toBe(true);
    expect(oscalMappingCollection.safeParse(changed).success).toBe(false);
  });
});

describe('identifiers', () => {
  it('are UUIDs of version 5, as Python makes them of the same name', async () => {
    const python =
      "import json,sys,uuid\nprint(uuid.uuid5(uuid.UUID('6f0d3f2c-9a5b-4b0f-8d3e-5a1c7b9e2f41'), sys.argv[1]))";
    const name = ['Ferrow B.V.', 'controls', 'é\u{1f600}"'];
    const made = await run('python3', ['-c', python, JSON.stringify(name)]).catch(() => undefined);
    if (made?.code === 0) expect(uuidOf(...name)).toBe(made.stdout.trim());
    expect(uuidOf(...name)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuidOf('a', 'b')).not.toBe(uuidOf('ab'));
  });

  it('of any requirement are tokens', () => {
    const part = fc.stringMatching(/^[A-Za-z0-9]{1,6}$/);
    const local = fc.tuple(part, fc.array(fc.tuple(fc.constantFrom('.', '-'), part), { maxLength: 3 }));
    const catalog = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/);
    fc.assert(
      fc.property(catalog, local, (id, [first, rest]) => {
        const requirement = `${id}:${first}${rest.map((pair) => pair.join('')).join('')}`;
        fc.pre(parseRequirementId(requirement) !== undefined);
        expect(toOscalToken(requirement)).toMatch(/^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u);
      }),
    );
  });
});

describe('CycloneDX declarations', () => {
  const validate = cyclonedxValidator();
  const declarations = (id: string) =>
    JSON.parse(String(cyclonedx.write(packInput(program, id))[0]?.content)) as { [key: string]: Json };

  it('are valid against the schema of its makers, in every pack and for hostile content', () => {
    for (const id of program.audits.keys()) expect(validate(declarations(id)) ? [] : validate.errors, id).toEqual([]);
    const hostileOnes = JSON.parse(String(cyclonedx.write(packInput(hostileProgram, 'one'))[0]?.content));
    expect(validate(hostileOnes) ? [] : validate.errors).toEqual([]);
  });

  it('with a score beyond one are refused, so that validity proves something', () => {
    const document = JSON.stringify(declarations('soc2-2026')).replace('"score":1', '"score":2');
    expect(validate(JSON.parse(document))).toBe(false);
  });

  it('refer to what is there', () => {
    for (const id of program.audits.keys()) {
      const document = declarations(id);
      const known = valuesAt(document, 'bom-ref');
      expect(new Set(known).size, id).toBe(known.length);
      const referred = ['requirement', 'claims', 'evidence', 'counterEvidence', 'target', 'parent', 'assessor']
        .flatMap((key) => valuesAt(document, key))
        .flat()
        .filter((value) => typeof value === 'string');
      expect(
        referred.filter((ref) => !known.includes(ref)),
        id,
      ).toEqual([]);
    }
  });
});
