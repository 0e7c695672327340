import type { Document } from '../../model/program.ts';
import { roleTitle } from '../../model/program-settings.ts';
import type { ManagementReview } from '../../model/registers.ts';
import { renderBody } from '../../render/html.ts';
import { element, page, trusted } from '../../render/html-page.ts';
import type { Artefact, ArtefactWriter, PackInput } from '../artefact.ts';
import { resolveLinkIn } from '../links.ts';
import { htmlTable } from '../table.ts';
import { isShared, register } from './register.ts';

/** Management reviews of the management systems of an audit up to its day, the newest first. */
export function managementReviewsOf({
  program,
  audit,
  asOf,
}: Pick<PackInput, 'program' | 'audit' | 'asOf'>): readonly Document<ManagementReview>[] {
  return [...program.managementReviews.values()]
    .filter(({ value }) => isShared(value, audit) && value.held <= asOf)
    .sort((a, b) => (`${a.value.held} ${a.value.id}` < `${b.value.held} ${b.value.id}` ? 1 : -1));
}

/** Minutes of management reviews, and every decision with its owner and day (9.3.3). */
export const managementReviews: ArtefactWriter = {
  id: 'management-reviews',
  title: 'Management system',
  write(input) {
    const held = managementReviewsOf(input);
    const { settings } = input.program;
    const rows = held.flatMap(({ value }) =>
      value.decisions.map(({ what, owner, due }) => [
        ...[value.title, value.held, what, roleTitle(settings.value, owner), due],
      ]),
    );
    return [
      ...held.map((document) => minutes(input, document)),
      ...register(
        'management-decisions',
        'Decisions of management reviews',
        'What management decided, who carries it out, by when.',
        ['Management review', 'Held', 'Decision', 'Owner', 'Due'],
        rows,
      ),
    ];
  },
};

function minutes(input: PackInput, document: Document<ManagementReview>): Artefact {
  const { id, title, held, attendees, decisions } = document.value;
  const role = (of: string) => roleTitle(input.program.settings.value, of);
  const rendered = renderBody(document.body, {
    frontmatter: document.value,
    resolveLink: (url) => resolveLinkIn(input, 'management-reviews', url),
    images: new Map(),
  });
  const facts = [
    ['Held', held],
    ['Took part', attendees.map(role).join(', ')],
  ];
  const table = {
    columns: ['Decision', 'Owner', 'Due'],
    rows: decisions.map(({ what, owner, due }) => [what, role(owner), due]),
  };
  const body = [
    element(
      'dl',
      { class: 'facts' },
      facts.map(([term = '', fact = '']) => element('div', {}, [element('dt', {}, term), element('dd', {}, fact)])),
    ),
    element('article', {}, trusted(rendered.html)),
    ...(decisions.length > 0 ? [element('h2', { id: 'decisions' }, 'Decisions'), htmlTable('Decisions', table)] : []),
    element('footer', {}, `SHA-256 of the source: ${document.digest}`),
  ];
  return {
    ...{ path: `management-reviews/${id}.html`, title, description: `Held on ${held}: inputs, discussion, decisions.` },
    content: page({ title, up: '../', body }),
  };
}
