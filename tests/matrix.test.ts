import { describe, expect, it } from 'vitest';
import { areaKind } from '../src/assess/area-kind.ts';
import { assess } from '../src/assess/assess.ts';
import { worstStanding } from '../src/assess/worst-status.ts';
import type { Subject, Treatment } from '../src/model/matrix.ts';
import { matrix as packedMatrix } from '../src/packs/matrix.ts';
import { toInternal } from '../src/publish/internal.ts';
import type { MatrixCellView, MatrixView } from '../src/publish/matrix-view.ts';
import { toTrustCenter } from '../src/publish/public.ts';
import type { Surface } from '../src/publish/surface.ts';
import { shippedMatrix } from '../src/read/matrix.ts';
import { matrixFiles } from '../src/site/matrix-files.ts';
import { matrixPage } from '../src/site/matrix-page.ts';
import { matrixRecords } from '../src/site/matrix-records.ts';
import { control, implementing, settings } from './support/documents.ts';
import { exampleDay, exampleProgram } from './support/example.ts';
import { packInput, readCsv } from './support/packed.ts';
import { programOf } from './support/program.ts';

const example = exampleProgram();
const open = toTrustCenter(example, exampleDay);
const staff = toInternal(example, assess(example, exampleDay));

const cellOf = ({ areas }: MatrixView, area: string, framework: string): MatrixCellView =>
  areas.find(({ id }) => id === area)!.cells.find((cell) => cell.framework === framework)!;
const cellsOf = ({ areas }: MatrixView) => areas.flatMap(({ cells }) => cells);

describe('the kind of an area', () => {
  const frameworks = (['security', 'ai', 'law'] as const).map((about) => ({ id: about, about }));
  const kindFor = (treatments: Readonly<Record<Subject, Treatment>>) =>
    areaKind(
      Object.fromEntries(
        Object.entries(treatments).map(([id, treatment]) => [id, { treatment, requirements: [], reason: 'Because.' }]),
      ),
      frameworks,
    );

  it.each<[string, Treatment, Treatment, Treatment]>([
    ['shared', 'prime', 'prime', 'not-addressed'],
    ['shared', 'prime', 'implicit', 'conditional'],
    ['shared', 'required', 'not-required', 'conditional'],
    ['shared', 'prime', 'inherited', 'implicit'],
    ['security', 'prime', 'implicit', 'implicit'],
    ['ai', 'implicit', 'prime', 'conditional'],
    ['ai', 'not-addressed', 'prime', 'not-addressed'],
    ['law', 'implicit', 'implicit', 'conditional'],
    ['law', 'not-required', 'not-required', 'conditional'],
    ['unnamed', 'implicit', 'not-addressed', 'not-required'],
  ])('is %s where security says %s, AI %s and the law %s', (kind, security, ai, law) =>
    expect(kindFor({ security, ai, law })).toBe(kind),
  );

  it('tells the shipped areas apart', () => {
    const byKind = Map.groupBy(open.matrix.areas, ({ kind }) => kind);
    expect(Object.fromEntries([...byKind].map(([kind, areas]) => [kind, areas.map(({ id }) => id)]))).toEqual({
      shared: ['risk-management', 'logging-and-monitoring', 'incident-response', 'change-control', 'external-audit'],
      security: ['security-policy', 'access-and-identity', 'cryptography'],
      ai: [
        ...['ai-impact-assessment', 'model-versions-and-lineage', 'training-data', 'bias-and-fairness'],
        ...['human-oversight', 'transparency'],
      ],
      law: ['public-registration'],
    });
  });
});

describe('where a heading stands', () => {
  it.each([
    [{ status: 'gap' }, [{ status: 'covered' }, { status: 'gap' }, { status: 'lapsed' }]],
    [{ status: 'partial' }, [{ status: 'covered' }, { status: 'excluded' }, { status: 'partial' }]],
    [
      { status: 'not-triggered', prepared: 'planned' },
      [
        { status: 'not-triggered', prepared: 'covered' },
        { status: 'not-triggered', prepared: 'planned' },
        { status: 'not-triggered' },
      ],
    ],
    [{ status: 'excluded' }, [{ status: 'excluded' }]],
    [{}, [{ status: 'covered' }, undefined]],
    [{}, []],
  ] as const)('is %o for %o', (standing, parts) => expect(worstStanding(parts)).toEqual(standing));
});

describe('the matrix of a surface', () => {
  it('has a cell for each area and framework, those about one subject side by side', () => {
    const { areas, frameworks } = open.matrix;
    for (const { cells } of areas)
      expect(cells.map(({ framework }) => framework)).toEqual(frameworks.map(({ id }) => id));
    expect(frameworks.map(({ about }) => about)).toEqual(['security', 'security', 'ai', 'ai', 'law']);
    expect(frameworks.map(({ id }) => id).sort()).toEqual(Object.keys(shippedMatrix().areas[0]!.cells).sort());
  });

  it.each<[string, Surface]>([
    ['public', open],
    ['internal', staff],
  ])('links to what the %s site shows, with the status that it shows there', (_, { matrix, frameworks, controls }) => {
    const shown = new Map(frameworks.flatMap((view) => view.requirements.map((each) => [each.address, each] as const)));
    const named = new Set(controls.map(({ address }) => address));
    const inScope = new Set(frameworks.map(({ id }) => id));
    for (const { framework, requirements, controls: answering } of cellsOf(matrix)) {
      for (const { id, address, label, status, prepared } of requirements) {
        expect(address !== undefined, id).toBe(inScope.has(framework));
        if (address === undefined) continue;
        const view = shown.get(address)!;
        expect(label).toBe(view.label);
        if (view.assessable) expect([status, prepared], id).toEqual([view.status, view.prepared]);
        else expect(status, id).toBeDefined();
      }
      for (const { address, answers } of answering) {
        expect(named.has(address), address).toBe(true);
        expect(answers.length, address).toBeGreaterThan(0);
      }
    }
  });

  it('shows a framework that is not in scope without links, statuses and controls', () => {
    const nist = cellsOf(staff.matrix).filter(({ framework }) => framework === 'nist-ai-rmf');
    expect(nist.flatMap(({ requirements }) => requirements).length).toBeGreaterThan(20);
    for (const { requirements, controls } of nist) {
      for (const requirement of requirements) expect(Object.keys(requirement)).toEqual(['id', 'label', 'title']);
      expect(controls).toEqual([]);
    }
  });

  it('names public controls to customers and every control to staff, each with what it answers', () => {
    const shown = { visibility: 'public' };
    const program = programOf({
      settings: settings({ frameworks: [{ id: 'iso27001-2022' }, { id: 'eu-ai-act', roles: ['provider'] }] }),
      controls: [
        control('open', {
          ...shown,
          implements: [implementing('iso27001-2022:A.5.18'), implementing('iso27001-2022:A.8.2', 'planned')],
        }),
        control('group', { ...shown, implements: [implementing('iso27001-2022:A.5', 'partial', { extent: 'part' })] }),
        control('quality', { ...shown, implements: [implementing('eu-ai-act:art-17.1.a')] }),
        control('elsewhere', { ...shown, implements: [implementing('iso27001-2022:A.5.18', 'not-applicable')] }),
        control('hidden', { implements: [implementing('iso27001-2022:A.5.18')] }),
      ],
    });
    const access = (surface: Surface) =>
      cellOf(surface.matrix, 'access-and-identity', 'iso27001-2022').controls.map(({ id, answers }) => [
        id,
        answers.map(({ label, status, extent }) => `${label} ${status} ${extent}`),
      ]);
    const group = ['A.5.15', 'A.5.16', 'A.5.17', 'A.5.18'].map((label) => `${label} partial part`);
    const known = [
      ['group', group],
      ['open', ['A.5.18 implemented full', 'A.8.2 planned full']],
    ];
    expect(access(toTrustCenter(program, exampleDay))).toEqual(known);
    const all = [known[0], ['hidden', ['A.5.18 implemented full']], known[1]];
    expect(access(toInternal(program, assess(program, exampleDay)))).toEqual(all);
    const policy = cellOf(toTrustCenter(program, exampleDay).matrix, 'security-policy', 'eu-ai-act');
    expect(policy.controls.map(({ id, answers }) => [id, answers.map(({ label }) => label)])).toEqual([
      ['quality', ['Article 17(1)(a)']],
    ]);
  });
});

describe('the matrix as files', () => {
  const files = new Map(matrixFiles(open));

  it('says in JSON what the surface says', () =>
    expect(JSON.parse(files.get('matrix.json')!)).toEqual({
      format: 1,
      asOf: exampleDay,
      ...JSON.parse(JSON.stringify(open.matrix)),
    }));

  it('has in CSV a row for each cell', () => {
    const [columns = [], ...rows] = readCsv(files.get('matrix.csv')!);
    const cells = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
    expect(cells).toHaveLength(75);
    for (const [at, cell] of cellsOf(open.matrix).entries()) {
      const { framework, reason, condition = '', requirements, controls } = cell;
      expect(cells[at]).toMatchObject({ Framework: framework, Reason: reason, Condition: condition });
      expect(cells[at]?.Requirements).toBe(requirements.map(({ label }) => label).join('; '));
      for (const { title } of controls) expect(cells[at]?.Controls).toContain(title);
    }
  });
});

describe('the search', () => {
  it('finds the matrix and each of its areas, by what people call it', () => {
    const records = [...matrixRecords(matrixPage(open.matrix))];
    expect(records.map(({ url }) => url).sort()).toEqual(
      ['/matrix', ...open.matrix.areas.map(({ id }) => `/matrix/${id}`)].sort(),
    );
    const oversight = records.find(({ url }) => url === '/matrix/human-oversight');
    expect(oversight?.content).toContain('Human oversight');
    expect(oversight?.filters?.framework).toEqual(['ISO 42001', 'NIST AI RMF', 'EU AI Act']);
  });
});

describe('the matrix in a pack', () => {
  const artefacts = new Map(
    packedMatrix.write(packInput(example, 'soc2-2026')).map(({ path, content }) => [path, content]),
  );
  const view = JSON.parse(String(artefacts.get('matrix.json'))) as MatrixView;

  it('holds every framework, those of the audit first', () => {
    expect(view.frameworks[0]?.id).toBe('soc2-tsc-2017');
    expect(view.frameworks).toHaveLength(5);
    expect(readCsv(String(artefacts.get('matrix.csv')))).toHaveLength(76);
  });

  it('tells what is done for the frameworks of the audit, and for no other', () => {
    const [ours = [], others = []] = [true, false].map((audited) =>
      cellsOf(view).filter(({ framework }) => (framework === 'soc2-tsc-2017') === audited),
    );
    expect(ours.flatMap(({ controls }) => controls).length).toBeGreaterThan(20);
    for (const { requirements } of ours) for (const { status } of requirements) expect(status).toBeDefined();
    for (const { requirements, controls } of others) {
      expect(controls).toEqual([]);
      for (const requirement of requirements) expect(Object.keys(requirement)).toEqual(['id', 'label', 'title']);
    }
  });

  it('shows every area and every reason on its page', () => {
    const html = String(artefacts.get('matrix.html'));
    for (const { id, cells } of view.areas) {
      expect(html).toContain(`<a href="#${id}">`);
      for (const { reason } of cells) expect(html).toContain(reason.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
    }
  });
});
