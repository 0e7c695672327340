import type { FrameworkCoverage } from '../assess/coverage.ts';
import { element, type Html, trusted } from '../render/html-page.ts';
import { drawSheet } from '../render/sheet.ts';
import { drawSign, type Sign } from '../render/signs.ts';
import { coverageSheet } from './coverage-sheet.ts';

/** Coverage of a framework as a picture: one cell for each requirement, linked to its row below, with the signs explained. */
export function coverageFigure(framework: FrameworkCoverage): Html {
  const { sheet, signs } = coverageSheet(framework);
  const picture = drawSheet(sheet, (address) => address);
  const legend = signs.map(({ sign, number, says }) => element('li', {}, [trusted(icon(sign)), ` ${number} ${says}`]));
  return element('figure', {}, [
    element('figcaption', {}, element('ul', { class: 'tags' }, legend)),
    element('div', { class: 'scroll' }, trusted(picture)),
  ]);
}

function icon(sign: Sign): string {
  return `<svg class="sign" viewBox="0 0 11 11" width="11" height="11" aria-hidden="true">${drawSign(sign, 11, 11)}</svg>`;
}
