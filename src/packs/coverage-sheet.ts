import type { FrameworkCoverage } from '../assess/coverage.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { element, type Html, trusted } from '../render/html-page.ts';
import { drawSheet } from '../render/sheet.ts';
import { groupCells } from '../render/sheet-groups.ts';
import { drawSign, type Sign, signOf, signs } from '../render/signs.ts';

/** Coverage of a framework as a picture: one cell for each requirement, linked to its row below, with the signs explained. */
export function coverageSheet({ catalog, requirements }: FrameworkCoverage): Html {
  const sign = (id: string) => signOf(requirements.get(id) ?? {});
  const nodes = catalog.requirements.map((node) => ({ ...node, label: formatForPeople(`${catalog.id}:${node.id}`) }));
  const counts = Map.groupBy(requirements.keys(), sign);
  const used = signs.flatMap((each) => {
    const number = counts.get(each)?.length;
    return number === undefined ? [] : [{ sign: each, number, says: says(each) }];
  });
  const groups = groupCells(nodes, ({ id, label, title }) => ({
    ...{ label, title, sign: sign(id), address: `#${id.toLowerCase()}` },
  }));
  const picture = drawSheet(
    {
      ...{ id: 'sheet', title: `${catalog.shortTitle}, one cell for each requirement`, groups },
      description: used.map(({ number, says: words }) => `${number} ${words}`).join(', '),
    },
    (address) => address,
  );
  const legend = used.map((each) => element('li', {}, [trusted(icon(each.sign)), ` ${each.number} ${each.says}`]));
  return element('figure', {}, [
    element('figcaption', {}, element('ul', { class: 'tags' }, legend)),
    element('div', { class: 'scroll' }, trusted(picture)),
  ]);
}

function icon(sign: Sign): string {
  return `<svg class="sign" viewBox="0 0 11 11" width="11" height="11" aria-hidden="true">${drawSign(sign, 11, 11)}</svg>`;
}

/** A sign in words: where a requirement does not bind yet, what it would be. */
function says(sign: Sign): string {
  return sign.startsWith('ready-') ? `${sign.slice('ready-'.length)}, once it binds` : sign.replace('-', ' ');
}
