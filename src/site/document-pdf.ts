import type { Policy } from '../model/policy.ts';
import type { Page } from '../model/publication.ts';
import { formatForPeople, parseRequirementId } from '../model/requirement-id.ts';
import { drawable } from '../packs/governed-pdf.ts';
import { drawnInOurFonts } from '../packs/svg-fonts.ts';
import type { DocumentView, Surface } from '../publish/surface.ts';
import type { Typesetting } from '../render/typesetting.ts';
import { typesetGoverned } from '../render/typst-governed.ts';
import type { SiteImages } from './images.ts';
import { absolute } from './site-address.ts';

/** A public document before it is set, and where its PDF lies below the site. */
export interface PublicTypesetting {
  readonly path: string;
  readonly typesetting: Typesetting;
}

/** The documents of a site that are read as a text, each as it is set as PDF. */
export function publicTypesettings(surface: Surface, images: SiteImages): readonly PublicTypesetting[] {
  return [
    ...surface.policies.map((view) => typesetPublic(surface, images, view, 'Policy', view.data.requirements)),
    ...surface.pages.map((view) => typesetPublic(surface, images, view, 'Page', [])),
  ];
}

/**
 * A public document as a PDF: from its view and from nothing else. Its day is that of its approval, so that a version has the
 * same bytes with every build.
 */
function typesetPublic(
  surface: Surface,
  images: SiteImages,
  view: DocumentView<Policy | Page>,
  kind: string,
  requirements: readonly string[],
): PublicTypesetting {
  const { id, title, data, owner, approvedBy, address } = view;
  const { version, approved, nextReview, summary } = data;
  const effective = 'effective' in data ? data.effective : undefined;
  const shown = view.images.flatMap(({ url, path }) => {
    const [published, bytes] = [
      images.addresses.get(path),
      images.files.get(images.addresses.get(path)?.slice(1) ?? ''),
    ];
    return published && bytes && drawable.test(published) ? [{ url, published, bytes }] : [];
  });
  const facts = [
    ['Owner', owner],
    ['Version', version],
    ['Approved', approvedBy ? `${approved}, by ${approvedBy}` : approved],
    ...(effective ? [['In force since', effective] as const] : []),
    ['Next review', nextReview],
  ] as const;
  const head = {
    ...{ kind, title, summary, id, version, facts, day: approved, cover: kind === 'Policy', marking: 'public' },
    organisation: surface.organisation.legalName,
    requirements: grouped(surface, requirements),
    versions: [],
    origin: `Published at ${absolute(surface, address)}, where the current version stands.`,
  };
  const context = {
    frontmatter: data,
    resolveLink: (url: string) => (/^(https:|mailto:|requirement:)/.test(url) ? url : undefined),
    images: new Map(shown.map(({ url, published }) => [url, published])),
  };
  const files = new Map(shown.map(({ published, bytes }) => [published, drawnInOurFonts(published, bytes)]));
  return { path: `${address.slice(1)}.pdf`, typesetting: typesetGoverned(head, view.body, context, files) };
}

/** Requirements by framework, as people read them. */
function grouped({ frameworks }: Surface, requirements: readonly string[]) {
  const byCatalog = Map.groupBy(requirements, (requirement) => parseRequirementId(requirement)?.catalog ?? '');
  return [...byCatalog].map(([catalog, cited]) => {
    const title = frameworks.find(({ id }) => id === catalog)?.shortTitle ?? catalog;
    return [title, [...new Set(cited.map(formatForPeople))]] as const;
  });
}
