import { describe, expect, it } from 'vitest';
import { assess } from '../src/assess/assess.ts';
import { inverse, mappingsOf } from '../src/assess/crosswalk.ts';
import type { Visibility } from '../src/model/fields.ts';
import type { Program } from '../src/model/program.ts';
import { toInternal } from '../src/publish/internal.ts';
import { toTrustCenter } from '../src/publish/public.ts';
import type { RelatedFramework, RelationView } from '../src/publish/relation-views.ts';
import type { Surface } from '../src/publish/surface.ts';
import { edgeOf, mappingsWith, threeCatalogs } from './support/arbitrary-crosswalk.ts';
import { mapping, settings } from './support/documents.ts';
import { exampleDay, exampleProgram } from './support/example.ts';
import { programOf } from './support/program.ts';

const program = exampleProgram();
const surfaces = [
  ['public', toTrustCenter(program, exampleDay)],
  ['internal', toInternal(program, assess(program, exampleDay))],
] as const;

/** What a surface says of each requirement and other frameworks. */
function relatedOn({ frameworks }: Surface): ReadonlyMap<string, readonly RelatedFramework[]> {
  return new Map(
    frameworks.flatMap(({ id, requirements }) =>
      requirements.map((each) => [`${id}:${each.id}`, each.related] as const),
    ),
  );
}

const relationsOf = (related: readonly RelatedFramework[] = []) => related.flatMap(({ relations }) => relations);
const between = (related: ReturnType<typeof relatedOn>, one: string, other: string) =>
  relationsOf(related.get(one)).filter(({ to }) => to.id === other);

describe.each(surfaces)('the %s surface of the example', (_, surface) => {
  const related = relatedOn(surface);
  const inScope = new Set(surface.frameworks.map(({ id }) => id));
  const catalogOf = (id: string) => id.slice(0, id.indexOf(':'));

  it('says each edge at both of its ends, each from its own point of view', () => {
    const edges = mappingsOf(program).flatMap(({ edges: all, reviewed }) =>
      all.map((edge) => ({ ...edge, day: edge.reviewed ?? reviewed })),
    );
    expect(edges.length).toBeGreaterThan(700);
    for (const { source, target, relationship, rationale, remainder = {}, confidence, day } of edges) {
      const said = { rationale, confidence, reviewed: day };
      const of = (relation: RelationView['relationship'], here?: string, there?: string) => ({
        ...{ ...said, relationship: relation },
        ...(here && { onlyHere: here }),
        ...(there && { onlyThere: there }),
      });
      if (inScope.has(catalogOf(source)))
        expect(between(related, source, target)).toMatchObject([of(relationship, remainder.source, remainder.target)]);
      if (inScope.has(catalogOf(target)))
        expect(between(related, target, source)).toMatchObject([
          of(inverse[relationship], remainder.target, remainder.source),
        ]);
    }
  });

  it('says every decision that nothing corresponds, with its reason', () => {
    for (const { sourceCatalog, targetCatalog, unrelated } of mappingsOf(program)) {
      for (const { source, reason } of unrelated) {
        const other = catalogOf(source) === sourceCatalog ? targetCatalog : sourceCatalog;
        if (!inScope.has(catalogOf(source))) continue;
        expect(related.get(source)?.find(({ id }) => id === other)?.none?.reason, source).toBe(reason);
      }
    }
  });

  it('names frameworks in scope first, with pages, and the others without', () => {
    const order = [...inScope, ...[...program.catalogs.keys()].filter((id) => !inScope.has(id))];
    for (const groups of related.values()) {
      const places = groups.map(({ id }) => order.indexOf(id));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      for (const { to } of relationsOf(groups)) {
        expect(to.address !== undefined, to.id).toBe(inScope.has(catalogOf(to.id)));
        expect(to.title).not.toBe('');
      }
    }
    expect([...related.values()].some((groups) => groups.some(({ id }) => !inScope.has(id)))).toBe(true);
  });
});

it('a law is quoted as it stood: what an amendment brought later is not named before', () => {
  const added = program.catalogs.get('eu-ai-act')!.requirements.filter(({ before }) => before?.status === 'absent');
  expect(added.length).toBeGreaterThan(0);
  const namesOn = (day: string) =>
    new Set([...relatedOn(toTrustCenter(program, day)).values()].flatMap(relationsOf).map(({ to }) => to.id));
  const [now, before] = [namesOn(exampleDay), namesOn('2025-01-01')];
  const named = added.map(({ id }) => `eu-ai-act:${id}`).filter((id) => now.has(id));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((id) => before.has(id))).toEqual([]);
});

describe('headings', () => {
  const [house, street] = ['house-rules', 'street-rules'] as const;
  const of = (...edges: Parameters<typeof edgeOf>[]) =>
    relatedOn(
      toTrustCenter(
        programOf({
          settings: settings({ frameworks: [{ id: house }, { id: street }] }),
          catalogs: threeCatalogs,
          shippedMappings: mappingsWith(edges.map((edge) => edgeOf(...edge))),
        }),
        exampleDay,
      ),
    );
  const says = (related: ReturnType<typeof of>, id: string) =>
    relationsOf(related.get(id)).map(({ relationship, to, through }) => [relationship, to.id, through?.id]);

  it('what contains a heading contains its parts', () => {
    const related = of([`${house}:H`, `${street}:G`, 'superset-of']);
    expect(says(related, `${house}:H`)).toEqual([['superset-of', `${street}:G`, undefined]]);
    expect(says(related, `${street}:G`)).toEqual([['subset-of', `${house}:H`, undefined]]);
    expect(says(related, `${street}:G.1`)).toEqual([['subset-of', `${house}:H`, `${street}:G`]]);
  });

  it('what equals a heading contains its parts, and what a heading contains or meets says nothing of them', () => {
    expect(says(of([`${house}:G`, `${street}:H`, 'equal-to']), `${house}:G.2`)).toEqual([
      ['subset-of', `${street}:H`, `${house}:G`],
    ]);
    for (const relationship of ['superset-of', 'intersects-with'] as const)
      expect(says(of([`${house}:G`, `${street}:H`, relationship]), `${house}:G.1`)).toEqual([]);
  });

  it('the closest come first, then the order of the other framework', () => {
    const related = of(
      [`${house}:H`, `${street}:G.1`, 'intersects-with'],
      [`${house}:H`, `${street}:S.1`, 'superset-of'],
      [`${house}:H`, `${street}:G.2`, 'superset-of'],
    );
    expect(says(related, `${house}:H`).map(([, to]) => to)).toEqual([
      `${street}:G.2`,
      `${street}:S.1`,
      `${street}:G.1`,
    ]);
  });
});

describe('a mapping of the team', () => {
  const [source, target] = ['iso27001-2022:A.5.1', 'soc2-tsc-2017:CC5.3'];
  const shipped = mappingsWith([edgeOf(source, target, 'intersects-with')]);
  const withOwn = (visibility?: Visibility): Program => {
    const own = mapping('ours', {
      ...{ ...shipped[0], id: 'ours', title: 'Ours', ...(visibility && { visibility }) },
      edges: [edgeOf(source, target, 'equal-to', { rationale: 'Our secret reading.' })],
    });
    return programOf({
      settings: settings({ frameworks: [{ id: 'iso27001-2022' }, { id: 'soc2-tsc-2017' }] }),
      shippedMappings: shipped,
      ...(visibility && { mappings: [own] }),
    });
  };
  const said = (surface: Surface) =>
    between(relatedOn(surface), source, target).map(({ relationship }) => relationship);

  it.each(['internal', 'request', 'nda'] as const)('that is %s does not change the public site', (visibility) => {
    const without = toTrustCenter(withOwn(), exampleDay);
    expect(toTrustCenter(withOwn(visibility), exampleDay)).toEqual(without);
    expect(said(without)).toEqual(['intersects-with']);
    const internal = withOwn(visibility);
    expect(said(toInternal(internal, assess(internal, exampleDay)))).toEqual(['equal-to']);
  });

  it('that is public stands instead of the shipped one', () =>
    expect(said(toTrustCenter(withOwn('public'), exampleDay))).toEqual(['equal-to']));
});
