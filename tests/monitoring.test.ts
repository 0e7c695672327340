import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monitoringStandings, stateOf } from '../src/assess/monitoring/monitoring-standing.ts';
import type { MonitoringMeasure } from '../src/model/monitoring.ts';
import { monitoringOutput } from '../src/model/monitoring-output.ts';
import { drawMonitoringChart } from '../src/render/monitoring-chart.ts';
import { exampleDay, exampleProgram, repository } from './support/example.ts';
import { call } from './support/trustwright.ts';

const measure = (threshold: MonitoringMeasure['threshold']) => ({ threshold }) as MonitoringMeasure;

describe('a value against its threshold', () => {
  it('holds on the threshold and breaches beyond it, whichever side is good', () => {
    const low = measure({ bound: 'at-least', value: 0.8, warning: 0.85 });
    expect([0.86, 0.85, 0.849, 0.8, 0.799].map((value) => stateOf(low, value))).toEqual([
      'within',
      'within',
      'warning',
      'warning',
      'breach',
    ]);
    const high = measure({ bound: 'at-most', value: 0 });
    expect([-1, 0, 0.1].map((value) => stateOf(high, value))).toEqual(['within', 'within', 'breach']);
  });

  it('never gets better as it gets worse', () => {
    const order = { within: 0, warning: 1, breach: 2 };
    fc.assert(
      fc.property(
        fc.double({ noNaN: true }),
        fc.double({ noNaN: true }),
        fc.double({ noNaN: true, min: -1, max: 1 }),
        (a, b, value) => {
          const state = (at: number) => order[stateOf(measure({ bound: 'at-most', value }), at)];
          expect(state(Math.max(a, b))).toBeGreaterThanOrEqual(state(Math.min(a, b)));
        },
      ),
    );
  });
});

describe('the records of the example', () => {
  const [standing] = monitoringStandings(exampleProgram(), exampleDay);

  it('cover access, drift, performance, bias, fairness and the review of logs', () => {
    const subjects = new Set(
      standing?.measures.filter(({ points }) => points.length > 0).map((each) => each.measure.subject),
    );
    expect([...subjects].sort()).toEqual(['access', 'bias', 'drift', 'fairness', 'log-review', 'performance']);
  });

  it('name what was done about every breach', () => {
    const breaches = standing?.measures.flatMap((each) => each.breaches) ?? [];
    expect(breaches.map(({ point }) => point.on)).toEqual(['2026-07-31', '2026-09-30']);
    for (const { actions } of breaches) expect(actions.length).toBeGreaterThan(0);
  });

  it('are read up to the day that is asked for', () => {
    const points = (asOf: string) =>
      monitoringStandings(exampleProgram(), asOf)[0]?.measures.flatMap((each) => each.points).length ?? 0;
    expect(points('2026-04-12')).toBe(0);
    expect(points('2026-04-13')).toBe(4);
    expect(points('2026-06-30')).toBeLessThan(points(exampleDay));
  });

  it('rest on evidence about the system, and say what its files say', () => {
    const program = exampleProgram();
    for (const { value } of program.monitoringRecords.values()) {
      const systems = value.evidence.map((id) => program.evidence.get(id)?.value.systems ?? []);
      expect(
        systems.some((ids) => ids.includes('application-screening')),
        value.id,
      ).toBe(true);
      const month = /^screening-(2026-\d\d)$/.exec(value.id)?.[1];
      if (month === undefined) continue;
      const file = join(repository, `content/evidence/files/screening-monitoring-${month}.csv`);
      const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
      const columns = { 'input-drift': 4, 'position-drift': 5, 'unread-files': 6 };
      for (const [measure, column] of Object.entries(columns)) {
        const recorded = value.results.filter((result) => result.measure === measure).map((result) => result.value);
        expect(recorded, `${month} ${measure}`).toEqual(rows.map((row) => Number(row.split(',')[column])));
      }
    }
  });

  it('are printed as JSON, and a measure as a picture', async () => {
    const { stdout } = await call(['monitoring', '--as-of', exampleDay, '--format', 'json'], { cwd: repository });
    expect(monitoringOutput.parse(JSON.parse(stdout)).systems.map(({ system }) => system)).toEqual([
      'application-screening',
    ]);
    const drawn = await call(['monitoring', '--chart', 'ratio-first-fifth', '--as-of', exampleDay], {
      cwd: repository,
    });
    expect(drawn.stdout).toMatch(/^<svg .*<title id="ratio-first-fifth-t">.*<\/svg>\n$/);
    const wrong = await call(['monitoring', '--chart', 'ratio-first-fith', '--as-of', exampleDay], { cwd: repository });
    expect(wrong.stderr).toContain('Did you mean `ratio-first-fifth`?');
  });
});

describe('a chart', () => {
  const anyPoint = fc.record({
    on: fc.integer({ min: 0, max: 3000 }).map((day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)),
    value: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
    segment: fc.constantFrom('EU', 'US', '<b>&"'),
    state: fc.constantFrom('within' as const, 'warning' as const, 'breach' as const),
  });

  it('stays within its frame, escapes what it is given and marks every breach by a shape', () => {
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: 30 }), (some) => {
        const points = [...some].sort((a, b) => (a.on < b.on ? -1 : 1));
        const svg = drawMonitoringChart({
          id: 'x',
          title: 'A <title>',
          unit: '%',
          points,
          threshold: { bound: 'at-most', value: 3, warning: 2 },
        });
        expect(svg).not.toMatch(/NaN|Infinity|<b>|<title>/);
        expect(svg.match(/class="breach"/g)?.length ?? 0).toBe(points.filter(({ state }) => state === 'breach').length);
        const height = Number(/height="(\d+)"/.exec(svg)?.[1]);
        for (const [, x, y] of svg.matchAll(/cx="([-\d.]+)" cy="([-\d.]+)"/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(640);
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThanOrEqual(height);
        }
        expect(svg).not.toMatch(/ style=/);
      }),
    );
  });
});
