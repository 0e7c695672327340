import { areaKindWords } from '../assess/area-kind.ts';
import { type Treatment, treatment, treatmentMeanings } from '../model/matrix.ts';
import type { MatrixCellView, MatrixView } from '../publish/matrix-view.ts';
import { sayAnswers } from '../publish/say-answers.ts';
import { type Content, element, type Html, linkTo, page } from '../render/html-page.ts';

/** One sign and one word for each treatment, as on the site. */
const words: Readonly<Record<Treatment, string>> = {
  prime: '●\u00a0prime',
  inherited: '◐\u00a0inherited',
  implicit: '○\u00a0implicit',
  conditional: '◉\u00a0conditional',
  required: '◆\u00a0required',
  'not-required': '◇\u00a0not required',
  'not-addressed': '–\u00a0not addressed',
};

/** The matrix as a page: areas by frameworks at a glance, then every cell with its reason. */
export function matrixPage(
  view: MatrixView,
  audited: readonly string[],
  { title, description }: { readonly title: string; readonly description: string },
): string {
  const others = view.frameworks.filter(({ id }) => !audited.includes(id)).map(({ shortTitle }) => shortTitle);
  const body = [
    element('p', { class: 'lead' }, description),
    ...(others.length > 0
      ? [element('p', {}, `For comparison, without statuses and controls: ${others.join(', ')}.`)]
      : []),
    element('p', {}, [
      ...[
        `A reading by ${view.reviewedBy}, of ${view.reviewed}. As a spreadsheet: `,
        linkTo('matrix.csv', 'matrix.csv'),
      ],
      ...['. For programs: ', linkTo('matrix.json', 'matrix.json'), '.'],
    ]),
    element('dl', { class: 'facts' }, legend(view)),
    glance(view),
    ...view.areas.flatMap((area) => [
      element('h2', { id: area.id }, area.title),
      element('p', {}, `${area.summary} ${areaKindWords[area.kind].meaning}`),
      table(
        `${area.title}: every framework`,
        ['Framework', 'Treatment', 'Reason', 'Rests on', 'Controls'],
        [...area.cells.map((cell) => details(view, cell))],
      ),
    ]),
  ];
  return page({ title, up: '', body });
}

function legend({ areas }: MatrixView): Html[] {
  const used = new Set(areas.flatMap(({ cells }) => cells.map((cell) => cell.treatment)));
  return treatment.options
    .filter((each) => used.has(each))
    .map((each) => element('div', {}, [element('dt', {}, words[each]), element('dd', {}, treatmentMeanings[each])]));
}

function glance({ frameworks, areas }: MatrixView): Html {
  const rows = areas.map(({ id, title, kind, cells }) => [
    linkTo(`#${id}`, title),
    areaKindWords[kind].label,
    ...cells.map((cell) => words[cell.treatment]),
  ]);
  return table('Areas by frameworks', ['Area', 'Kind', ...frameworks.map(({ shortTitle }) => shortTitle)], rows);
}

function details({ frameworks }: MatrixView, cell: MatrixCellView): readonly Content[] {
  const { treatment: how, condition, reason, requirements, controls } = cell;
  const named = requirements.map(({ label, address, status }) => [
    address ? linkTo(address, label) : label,
    status ? ` (${status.replaceAll('-', ' ')})` : '',
  ]);
  return [
    frameworks.find(({ id }) => id === cell.framework)?.shortTitle ?? cell.framework,
    words[how],
    condition ? `${reason} When: ${condition}` : reason,
    joined(named),
    joined(controls.map(({ title, address, answers }) => [linkTo(address, title), `: ${sayAnswers(answers)}`])),
  ];
}

function table(label: string, columns: readonly string[], rows: readonly (readonly Content[])[]): Html {
  const head = columns.map((column) => element('th', { scope: 'col' }, column));
  const body = rows.map(([first = '', ...cells]) =>
    element('tr', {}, [
      element('th', { scope: 'row' }, first),
      ...cells.map((cell) => element('td', isLong(cell) ? { class: 'wide' } : {}, cell)),
    ]),
  );
  return element('div', { class: 'table', role: 'region', tabindex: '0', 'aria-label': label }, [
    element('table', {}, [element('thead', {}, element('tr', {}, head)), element('tbody', {}, body)]),
  ]);
}

function isLong(cell: Content): boolean {
  return typeof cell === 'string' && cell.length > 70;
}

function joined(parts: readonly Content[]): Content {
  return parts.flatMap((part, at) => (at === 0 ? [part] : ['; ', part]));
}
