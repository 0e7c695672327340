import type { Implementation } from '../model/control.ts';
import type { Document } from '../model/program.ts';
import { roleTitle } from '../model/program-settings.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { renderBody } from '../render/html.ts';
import { element, type Html, linkTo, page, trusted } from '../render/html-page.ts';
import type { Artefact, ArtefactWriter, PackInput } from './artefact.ts';
import { packedImages } from './images.ts';
import { resolveLinkIn } from './links.ts';
import { maturityWords } from './signs.ts';

/** Frontmatter that a document of a pack shows at its head. */
interface Governed {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly version: string;
  readonly approved: string;
  readonly approvedBy?: string | undefined;
  readonly nextReview: string;
  readonly summary: string;
}

/** Policies in scope, as pages and as their sources. */
export const policies: ArtefactWriter = {
  id: 'policies',
  title: 'Policies',
  write: (input) => input.scope.policies.flatMap((document) => write(input, 'policies', document)),
};

/** Control narratives in scope. */
export const narratives: ArtefactWriter = {
  id: 'narratives',
  title: 'Control narratives',
  write: (input) =>
    input.scope.controls.flatMap((document) => {
      const { type, nature, frequency, operator, record, implements: implementations } = document.value;
      const maturity = input.assessment.maturity.get(document.value.id);
      return write(input, 'controls', document, [
        ['Performed by', `${roleTitle(input.program.settings.value, operator)}, ${frequency}, ${nature}, ${type}`],
        ['Record', record],
        ['Maturity', maturity ? `${maturityWords(maturity.state)}. ${maturity.reason}` : 'unknown'],
        ...(maturity?.next ? [['Next step', maturity.next] as const] : []),
        ...implementedFacts(input, implementations),
      ]);
    }),
};

/** What a control implements, one fact per framework. */
function implementedFacts(
  { program }: PackInput,
  implementations: readonly Implementation[],
): (readonly [string, string])[] {
  const byCatalog = Map.groupBy(implementations, ({ requirement }) => requirement.split(':')[0] ?? '');
  return [...byCatalog].map(([catalog, cited]) => {
    const words = cited.map(({ requirement, status, extent }) => {
      const limits = [...(status === 'implemented' ? [] : [status]), ...(extent === 'part' ? ['a part'] : [])];
      return `${formatForPeople(requirement)}${limits.length > 0 ? ` (${limits.join(', ')})` : ''}`;
    });
    return [program.catalogs.get(catalog)?.shortTitle ?? catalog, words.join(', ')] as const;
  });
}

/** AI systems in scope. */
export const systems: ArtefactWriter = {
  id: 'ai-systems',
  title: 'AI systems',
  write: (input) =>
    input.scope.systems.flatMap((document) => {
      const { systemVersion, purpose, classification, roles, markets, oversight } = document.value;
      return write(input, 'ai-systems', document, [
        ['System version', systemVersion],
        ['Intended purpose', purpose],
        ['Class and roles', `${classification.declared}; ${roles.join(', ')}. ${classification.reason}`],
        ['Markets', markets.join(', ')],
        ['Oversight', oversight],
      ]);
    }),
};

/** Impact assessments in scope. */
export const assessments: ArtefactWriter = {
  id: 'assessments',
  title: 'Impact assessments',
  write: (input) =>
    input.scope.assessments.flatMap((document) => {
      const { system, systemVersion, performed, kinds, conclusion, residual } = document.value;
      return write(input, 'assessments', document, [
        ['System', `${system}, version ${systemVersion}`],
        ['Performed', `${performed}, as ${kinds.join(', ')}`],
        ['Conclusion', `${conclusion.replaceAll('-', ' ')}; residual impact ${residual}`],
      ]);
    }),
};

/** A document as a page beside its source, byte for byte. */
function write(
  input: PackInput,
  folder: string,
  document: Document<Governed>,
  facts: readonly (readonly [string, string])[] = [],
): readonly Artefact[] {
  const { id, title, summary } = document.value;
  const rendered = renderBody(document.body, {
    frontmatter: document.value,
    resolveLink: (url) => resolveLinkIn(input, folder, url),
    images: new Map(packedImages(input, document).map(({ url, path }) => [url, `../${path}`])),
  });
  const body = [
    element('p', { class: 'lead' }, summary),
    head(input, document, facts),
    element('article', {}, trusted(rendered.html)),
  ];
  const source = linkTo(`src/${id}.mdx`, `src/${id}.mdx`);
  return [
    {
      path: `${folder}/${id}.html`,
      title,
      description: summary,
      content: page({
        title,
        up: '../',
        body: [...body, element('footer', {}, ['Source: ', source, `, SHA-256 ${document.digest}`])],
      }),
    },
    { path: `${folder}/src/${id}.mdx`, content: input.read(document.file) ?? '' },
  ];
}

/** The approval block. */
function head(
  { program }: PackInput,
  { value }: Document<Governed>,
  facts: readonly (readonly [string, string])[],
): Html {
  const role = (id: string) => roleTitle(program.settings.value, id);
  const approval = value.approvedBy ? `${value.approved}, by ${role(value.approvedBy)}` : value.approved;
  const rows = [
    ['Owner', role(value.owner)],
    ['Version', value.version],
    ['Approved', approval],
    ['Next review', value.nextReview],
    ...facts,
  ] as const;
  return element(
    'dl',
    { class: 'facts' },
    rows.map(([term, fact]) => element('div', {}, [element('dt', {}, term), element('dd', {}, fact)])),
  );
}
