import { documentedInformation } from '../../catalogs/documented-information/index.ts';
import { requestsByKind } from '../../catalogs/requests/index.ts';
import type { Asked } from '../../model/asked.ts';
import { element, type Html, linkTo } from '../../render/html-page.ts';
import type { ArtefactWriter, PackInput } from '../artefact.ts';
import { tableArtefacts } from '../table.ts';
import { asAsked } from './applies.ts';
import { findAnswer } from './find.ts';
import { findNamedEvidence } from './find-named-evidence.ts';
import type { Found, Standing } from './found.ts';
import { partsOf } from './per-system.ts';
import { answeringRole, placeLinks, placePaths, requirementWords } from './standing-words.ts';

/** How far an answer is: all there and in date, something there, nothing there. */
export type RequestStatus = 'ready' | 'partial' | 'open';

/** A request with its number and its answer. */
export interface Request extends Asked {
  readonly number: string;
  readonly found: Found;
  readonly status: RequestStatus;
}

const statuses: Readonly<Record<Standing, RequestStatus>> = {
  present: 'ready',
  incomplete: 'partial',
  'out-of-date': 'partial',
  missing: 'open',
};

const signs: Readonly<Record<RequestStatus, string>> = { ready: '■ ready', partial: '▒ partial', open: '□ open' };

/** The requests of an audit: the auditor's own under their numbers, then those of every audit of the kind, numbered in their order. */
export function requestsOf(input: PackInput): readonly Request[] {
  const { audit } = input;
  const own = audit.requests.map(({ number, request, requirements, evidence, owner, due }) => {
    const asked = { what: request, requirements, needs: ['evidence'] as const, number };
    const found = evidence.length > 0 ? findNamedEvidence(input, evidence) : findAnswer(input, asked);
    return { ...asked, found, status: statuses[found.standing], ...(owner && { owner }), ...(due && { due }) };
  });
  const items = requestsByKind[audit.kind].flatMap((part) =>
    part === 'documented' ? audit.frameworks.flatMap((id) => documentedInformation.get(id) ?? []) : part,
  );
  const usual = partsOf(input)
    .flatMap(({ input: part, about }) =>
      items.flatMap((item) => {
        const asked = asAsked(part, item);
        if (!asked) return [];
        const what = about === '' ? asked.what : `${about}: ${asked.what}`;
        return [{ ...asked, what, found: findAnswer(part, asked) }];
      }),
    )
    .map((asked, at) => ({
      ...asked,
      number: `R${String(at + 1).padStart(3, '0')}`,
      status: statuses[asked.found.standing],
    }));
  return [...own, ...usual];
}

const columns = ['Number', 'Request', 'Requirements', 'Status', 'Where', 'Remarks', 'Owner'];

/** The request list of an audit (PBC), computed: what is asked for, how far it is, where it is, and who answers. */
export const requests: ArtefactWriter = {
  id: 'requests',
  title: 'What is asked for',
  write(input) {
    const found = requestsOf(input);
    const count = (status: RequestStatus) => found.filter((request) => request.status === status).length;
    const description = `What an auditor of this kind asks for, as of ${input.asOf}: ${count('open')} open, ${count('partial')} partial, ${count('ready')} ready. Computed from what the pack holds; the auditor may ask for more.`;
    // A day is stated by the auditor's own requests alone.
    const dated = found.some(({ due }) => due !== undefined);
    const rows = found.map((request) => [
      ...[request.number, request.what, requirementWords(input, request.requirements), signs[request.status]],
      ...[placePaths(request.found.places), request.found.words, answeringRole(input, request.found, request.owner)],
      ...(dated ? [request.due ?? ''] : []),
    ]);
    return tableArtefacts(
      'requests',
      'Request list',
      description,
      { columns: dated ? [...columns, 'Due'] : columns, rows },
      {
        read: [1, 4, 5],
        figure: openFirst(found),
        ids: (row) => anchorOf(found[row]),
        cells: (row, column) => (column === 4 ? placeLinks(found[row]?.found.places ?? []) : undefined),
        lacks: found
          .filter(({ status }) => status === 'open')
          .map(({ number, what, found: { words } }) => ({ what: `${number} ${what}`, why: words })),
      },
    );
  },
};

/** What is open, before everything else. */
function openFirst(found: readonly Request[]): Html {
  const open = found.filter(({ status }) => status === 'open');
  if (open.length === 0) return element('p', {}, 'Nothing is open.');
  const items = open.map((request) =>
    element('li', {}, [linkTo(`#${anchorOf(request)}`, request.number), ` ${request.what}. ${request.found.words}`]),
  );
  return element('section', {}, [element('h2', { id: 'open' }, 'Open'), element('ul', { class: 'files' }, items)]);
}

function anchorOf(request: Request | undefined): string | undefined {
  return request?.number.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
