import { describe, expect, it } from 'vitest';
import { carryOver } from '../src/assess/carry-over.ts';
import { mappingsOf } from '../src/assess/crosswalk.ts';
import { makePack } from '../src/packs/make-pack.ts';
import { edgeOf, mappingsWith, threeCatalogs } from './support/arbitrary-crosswalk.ts';
import { audit, control, implementing, settings } from './support/documents.ts';
import { exampleDay, exampleProgram } from './support/example.ts';
import { packInput, readCsv, textsOf } from './support/packed.ts';
import { programOf } from './support/program.ts';

const program = exampleProgram();
const packs = ['soc2-2026', 'internal-2026', 'screening-internal-control-2027'].map((name) => {
  const input = packInput(program, name);
  return { name, input, files: textsOf(makePack(input)) };
});
const tableIn = (files: ReadonlyMap<string, string>, path: string) => readCsv(files.get(`data/${path}.csv`)!).slice(1);
const catalogOf = (id = '') => id.slice(0, id.indexOf(':'));

describe.each(packs)('the pack $name', ({ input, files }) => {
  const { frameworks } = input.audit;
  const { assessment } = input;

  it('shows the coverage of each framework as a picture, one cell for each row and linked to it', () => {
    for (const id of frameworks) {
      const html = files.get(`data/coverage/${id}.html`)!;
      const [, sheet = ''] = /<svg [^>]*class="sheet"(.*?)<\/svg>/s.exec(html) ?? [];
      const links = [...sheet.matchAll(/<a href="#([^"]+)"/g)].map(([, anchor]) => anchor);
      const rows = [...html.matchAll(/<tr id="([^"]+)"/g)].map(([, anchor]) => anchor);
      expect(links).toEqual(rows);
      expect(sheet.match(/<use /g)).toHaveLength(rows.length);
      expect(sheet).toMatch(/<title [^>]+>.+<\/title><desc [^>]+>\d+ /);
    }
  });

  it('says of each requirement what it inherits', () => {
    for (const id of frameworks) {
      const { requirements } = assessment.frameworks.get(id)!;
      const said = tableIn(files, `coverage/${id}`).map((row) => row[5] !== '');
      expect(said).toEqual([...requirements.values()].map(({ inherited }) => inherited.length > 0));
    }
    const inherited = frameworks.flatMap((id) =>
      [...assessment.frameworks.get(id)!.requirements.values()].flatMap((found) => found.inherited),
    );
    expect(tableIn(files, 'crosswalk/inherited').map((row) => [row[3], row[2], row[4]])).toEqual(
      inherited.map(({ from, status, own }) => [from, status, own]),
    );
  });

  it('holds every mapping between its frameworks and those in scope, and none that is of no use to it', () => {
    const rows = tableIn(files, 'crosswalk/mappings');
    const used = new Set(
      frameworks
        .flatMap((id) => [...assessment.frameworks.get(id)!.requirements.values()].flatMap((found) => found.inherited))
        .flatMap(({ path }) => path.map(({ edge: { source, target } }) => `${source} ${target}`)),
    );
    for (const [source = '', relationship, target = ''] of rows) {
      const other = relationship === 'no-relationship' ? target : catalogOf(target);
      const touches = [catalogOf(source), other].some((id) => frameworks.includes(id));
      expect(touches || used.has(`${source} ${target}`), `${source} ${target}`).toBe(true);
    }
    const inScope = [...assessment.frameworks.keys()];
    const expected = mappingsOf(program).filter(
      ({ sourceCatalog, targetCatalog }) =>
        [sourceCatalog, targetCatalog].every((id) => inScope.includes(id)) &&
        [sourceCatalog, targetCatalog].some((id) => frameworks.includes(id)),
    );
    const known = new Set(rows.map(([source, , target]) => `${source} ${target}`));
    for (const { edges } of expected)
      for (const { source, target } of edges)
        expect(known.has(`${source} ${target}`), `${source} ${target}`).toBe(true);
    expect(rows.filter(([, relationship]) => relationship === 'no-relationship')).toHaveLength(
      expected.reduce((sum, { unrelated }) => sum + unrelated.length, 0),
    );
  });

  it('shows what the others bring to each of its frameworks, as picture and table', () => {
    for (const add of frameworks) {
      const have = [...assessment.frameworks.keys()].filter((id) => id !== add);
      const { counts, requirements, work } = carryOver(program, { have, add }, exampleDay);
      const rows = tableIn(files, `crosswalk/carry-over-${add}`);
      expect(rows.map((row) => row[2])).toEqual(requirements.map(({ carried }) => carried));
      expect(tableIn(files, `crosswalk/work-${add}`)).toHaveLength(
        work.filter(({ requirement }) => catalogOf(requirement) === add).length,
      );
      const html = files.get(`data/crosswalk/carry-over-${add}.html`)!;
      expect(html).toContain(`${counts.inherited} inherited, ${counts.partial} partial, ${counts['net-new']} net-new.`);
      expect(html).toContain('<svg xmlns="http://www.w3.org/2000/svg" class="flow"');
    }
  });
});

it('a way over a framework that the audit is not about brings its edges with it', () => {
  const [house, street, town] = ['house-rules:H', 'street-rules:H', 'town-rules:H'] as const;
  const chained = programOf({
    settings: settings({ frameworks: threeCatalogs.map(({ id }) => ({ id })) }),
    catalogs: threeCatalogs,
    shippedMappings: mappingsWith([edgeOf(house, street, 'equal-to'), edgeOf(street, town, 'intersects-with')]),
    controls: [control('access-review', { implements: [implementing(house, 'implemented')] })],
    audits: [audit('one', { frameworks: ['town-rules'] })],
  });
  const files = textsOf(makePack(packInput(chained, 'one')));
  expect(tableIn(files, 'crosswalk/mappings').map(([source, , target]) => [source, target])).toEqual([
    [house, street],
    [street, town],
  ]);
  expect(tableIn(files, 'crosswalk/inherited').map((row) => [row[3], row[5]])).toEqual([
    [house, `equals ${street}, which overlaps with ${town}`],
  ]);
});
