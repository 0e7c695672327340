import type { FrameworkCoverage } from '../assess/coverage.ts';
import { ancestorsOf } from '../model/catalog-index.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { sheetGroup } from '../model/sheet-group.ts';
import type { Sheet, SheetCell } from '../render/sheet.ts';
import { signOf } from '../render/signs.ts';

/** The sheet of a framework as it is assessed: one cell for each requirement, grouped as the framework groups them. */
export function coverageSheet({ id: framework, catalog, requirements, counts }: FrameworkCoverage): Sheet {
  const groups = new Map<string, { readonly title: string; readonly cells: SheetCell[] }>();
  for (const node of catalog.requirements) {
    if (!node.assessable) continue;
    const group = sheetGroup([...ancestorsOf(catalog, node.id)].reverse()) ?? node;
    const label = formatForPeople(`${framework}:${group.id}`);
    const cells: SheetCell[] = groups.get(label)?.cells ?? [];
    groups.set(label, { title: group.title, cells });
    const sign = signOf(requirements.get(node.id) ?? {});
    cells.push({ label: formatForPeople(`${framework}:${node.id}`), title: node.title, sign, address: node.id });
  }
  return {
    id: 'sheet',
    title: catalog.title,
    description: Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([status, count]) => `${count} ${status.replaceAll('-', ' ')}`)
      .join(', '),
    groups: [...groups].map(([label, { title, cells }]) => ({ label, title, cells })),
  };
}
