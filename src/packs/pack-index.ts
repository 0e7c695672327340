import { formatForPeople } from '../model/requirement-id.ts';
import { element, type Html, linkTo, page } from '../render/html-page.ts';
import type { Artefact, PackInput } from './artefact.ts';
import { missingControls } from './missing-controls.ts';
import { missingFirst } from './missing-first.ts';
import type { PackCover } from './pack-cover.ts';
import { packFacts } from './pack-facts.ts';
import { statusWords } from './signs.ts';

/** What a writer wrote, below the heading of its group. */
export interface Written {
  readonly title: string;
  readonly artefacts: readonly Artefact[];
}

/** The index of the pack: scope, coverage at a glance, what is missing, then every file. Opens from a disk. */
export function packIndex(input: PackInput, written: readonly Written[], cover: PackCover | undefined): Artefact {
  const { audit, program } = input;
  const title = audit.title;
  const body = [
    element(
      'p',
      { class: 'lead' },
      `${program.settings.value.organisation.legalName}: ${input.whole && input.since ? `what changed from ${input.since.day} to` : 'audit pack, as of'} ${input.asOf}.`,
    ),
    facts(input),
    asPdf(cover),
    element('h2', {}, 'What is missing'),
    ...missingFirst(written),
    missing(input),
    element('h2', {}, 'Coverage at a glance'),
    glance(input),
    ...groups(written),
  ];
  return { path: 'index.html', content: page({ title, up: '', body }) };
}

/** Where the same is to be had as PDF, or why not, so that nobody looks for it. */
function asPdf(cover: PackCover | undefined): Html {
  if (cover === undefined) {
    const words = 'This pack holds no PDFs: the machine that made it has no engine for them. Its pages print well.';
    return element('p', { class: 'note' }, words);
  }
  const words = 'pdf' in cover ? ['As PDF: ', linkTo('index.pdf', 'index.pdf'), '.'] : `No PDF: ${cover.refused}.`;
  return element('p', {}, words);
}

function facts(input: PackInput): Html {
  return element(
    'dl',
    { class: 'facts' },
    packFacts(input).map(([term, fact]) => element('div', {}, [element('dt', {}, term), element('dd', {}, fact)])),
  );
}

function glance({ audit, assessment }: PackInput): Html {
  const statuses = ['covered', 'partial', 'planned', 'gap', 'excluded', 'not-triggered'] as const;
  const rows = audit.frameworks.flatMap((id) => {
    const framework = assessment.frameworks.get(id);
    if (!framework) return [];
    const cells = statuses.map((status) => element('td', { class: 'number' }, String(framework.counts[status])));
    return [
      element('tr', {}, [
        element('th', { scope: 'row' }, linkTo(`coverage/${id}.html`, framework.catalog.title)),
        ...cells,
      ]),
    ];
  });
  const head = element(
    'tr',
    {},
    ['Framework', ...statuses.map(statusWords)].map((name) => element('th', { scope: 'col' }, name)),
  );
  return element(
    'div',
    { class: 'table', role: 'region', tabindex: '0', 'aria-label': 'Coverage at a glance' },
    element('table', {}, [element('thead', {}, head), element('tbody', {}, rows)]),
  );
}

/** Requirements that nothing covers. */
function missing(input: PackInput): Html {
  const { requirements, words } = missingControls(input);
  const named = requirements
    .slice(0, 40)
    .map((id) => element('li', {}, linkTo(`coverage/${id.replace(':', '.html#').toLowerCase()}`, formatForPeople(id))));
  const all = linkTo('gaps.html', 'All gaps, planned and partial requirements, with reasons');
  return element('div', {}, [
    element('h3', {}, 'Requirements without a control'),
    element('p', {}, [`${words} `, all, '.']),
    ...(named.length > 0 ? [element('ul', { class: 'tags' }, named)] : []),
  ]);
}

function groups(written: readonly Written[]): Html[] {
  const byTitle = Map.groupBy(written, (each) => each.title);
  return [...byTitle].flatMap(([title, entries]) => {
    const files = entries.flatMap(({ artefacts }) => artefacts).filter((artefact) => artefact.title !== undefined);
    if (files.length === 0) return [];
    const items = files.map(({ path, title: name = path, description = '', also = [] }) =>
      element('li', {}, [
        linkTo(path, name),
        ...(also.length > 0 ? [' (', joined(also.map((other) => linkTo(other.path, other.label))), ')'] : []),
        description === '' ? '' : element('span', {}, ` ${description}`),
      ]),
    );
    return [element('h2', {}, title), element('ul', { class: 'files' }, items)];
  });
}

function joined(links: readonly Html[]): readonly (Html | string)[] {
  return links.flatMap((link, at) => (at === 0 ? [link] : [', ', link]));
}
