import { positionsOf, type RiskPosition } from '../assess/risk-positions.ts';
import type { RiskRegister } from '../assess/risk-register.ts';
import { describe, drawHeatMap, nameOf } from '../render/heat-map.ts';
import { drawSwatch, toneOf } from '../render/heat-patterns.ts';
import { element, type Html, linkTo, trusted } from '../render/html-page.ts';

/** The heat map of a register with its legend, and the table behind it; each cell leads to its risks, each risk to its row. */
export function riskFigure({ scale, risks }: RiskRegister): Html {
  const positions = positionsOf(scale, risks);
  const bands = scale.bands.map(({ id }) => id);
  const levels = { likelihood: scale.likelihood.map(({ name }) => name), impact: scale.impact.map(({ name }) => name) };
  const cells = positions.map((each) => ({ ...each, before: each.before.length, after: each.after.length }));
  const map = { id: 'risks', title: 'Risks by likelihood and impact', bands, cells, ...levels };
  const legend = [...scale.bands].reverse().map(({ id, asks = '' }) => {
    const rank = bands.indexOf(id);
    return element('li', {}, [trusted(drawSwatch(`band-${rank}`, toneOf(rank, bands.length))), `${id}. ${asks}`]);
  });
  const titles = new Map(risks.map(({ risk }) => [risk.id, risk.title]));
  return element('div', {}, [
    element('div', { class: 'scroll' }, trusted(drawHeatMap(map, (cell) => `#${anchorOf(cell)}`))),
    element('p', {}, [
      'Open circles: before treatment. Filled circles: after treatment. Heavy line: end of the appetite. ',
      describe(map),
    ]),
    element('ul', { class: 'heat-bands' }, legend),
    positionTable(positions, titles, (each) => nameOf(levels, each)),
  ]);
}

function positionTable(
  positions: readonly RiskPosition[],
  titles: ReadonlyMap<string, string>,
  name: (position: RiskPosition) => string,
): Html {
  const named = (ids: readonly string[]) =>
    ids.flatMap((id, at) => [at > 0 ? '; ' : '', linkTo(`#${id}`, titles.get(id) ?? id)]);
  const rows = positions
    .filter(({ before, after }) => before.length + after.length > 0)
    .map((each) =>
      element('tr', { id: anchorOf(each) }, [
        element('th', { scope: 'row' }, name(each)),
        element('td', { class: 'wide' }, named(each.before)),
        element('td', { class: 'wide' }, named(each.after)),
      ]),
    );
  const heads = ['Likelihood and impact', 'Before treatment', 'After treatment'];
  const head = element(
    'tr',
    {},
    heads.map((each) => element('th', { scope: 'col' }, each)),
  );
  return element('div', { class: 'table', role: 'region', tabindex: '0', 'aria-label': 'Risks by position' }, [
    element('table', {}, [element('thead', {}, head), element('tbody', {}, rows)]),
  ]);
}

function anchorOf({ likelihood, impact }: { readonly likelihood: number; readonly impact: number }): string {
  return `l${likelihood}-i${impact}`;
}
