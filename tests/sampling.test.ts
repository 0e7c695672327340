import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample, nextInLine, replaceItems, shareOut } from '../src/assess/sampling/draw.ts';
import { type Item, readPopulation } from '../src/assess/sampling/population.ts';
import { draw, redraw, seedOf } from '../src/assess/sampling/redraw.ts';
import { csvRows } from '../src/model/csv-rows.ts';
import { sampleOutput } from '../src/model/sample-output.ts';
import { samples } from '../src/packs/samples.ts';
import { toCsv } from '../src/report/csv.ts';
import { audit, control, implementing, policy } from './support/documents.ts';
import { exampleProgram } from './support/example.ts';
import { packInput, readCsv } from './support/packed.ts';
import { filesOf, provenEvidence } from './support/program.ts';
import { repositoryWith } from './support/repository.ts';
import { call, folderWith, run } from './support/trustwright.ts';

const item = (name: string, at: number): Item => ({
  name,
  row: at + 1,
  day: `2026-${String(((at * 7) % 5) + 1).padStart(2, '0')}-1${at % 10}`,
});
const population = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 60 })
  .map((names) => names.map(item));
const options = fc.record({
  seed: fc.string(),
  size: fc.integer({ min: 1, max: 80 }),
  stratify: fc.constantFrom('none', 'month') as fc.Arbitrary<'none' | 'month'>,
});
const names = (items: readonly Item[]) => items.map(({ name }) => name);

describe('a sample', () => {
  it('is the same whoever draws it, and in whatever order the population stands', () => {
    fc.assert(
      fc.property(population, options, fc.infiniteStream(fc.nat()), (items, how, numbers) => {
        const shuffled = items
          .map((one) => ({ one, by: numbers.next().value as number }))
          .sort((a, b) => a.by - b.by)
          .map(({ one }) => one);
        expect(drawSample(shuffled, how)).toEqual(drawSample(items, how));
      }),
    );
  });

  it('has as many items as were asked for, as far as there are, and none twice', () => {
    fc.assert(
      fc.property(population, options, (items, how) => {
        const drawn = drawSample(items, how).items;
        expect(drawn).toHaveLength(Math.min(how.size, items.length));
        expect(new Set(names(drawn)).size).toBe(drawn.length);
        expect(items).toEqual(expect.arrayContaining([...drawn]));
      }),
    );
  });

  it('of one stratum holds every smaller one', () => {
    fc.assert(
      fc.property(population, options, (items, how) => {
        const [small, large] = [how.size, how.size + 1].map((size) =>
          names(drawSample(items, { ...how, size, stratify: 'none' }).items),
        );
        expect(large).toEqual(expect.arrayContaining(small ?? []));
      }),
    );
  });

  it('by month draws from every month, in proportion', () => {
    fc.assert(
      fc.property(population, options, (items, how) => {
        const { strata, items: drawn } = drawSample(items, { ...how, stratify: 'month' });
        expect(strata.reduce((sum, stratum) => sum + stratum.drawn, 0)).toBe(drawn.length);
        for (const { name, population: count, drawn: share } of strata) {
          expect(drawn.filter(({ day }) => day?.startsWith(name))).toHaveLength(share);
          expect(share).toBeLessThanOrEqual(count);
          if (how.size >= strata.length) expect(share).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('shares out what proportion asks for, to within one and the least share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 300 }),
        (counts, size) => {
          const total = counts.reduce((sum, count) => sum + count, 0);
          const shares = shareOut(size, counts);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.min(size, total));
          for (const [index, share] of shares.entries()) {
            const fair = (counts[index]! / total) * Math.min(size, total);
            expect(share).toBeLessThan(Math.max(fair, 1) + 1);
          }
        },
      ),
    );
  });

  it('depends on the seed and on nothing else', () => {
    const items = Array.from({ length: 200 }, (_, at) => item(`i${at}`, at));
    const times = new Map<string, number>();
    for (let seed = 0; seed < 400; seed++)
      for (const { name } of drawSample(items, { seed: String(seed), size: 20, stratify: 'none' }).items)
        times.set(name, (times.get(name) ?? 0) + 1);
    // Each of 200 items is expected in 40 of 400 samples; six standard deviations are 36.
    expect(times.size).toBe(200);
    expect(Math.max(...times.values())).toBeLessThan(76);
    expect(Math.min(...times.values())).toBeGreaterThan(4);
  });

  it('can be drawn again by hand, with sha256sum and sort', async () => {
    const items = Array.from({ length: 30 }, (_, at) => item(`CHG-${at}`, at));
    const seed = hash('sha256', 'population');
    const script =
      'for i in $(seq 0 29); do printf "%s CHG-%s\\n" "$(printf "%s\\n%s" "$1" "CHG-$i" | sha256sum | cut -c1-64)" "$i"; done | sort | head -7 | cut -d" " -f2';
    const { stdout } = await run('sh', ['-c', script, 'sh', seed]);
    const ours = names(drawSample(items, { seed, size: 7, stratify: 'none' }).items);
    expect(stdout.trim().split('\n').sort()).toEqual([...ours].sort());
  });
});

describe('replacements', () => {
  it('keep the size, never bring back what was taken out, and are drawn again from the record', () => {
    fc.assert(
      fc.property(population, options, fc.array(fc.nat(), { maxLength: 6 }), (items, how, picks) => {
        const drawn = drawSample(items, how).items;
        const replacements: { item: string; with: string }[] = [];
        let current = drawn;
        for (const pick of picks) {
          const out = current[pick % current.length]!;
          const taken = new Set([...names(current), ...replacements.map((one) => one.item)]);
          const other = nextInLine(items, out, taken, how);
          if (!other) break;
          replacements.push({ item: out.name, with: other.name });
          current = replaceItems(drawn, items, replacements) as readonly Item[];
          expect(current).toHaveLength(drawn.length);
          for (const gone of replacements) expect(names(current)).not.toContain(gone.item);
          const month = (day?: string) => day?.slice(0, 7);
          const left = items.some((one) => !taken.has(one.name) && month(one.day) === month(out.day));
          if (how.stratify === 'month' && left) expect(month(other.day)).toBe(month(out.day));
        }
      }),
    );
  });

  it('that make no sense are named', () => {
    const items = ['a', 'b', 'c'].map(item);
    const drawn = items.slice(0, 2);
    expect(replaceItems(drawn, items, [{ item: 'c', with: 'a' }])).toEqual({ unusable: '`c` is not in the sample' });
    expect(replaceItems(drawn, items, [{ item: 'a', with: 'x' }])).toEqual({
      unusable: '`x` is not in the population',
    });
    expect(replaceItems(drawn, items, [{ item: 'a', with: 'b' }])).toEqual({ unusable: '`b` was drawn already' });
    const back = [
      { item: 'a', with: 'c' },
      { item: 'b', with: 'a' },
    ];
    expect(replaceItems(drawn, items, back)).toEqual({ unusable: '`a` was drawn already' });
  });
});

describe('a population', () => {
  it('is read as it was written, whatever its cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' ', 'é', '1') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = toCsv({ columns: ['x', 'y'], rows });
        expect(csvRows(text)).toEqual(readCsv(text));
        expect(csvRows(text.replaceAll('\r\n', '\n'))).toHaveLength(csvRows(text).length);
      }),
    );
  });

  it('names a second item of one name apart, and says where it cannot be drawn from', () => {
    const read = (text: string, more: object = {}) => readPopulation(text, more);
    expect(read('id,on\na,2026-01-02\na,2026-02-03T10:00:00Z\n')).toEqual({
      ...{ key: 'id', date: 'on', leftOut: 0 },
      items: [
        { name: 'a', row: 1, day: '2026-01-02' },
        { name: 'a#2', row: 2, day: '2026-02-03' },
      ],
    });
    expect(read('id\n')).toEqual({ unusable: 'it has no rows' });
    expect(read('id\na\n', { key: 'x' })).toEqual({ unusable: 'it has no column `x`; its columns are id' });
    expect(read('id\na\na#2\na\n')).toEqual({ unusable: expect.stringContaining('told apart') });
    const window = { from: '2026-01-01', to: '2026-01-31' };
    expect(read('id,on\na,2026-01-02\nb,2026-02-03\n', { window })).toMatchObject({ leftOut: 1 });
    expect(read('id\na\n', { window })).toEqual({ unusable: 'no column of it has days; name one' });
  });
});

describe('the record of a sample', () => {
  const bytes = Buffer.from('id,on\na,2026-01-02\nb,2026-02-03\nc,2026-02-04\n');
  const sha256 = hash('sha256', bytes);
  const from = { key: 'id', size: 2, stratify: 'none', seed: seedOf(sha256), replacements: [] } as never as Parameters<
    typeof draw
  >[1];
  const drawn = draw(bytes, from);
  const record = { ...from, sha256, items: 'items' in drawn ? names(drawn.items) : [] } as never as Parameters<
    typeof redraw
  >[0];
  const differs = (more: object, population: Uint8Array = bytes) => {
    const again = redraw({ ...record, ...more }, population);
    return 'differs' in again ? again.differs : undefined;
  };

  it('holds where everything is as it says', () => expect(redraw(record, bytes)).not.toHaveProperty('differs'));
  it('does not hold for another population, a seed of somebody’s choice, or other items', () => {
    expect(differs({}, Buffer.from(`${bytes}d,2026-03-03\n`))).toContain('another one');
    expect(differs({ seed: 'lucky' })).toContain('seed does not follow');
    expect(differs({ items: ['a'] })).toContain('other items');
    expect(differs({ seed: seedOf(sha256, 'words of the auditor'), items: ['a', 'b', 'c'] })).toContain('other items');
  });
});

describe('trustwright sample', () => {
  const rows = Array.from({ length: 24 }, (_, at) => `CHG-${at + 1},2026-${String((at % 6) + 1).padStart(2, '0')}-15`);
  const csv = `change,deployed\n${rows.join('\n')}\n`;
  const program = (version: string, approved: string) => ({
    ...filesOf({
      audits: [audit('one', { period: { from: '2026-01-01', to: '2026-06-30' } })],
      policies: [policy('change-policy', { version, approved, nextReview: '2027-01-01' })],
      controls: [
        control('change-approval', { policies: ['change-policy'], implements: [implementing('iso27001-2022:A.8.32')] }),
      ],
      evidence: [
        provenEvidence('changes-2026', {
          controls: ['change-approval'],
          file: { path: 'files/changes-2026.csv', sha256: hash('sha256', csv) },
        }),
        provenEvidence('spot-check', {
          controls: ['change-approval'],
          period: { from: '2026-03-01', to: '2026-03-31' },
        }),
      ],
    }),
    'content/evidence/files/changes-2026.csv': csv,
  });
  const history = () =>
    repositoryWith([
      { day: '2025-12-20', files: program('1.0', '2025-12-19') },
      { day: '2026-04-01', files: program('2.0', '2026-04-01') },
    ]);

  it('draws, and traces each item to controls, to the policy in force on its day and to evidence', async () => {
    const words = [
      'sample',
      '--population',
      'evidence/changes-2026.csv',
      '--size',
      '6',
      '--stratify',
      'month',
      '--format',
      'json',
    ];
    const { code, stdout } = await call(words, { cwd: history() });
    const told = sampleOutput.parse(JSON.parse(stdout));
    expect({ code, population: told.population, seed: told.seed }).toEqual({
      code: 0,
      population: 'changes-2026',
      seed: hash('sha256', csv),
    });
    expect(told.strata.map(({ drawn }) => drawn)).toEqual([1, 1, 1, 1, 1, 1]);
    for (const { day, controls, policies, evidence } of told.drawn) {
      expect(controls).toEqual(['change-approval']);
      expect(policies).toEqual([
        { policy: 'change-policy', version: day! < '2026-04-01' ? '1.0' : '2.0', standing: 'recorded' },
      ]);
      expect(evidence).toEqual(['changes-2026', ...(day === '2026-03-15' ? ['spot-check'] : [])]);
    }
  });

  it('keeps a sample, draws it again, and records what the auditor replaces', async () => {
    const cwd = history();
    const made = await call(
      [
        'sample',
        '--population',
        'changes-2026',
        '--size',
        '5',
        '--audit',
        'one',
        '--seed',
        'eels and ink',
        '--write',
        'sample-one',
        '--as-of',
        '2026-07-01',
      ],
      { cwd },
    );
    expect(made).toMatchObject({ code: 0, stderr: 'Wrote content/samples/sample-one.yaml.\n' });
    expect((await call(['check', '--as-of', '2026-07-01', '--format', 'json'], { cwd })).stdout).not.toContain(
      'sample',
    );
    expect((await call(['sample', 'sample-one'], { cwd })).stdout).toContain('✔ Drawn again: the same 5 items.');
    const path = join(cwd, 'content/samples/sample-one.yaml');
    const [first] = /- (CHG-\d+)/.exec(readFileSync(path, 'utf8'))?.slice(1) ?? [];
    const replace = [
      'sample',
      'sample-one',
      '--replace',
      first!,
      '--by',
      'Audit LLP',
      '--reason',
      'Seen before.',
      '--as-of',
      '2026-07-02',
    ];
    expect((await call(replace, { cwd })).stdout).toContain(`${first} was replaced by CHG-`);
    expect((await call(['sample', 'sample-one'], { cwd })).stdout).toContain('✔ Drawn again: the same 5 items.');
    expect(readFileSync(path, 'utf8')).toContain('by: Audit LLP, on: 2026-07-02, reason: Seen before.');
    expect((await call(replace, { cwd })).stderr).toBe(`\`${first}\` is not in the sample.\n`);
    writeFileSync(path, readFileSync(path, 'utf8').replace('eels', 'luck'));
    const { code, stdout, stderr } = await call(['sample', 'sample-one'], { cwd });
    expect({ code, said: stdout + stderr }).toEqual({
      code: 1,
      said: expect.stringContaining('✖ The record does not hold'),
    });
  });

  it.each([
    [['sample'], 'Name a population and a size'],
    [['sample', '--population', 'changes-2026', '--size', '0'], 'Name a population and a size'],
    [['sample', '--population', 'chnages-2026', '--size', '3'], 'Did you mean `changes-2026`?'],
    [['sample', '--population', 'changes-2026', '--size', '3', '--stratify', 'week'], 'expected `month`'],
    [
      ['sample', '--population', 'changes-2026', '--size', '3', '--date', 'x'],
      'it has no column `x`; its columns are change, deployed',
    ],
    [['sample', '--population', 'changes-2026', '--size', '3', '--write', 'x'], 'Name the audit'],
    [['sample', 'nothing'], 'No sample `nothing`.'],
  ])('%j ends with one sentence that says why', async (words, why) => {
    const { code, stderr } = await call(words, { cwd: folderWith(program('1.0', '2026-01-01')) });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(why) });
  });
});

describe('the sample of the example', () => {
  it('is in the pack of its audit, drawn again, each item with its trace', () => {
    const [page, table] = samples.write(packInput(exampleProgram(), 'soc2-2026'));
    expect(page?.content).toContain('Drawn again for this pack: the same 25 items.');
    const rows = readCsv(String(table?.content)).slice(1);
    expect(rows).toHaveLength(25);
    for (const row of rows) expect(row[4]).toBe('change-approval; code-review');
    expect(samples.write(packInput(exampleProgram(), 'soc2-2025'))).toEqual([]);
  });
});
