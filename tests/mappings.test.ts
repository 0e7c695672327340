import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../src/model/catalog.ts';
import { isOperator, leavesOf } from '../src/model/catalog-index.ts';
import { type Mapping, shippedMappingSchema } from '../src/model/mapping.ts';
import { matrixSchema, treatment } from '../src/model/matrix.ts';
import { parseRequirementId } from '../src/model/requirement-id.ts';
import { shippedCatalogs } from '../src/read/catalogs.ts';
import { shippedMappings } from '../src/read/mappings.ts';
import { shippedMatrix } from '../src/read/matrix.ts';

const catalogs = shippedCatalogs();
const all = shippedMappings();
const byId = new Map(all.map((mapping) => [mapping.id, mapping]));
const folder = new URL('../src/catalogs/mappings/', import.meta.url);

/** Leaves of a catalog that an end of a mapping stands for. */
function leavesAt(id: string): readonly string[] {
  const { catalog, local } = parseRequirementId(id)!;
  return leavesOf(catalogs.get(catalog)!, local).map((leaf) => `${catalog}:${leaf.id}`);
}

/** Requirements about which a mapping says something: an edge, or that nothing corresponds. */
function decidedBy({ edges, unrelated }: Mapping): ReadonlySet<string> {
  return new Set(
    [...edges.flatMap(({ source, target }) => [source, target]), ...unrelated.map(({ source }) => source)].flatMap(
      leavesAt,
    ),
  );
}

const assessable = (id: string) =>
  catalogs
    .get(id)!
    .requirements.filter((node) => node.assessable)
    .map((node) => `${id}:${node.id}`);

describe.each(all.map((mapping) => [mapping.id, mapping] as const))('the mapping %s', (id, mapping) => {
  const { sourceCatalog, targetCatalog, edges, unrelated } = mapping;

  it('has the form of a mapping and the name of its file', () => {
    const text = readFileSync(new URL(`${id}.json`, folder), 'utf8');
    expect(shippedMappingSchema.parse(JSON.parse(text))).toEqual(mapping);
    expect(text).toBe(`${JSON.stringify(mapping, null, 2)}\n`);
    expect(id).toBe(`${sourceCatalog}-to-${targetCatalog}`);
  });

  it('was reviewed against the editions that ship', () => {
    expect(mapping.sourceEdition).toBe(catalogs.get(sourceCatalog)!.edition);
    expect(mapping.targetEdition).toBe(catalogs.get(targetCatalog)!.edition);
  });

  it('names requirements that exist, on their own side, in the order of the catalogs', () => {
    const position = new Map(
      [sourceCatalog, targetCatalog]
        .flatMap((name) => catalogs.get(name)!.requirements.map((node) => `${name}:${node.id}`))
        .map((name, at) => [name, at]),
    );
    const places = edges.map(({ source, target }) => [position.get(source)!, position.get(target)!] as const);
    for (const [at, { source, target }] of edges.entries()) {
      expect([source, target].map((end) => parseRequirementId(end)?.catalog)).toEqual([sourceCatalog, targetCatalog]);
      expect(
        places[at]!.every((place) => place !== undefined),
        `${source} ${target}`,
      ).toBe(true);
    }
    expect(places).toEqual(places.toSorted(([a, b], [c, d]) => a - c || b - d));
    for (const { source } of unrelated) expect(position.has(source), source).toBe(true);
  });

  it('says each thing once, and never both that there is something and that there is nothing', () => {
    const pairs = edges.map(({ source, target }) => `${source} ${target}`);
    expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([]);
    const related = new Set(edges.flatMap(({ source, target }) => [source, target]).flatMap(leavesAt));
    expect(
      unrelated.map(({ source }) => source).filter((source) => leavesAt(source).some((leaf) => related.has(leaf))),
    ).toEqual([]);
  });

  it('ends in requirements that count: a heading may only be contained as a whole', () => {
    const isLeaf = (end: string) => leavesAt(end).length === 1 && leavesAt(end)[0] === end;
    const loose = edges.filter(({ source, target, relationship }) => {
      const ends =
        relationship === 'superset-of' ? [source] : relationship === 'subset-of' ? [target] : [source, target];
      return !ends.every(isLeaf);
    });
    expect(loose).toEqual([]);
  });

  it('decides every requirement of the catalog that it starts from', () => {
    const decided = decidedBy(mapping);
    expect(assessable(sourceCatalog).filter((requirement) => !decided.has(requirement))).toEqual([]);
  });
});

describe('the mappings together', () => {
  it('are one for each pair that people ask about', () =>
    expect([...byId.keys()]).toEqual([
      'iso27001-2022-to-eu-ai-act',
      'iso42001-2023-to-eu-ai-act',
      'iso42001-2023-to-iso27001-2022',
      'nist-ai-rmf-to-iso42001-2023',
      'soc2-tsc-2017-to-eu-ai-act',
      'soc2-tsc-2017-to-iso27001-2022',
      'soc2-tsc-2017-to-iso42001-2023',
    ]));

  it('decide every duty of providers and deployers against ISO 42001', () => {
    const decided = decidedBy(byId.get('iso42001-2023-to-eu-ai-act')!);
    const duties = (catalogs.get('eu-ai-act') as Catalog).requirements.filter(
      ({ assessable: counts, duty }) =>
        counts && duty?.actors.filter(isOperator).some((actor) => actor === 'provider' || actor === 'deployer'),
    );
    expect(duties.length).toBeGreaterThan(200);
    expect(duties.map(({ id }) => `eu-ai-act:${id}`).filter((id) => !decided.has(id))).toEqual([]);
  });

  it('claim little: a full relationship is rare and of high or medium confidence', () => {
    const full = all
      .flatMap(({ edges }) => edges)
      .filter(({ relationship }) => relationship !== 'intersects-with' && relationship !== 'subset-of');
    expect(full.length).toBeLessThan(10);
    for (const { confidence } of full) expect(confidence).not.toBe('low');
  });

  it('never say the same twice: no sentence shares more than 60 % of its words with another', () => {
    const texts = all.flatMap(({ edges, unrelated }) => [
      ...edges.flatMap(({ source, target, rationale, remainder }) =>
        [rationale, remainder?.source, remainder?.target].map((text) => ({ where: `${source} ${target}`, text })),
      ),
      ...unrelated.map(({ source, reason }) => ({ where: source, text: reason })),
    ]);
    expect(repeated(texts)).toEqual([]);
    expect(texts.filter(({ text }) => text !== undefined && text.length < 15)).toEqual([]);
  });

  it('hold more than four hundred edges and decisions', () =>
    expect(all.reduce((sum, { edges, unrelated }) => sum + edges.length + unrelated.length, 0)).toBeGreaterThan(400));

  it('are every file of their folder', () =>
    expect(readdirSync(folder).sort()).toEqual([...byId.keys()].map((id) => `${id}.json`)));
});

describe('the control-area matrix', () => {
  const matrix = shippedMatrix();

  it('has its form, with a cell of every catalog in each of fifteen areas', () => {
    expect(matrixSchema.parse(matrix)).toEqual(matrix);
    expect(matrix.areas).toHaveLength(15);
    for (const { id, cells } of matrix.areas)
      expect(Object.keys(cells).sort(), id).toEqual([...catalogs.keys()].sort());
  });

  it('rests on requirements that exist, each of its own catalog', () => {
    for (const { cells } of matrix.areas) {
      for (const [catalog, { requirements }] of Object.entries(cells)) {
        for (const id of requirements) {
          expect(id.startsWith(`${catalog}:`), id).toBe(true);
          expect(leavesAt(id).length, id).toBeGreaterThan(0);
        }
      }
    }
  });

  it('gives every cell a reason of its own', () => {
    const texts = matrix.areas.flatMap(({ id, cells }) =>
      Object.entries(cells).map(([catalog, { reason }]) => ({ where: `${id} ${catalog}`, text: reason })),
    );
    expect(repeated(texts)).toEqual([]);
    expect(treatment.options).toEqual(
      expect.arrayContaining(matrix.areas.flatMap(({ cells }) => Object.values(cells).map((each) => each.treatment))),
    );
  });
});

/** Pairs of texts that share more than 60 % of their longer words. */
function repeated(texts: readonly { readonly where: string; readonly text: string | undefined }[]): readonly string[] {
  const words = texts.flatMap(({ where, text }) => {
    const found = new Set(text?.toLowerCase().match(/[a-z0-9]{4,}/g));
    return found.size > 5 ? [{ where, found }] : [];
  });
  return words.flatMap((a, at) =>
    words.slice(at + 1).flatMap((b) => {
      const both = [...a.found].filter((word) => b.found.has(word)).length;
      return both / (a.found.size + b.found.size - both) > 0.6 ? [`${a.where} | ${b.where}`] : [];
    }),
  );
}
