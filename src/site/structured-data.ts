import type { DocumentView, Surface } from '../publish/surface.ts';
import { absolute } from './site-address.ts';

/** Types of schema.org for documents that have a page; of all others, search engines have no use for a type. */
const types = {
  policies: 'DigitalDocument',
  controls: 'DigitalDocument',
  cards: 'DigitalDocument',
  pages: 'DigitalDocument',
  updates: 'Article',
} as const;

/**
 * What a page says of itself to search engines (JSON-LD, schema.org), as the text of a data block; nothing where there is
 * nothing to say, or the site does not know its address. No character in it can end the block.
 */
export function structuredData(
  surface: Surface,
  address: string,
  document: DocumentView<unknown> | undefined,
): string | undefined {
  if (surface.audience !== 'public' || surface.siteAddress === undefined) return undefined;
  const data = address === '/' ? aboutSite(surface) : document && aboutDocument(surface, document);
  return data && JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
}

function aboutSite(surface: Surface) {
  const { organisation, title, asOf, scope } = surface;
  const { name, legalName, description, website, contact } = organisation;
  const contacts = [
    { contactType: 'trust center', email: contact.trust },
    { contactType: 'security', email: contact.security },
    { contactType: 'privacy', email: contact.privacy },
  ];
  return {
    '@graph': [
      {
        ...{ '@type': 'Organization', '@id': organisationId(surface), name, legalName, description },
        ...(website && { url: website }),
        contactPoint: contacts.map((each) => ({ '@type': 'ContactPoint', ...each })),
      },
      {
        ...{ '@type': 'WebSite', '@id': absolute(surface, '/#site'), url: absolute(surface, '/'), name: title },
        ...{ description: scope.statement, inLanguage: 'en', dateModified: asOf },
        publisher: { '@id': organisationId(surface) },
      },
    ],
  };
}

function aboutDocument(surface: Surface, view: DocumentView<unknown>) {
  const { collection, title, address } = view;
  const data = view.data as Readonly<Record<string, string | undefined>>;
  if (collection === 'answers') {
    const { question, short } = data;
    const answer = { '@type': 'Answer', text: short, dateCreated: data.asOf, url: absolute(surface, address) };
    return {
      '@type': 'QAPage',
      mainEntity: { '@type': 'Question', name: question, answerCount: 1, acceptedAnswer: answer },
    };
  }
  if (!Object.hasOwn(types, collection)) return undefined;
  const { summary, version, approved, on } = data;
  return {
    ...{ '@type': types[collection as keyof typeof types], '@id': absolute(surface, address), name: title },
    ...{ url: absolute(surface, address), ...(summary && { description: summary }), inLanguage: 'en' },
    ...{ version, ...(on && { datePublished: on, headline: title }), ...(approved && { dateModified: approved }) },
    ...{ publisher: { '@id': organisationId(surface) }, isPartOf: { '@id': absolute(surface, '/#site') } },
  };
}

function organisationId(surface: Surface): string {
  return absolute(surface, '/#organisation');
}
