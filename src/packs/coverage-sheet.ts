import type { FrameworkCoverage } from '../assess/coverage.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import type { Sheet } from '../render/sheet.ts';
import { groupCells } from '../render/sheet-groups.ts';
import { type Sign, signOf, signs } from '../render/signs.ts';

/** Coverage of a framework as a sheet, one cell for each requirement, and the signs that it uses. */
export interface CoverageSheet {
  readonly sheet: Sheet;
  readonly signs: readonly { readonly sign: Sign; readonly number: number; readonly says: string }[];
}

/** Draws up the sheet of a framework as it is assessed. The address of a cell is that of its row, as an anchor. */
export function coverageSheet({ catalog, requirements }: FrameworkCoverage): CoverageSheet {
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
  const description = used.map(({ number, says: words }) => `${number} ${words}`).join(', ');
  const title = `${catalog.shortTitle}, one cell for each requirement`;
  return { sheet: { id: 'sheet', title, description, groups }, signs: used };
}

/** A sign in words: where a requirement does not bind yet, what it would be. */
function says(sign: Sign): string {
  return sign.startsWith('ready-') ? `${sign.slice('ready-'.length)}, once it binds` : sign.replace('-', ' ');
}
