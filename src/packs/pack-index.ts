import { kindTitle } from '../model/audit.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { element, type Html, linkTo, page } from '../render/html-page.ts';
import type { Artefact, ArtefactWriter, PackInput } from './artefact.ts';
import { statusWords } from './signs.ts';

/** A writer with what it wrote. */
export interface Written {
  readonly writer: ArtefactWriter;
  readonly artefacts: readonly Artefact[];
}

/** The index of the pack: scope, coverage at a glance, what is missing, then every file. Opens from a disk. */
export function packIndex(input: PackInput, written: readonly Written[]): Artefact {
  const { audit, program } = input;
  const title = audit.title;
  const body = [
    element(
      'p',
      { class: 'lead' },
      `${program.settings.value.organisation.legalName}: audit pack, as of ${input.asOf}.`,
    ),
    facts(input),
    element('h2', {}, 'Coverage at a glance'),
    glance(input),
    element('h2', {}, 'What is missing'),
    missing(input),
    ...groups(written),
  ];
  return { path: 'index.html', content: page({ title, up: '', body }) };
}

function facts({ audit, program, commit, uncommitted, toolVersion }: PackInput): Html {
  const titles = audit.frameworks.map((id) => program.catalogs.get(id)?.title ?? id);
  const rows = [
    ['Kind', kindTitle(audit.kind)],
    ['Frameworks', titles.join('; ')],
    ['Scope', audit.scope],
    ...(audit.auditor ? [['Auditor', audit.auditor] as const] : []),
    ...(audit.period ? [['Period', `${audit.period.from} to ${audit.period.to}`] as const] : []),
    ['Date', `${audit.on} (${audit.status.replace('-', ' ')})`],
    [
      'Commit',
      commit ? `${commit}${uncommitted ? ', with changes that were not committed' : ''}` : 'outside a repository',
    ],
    ['Made by', `trustwright ${toolVersion}`],
  ] as const;
  return element(
    'dl',
    { class: 'facts' },
    rows.map(([term, fact]) => element('div', {}, [element('dt', {}, term), element('dd', {}, fact)])),
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

/** Gaps first: an auditor should not have to look for them. */
function missing({ audit, assessment }: PackInput): Html {
  const gaps = audit.frameworks.flatMap((id) =>
    [...(assessment.frameworks.get(id)?.requirements.values() ?? [])]
      .filter(({ status }) => status === 'gap')
      .map((found) => `${id}:${found.id}`),
  );
  const named = gaps
    .slice(0, 40)
    .map((id) => element('li', {}, linkTo(`coverage/${id.replace(':', '.html#').toLowerCase()}`, formatForPeople(id))));
  const sentence =
    gaps.length === 0
      ? 'No requirement in scope is a gap. What is planned or partial: '
      : `${gaps.length === 1 ? 'One requirement in scope is a gap' : `${gaps.length} requirements in scope are gaps`}, with no control and nothing inherited. `;
  return element('div', {}, [
    element('p', {}, [sentence, linkTo('gaps.html', 'All gaps, planned and partial requirements, with reasons'), '.']),
    ...(named.length > 0 ? [element('ul', { class: 'tags' }, named)] : []),
  ]);
}

function groups(written: readonly Written[]): Html[] {
  const byTitle = Map.groupBy(written, ({ writer }) => writer.title);
  return [...byTitle].flatMap(([title, entries]) => {
    const files = entries.flatMap(({ artefacts }) => artefacts).filter((artefact) => artefact.title !== undefined);
    if (files.length === 0) return [];
    const items = files.map(({ path, title: name = path, description = '' }) =>
      element('li', {}, [linkTo(path, name), description === '' ? '' : element('span', {}, ` ${description}`)]),
    );
    return [element('h2', {}, title), element('ul', { class: 'files' }, items)];
  });
}
