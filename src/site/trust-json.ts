import type { ClaimState } from '../model/claim.ts';
import type { SignedData } from '../model/signed-data.ts';
import type { TrustJson } from '../model/trust-json.ts';
import type { ClaimEvidence } from '../model/trust-json-claims.ts';
import type { ClaimView, FrameworkView, Surface } from '../publish/surface.ts';
import { feedAddresses } from './feed-addresses.ts';
import { publishedAiSystem } from './published-ai-system.ts';
import { publishedDocument } from './published-document.ts';
import { schemaAddress } from './site-address.ts';
import { publishedChange, subProcessorsOf } from './sub-processors-json.ts';

/** The site for machines: what its pages say, without the texts of documents. `trustJson` is its shape. */
export function machineReadable(surface: Surface, signed?: SignedData): TrustJson {
  const { title, siteAddress, asOf, releasedOn, organisation, scope, products, disclosure } = surface;
  const { name, legalName, description, website, contact } = organisation;
  return {
    ...{ $schema: schemaAddress(surface, 'trust-1'), format: 1, title, ...(siteAddress && { siteAddress }), asOf },
    ...(releasedOn && { releasedOn }),
    organisation: {
      ...{ name, legalName, description, ...(website && { website }), contact },
      ...(disclosure && { disclosure }),
    },
    scope: { statement: scope.statement, locations: [...scope.locations], exclusions: [...scope.exclusions] },
    products: [...products],
    claims: surface.claims.map((claim) => toClaim(surface, claim)),
    frameworks: surface.frameworks.map(toFramework),
    policies: surface.policies.map(publishedDocument),
    controls: surface.controls.map(publishedDocument),
    pages: surface.pages.map(publishedDocument),
    aiSystems: surface.cards.map(publishedAiSystem),
    subProcessors: subProcessorsOf(surface),
    subProcessorChanges: surface.changes.map(publishedChange),
    answers: surface.answers.map((view) => {
      const { question, short, asOf: answered, evidenceClass, notCovered } = view.data;
      return {
        ...{ ...publishedDocument(view), question, short, asOf: answered },
        ...(evidenceClass && { evidenceClass }),
        ...(notCovered && { notCovered }),
      };
    }),
    updates: surface.updates
      .map((view) => ({ ...publishedDocument(view), on: view.data.on, category: view.data.category }))
      .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
    onRequest: surface.gated.map(({ id, title: named, summary, visibility }) => ({
      ...{ id, title: named, summary, visibility, requestUrl: requestUrl(surface) },
    })),
    feeds: feedAddresses(surface),
    ...(signed && { signed }),
  };
}

/** What stands behind a claim of each state. */
const evidenceOf: Readonly<Partial<Record<ClaimState, ClaimEvidence>>> = {
  certified: 'certificate',
  attested: 'auditor-report',
  declared: 'declaration',
  aligned: 'self-assessment',
};

function toClaim(surface: Surface, { id, data, shown, frameworkTitle }: ClaimView): TrustJson['claims'][number] {
  const { framework, statement, scope, notCovered, products, since, until, body, accreditation, number } = data;
  const { type, period, categories, opinion, stage, targetDate, reason } = data;
  const evidence = evidenceOf[data.state];
  return {
    ...{ id, address: `/#${id}`, framework, frameworkTitle, state: shown, statement, scope },
    ...(notCovered && { notCovered }),
    ...{ products: [...products], asOf: surface.asOf, ...(since && { since }), ...(until && { expires: until }) },
    ...{ ...(body && { body }), ...(accreditation && { accreditation }), ...(number && { number }) },
    ...{ ...(type && { type }), ...(period && { period }), categories: [...categories] },
    ...{ ...(opinion && { opinion }), ...(stage && { stage }), ...(targetDate && { targetDate }) },
    ...(reason && { reason }),
    ...(evidence && { evidence }),
    visibility: 'public',
    // A self-assessment is on the site itself.
    ...(evidence && evidence !== 'self-assessment' && { requestUrl: requestUrl(surface) }),
  };
}

function toFramework(view: FrameworkView): TrustJson['frameworks'][number] {
  const { id, title, edition, kind, address, counts } = view;
  return {
    ...{ id, title, edition, kind, address, counts },
    requirements: view.requirements
      .filter(({ assessable }) => assessable)
      .map(({ id: local, address: page, status, prepared, until, evidence }) => ({
        ...{ id: local, address: page, ...(status && { status }), ...(prepared && { prepared }) },
        ...(until && { expires: until }),
        ...(evidence && { evidence }),
      })),
  };
}

/** Where documents are asked for: the page for it where there is one, else a mail address. */
function requestUrl({ gated, access, organisation }: Surface): string {
  return gated.length > 0 && access ? '/request' : `mailto:${access?.mail ?? organisation.contact.trust}`;
}
