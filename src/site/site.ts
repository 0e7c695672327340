import type { Control } from '../model/control.ts';
import type { Locale } from '../model/locale.ts';
import { parseLink } from '../model/reference-link.ts';
import { formatForPeople, parseRequirementId, toAddress } from '../model/requirement-id.ts';
import type { SignedData } from '../model/signed-data.ts';
import { addressOf, resolveLink } from '../publish/addresses.ts';
import type { ClaimView, DocumentView, Mention, Surface } from '../publish/surface.ts';
import type { RenderedBody } from '../render/html.ts';
import { drawMark } from '../render/sheet.ts';
import { type AiPages, aiPages } from './ai-pages.ts';
import { type EmbeddedBadge, embeddedBadge } from './badges.ts';
import { bodyRenderer } from './bodies.ts';
import type { Bundle } from './bundle.ts';
import { type CarryOverPages, carryOverPages } from './carry-over-pages.ts';
import { type VersionPage, versionPagesOf, versionPaths } from './document-versions.ts';
import { documentsOf } from './documents-of.ts';
import { feedsOn } from './feed-addresses.ts';
import { type FrameworkPage, frameworkPage } from './framework-pages.ts';
import type { KeptBodies } from './kept-bodies.ts';
import { linkedText, type TextPart } from './linked-text.ts';
import type { Where } from './locales/address.ts';
import { type PageInLocales, spokenPages } from './locales/spoken-pages.ts';
import { type Words, wordsIn } from './locales/words.ts';
import { type MatrixPage, matrixPage } from './matrix-page.ts';
import { type NavigationEntry, navigationOf } from './navigation.ts';
import { type Overview, overviewOf } from './overview.ts';
import { recordHtml } from './record-html.ts';
import { searchPhrases } from './search-phrases.ts';
import { type StaffPages, staffPages } from './staff-pages.ts';
import { structuredData } from './structured-data.ts';
import { plainWords } from './words.ts';
import { type TaskGroup, tasksByRequirement } from './your-part.ts';

/** A requirement that a document refers to. */
export interface RequirementLink {
  readonly framework: string;
  readonly label: string;
  readonly title: string;
  /** Absent where the surface has no page for it. */
  readonly address?: string;
}

/** All that pages receive: the projection, and what was prepared from it and from nothing else. */
export interface Site {
  readonly surface: Surface;
  /** Phrases, days and numbers in the language of the site. */
  readonly words: Words;
  readonly navigation: readonly NavigationEntry[];
  readonly frameworks: readonly FrameworkPage[];
  readonly matrix: MatrixPage;
  readonly overview: Overview;
  /** AI systems and the classes of the law. */
  readonly ai: AiPages;
  /** How frameworks carry one another, for staff. */
  readonly carryOver: CarryOverPages;
  /** Risks, applicability and maturity, for staff. */
  readonly staff?: StaffPages;
  readonly mark: string;
  /** Files that are no pages, by path. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** How the data of the site is signed; absent where no key signs. */
  readonly signed?: SignedData;
  /** All public documents in one file; absent while people edit, and where there is none. */
  readonly bundle?: Bundle;
  /** Address of a logo that the team put into its public folder. */
  readonly logo?: string;
  /** Address of a style sheet that the team put there. */
  readonly theme?: string;
  /** The policy that each page carries; absent while people edit, when the development server adds scripts of its own. */
  readonly contentSecurityPolicy?: string;
  /** Version of this program: of a pack that the same version made, a reader knows every byte. */
  readonly toolVersion?: string;
  /** Whether a page is there in the language of the site, by its address in English. */
  speaks(address: string): boolean;
  /** What the script of the search says in the language of the site, as JSON; absent in English, which it knows. */
  readonly searchPhrases?: string | undefined;
  /** The address of a page in the language of the site, as far as it is there; whatever follows `#` stays. */
  localised(address: string): string;
  /** A page in all languages. */
  pageAt(where: Where): PageInLocales;
  /** The language of a text of a document, by its address, where that is not the language of the site. */
  langOf(address: string): Locale | undefined;
  /** Documents of a collection that have a page in the language of the site. */
  withPage<T>(views: readonly DocumentView<T>[]): readonly DocumentView<T>[];
  /** The body of a document as HTML; rendered on first use, then kept. */
  body(view: DocumentView<unknown>): RenderedBody;
  /** Requirements by identifier, grouped by framework in the order of the surface. */
  requirements(
    ids: readonly string[],
  ): readonly { readonly framework: string; readonly links: readonly RequirementLink[] }[];
  /** What a control answers, grouped by framework, each with how far and how much of it. */
  implementations(implemented: Control['implements']): readonly {
    readonly framework: string;
    readonly links: readonly (RequirementLink & { readonly says: string })[];
  }[];
  /** Documents of the surface that a document names, in the order in which it names them. */
  mentions(collection: DocumentView<unknown>['collection'], ids: readonly string[]): readonly Mention[];
  /** What the frontmatter of a document says beyond what every document says, as HTML. */
  record(view: DocumentView<unknown>): string;
  /** A text with links where it names requirements or controls between backticks. */
  linked(text: string): readonly TextPart[];
  /** Feeds that a page announces to readers of feeds. */
  feedsOn(address: string): readonly { readonly label: string; readonly address: string; readonly type: string }[];
  /** What a page says of itself to search engines, as the text of a data block; nothing where there is nothing to say. */
  structuredData(address: string): string | undefined;
  /** Controls that put a policy into practice. */
  controlsOf(policy: string): readonly Mention[];
  /** The badge of a claim, as the block of the claim offers it. */
  badge(claim: ClaimView): EmbeddedBadge;
  /** What customers do, by requirement. */
  customerTasks(): readonly TaskGroup[];
  /** The versions of a document of this site that can be read, the current one first; found by its address. */
  versionsOf(view: DocumentView<unknown>): readonly VersionPage[];
  /** Every page of a version, as Astro asks for them. */
  versionPaths(): ReturnType<typeof versionPaths>;
}

/** What pages are told of their surroundings. */
export type Setting = Pick<Site, 'logo' | 'theme' | 'contentSecurityPolicy' | 'signed' | 'toolVersion'>;

/** Prepares a site from its projection and the addresses of its images, by their path below the root of the program. */
export function toSite(
  surface: Surface,
  imageAddresses: ReadonlyMap<string, string>,
  setting: Setting = {},
  kept?: KeptBodies,
): Omit<Site, 'files'> {
  const documents = documentsOf(surface);
  const byAddress = new Map(documents.map((view) => [view.address, view]));
  const words = wordsIn(surface.language ?? 'en');
  const frameworks = surface.frameworks.map((view) => frameworkPage(view, surface.asOf, words));
  const requirementsByAddress = new Map(
    surface.frameworks.flatMap((view) => view.requirements.map((requirement) => [requirement.address, requirement])),
  );
  const staff = staffPages(surface);
  const claims = new Set(surface.claims.map(({ id }) => id));
  const resolve = (url: string) => {
    const linked = parseLink(url);
    // A claim has no page of its own: it stands on the home page.
    if (linked.to === 'document' && linked.collection === 'claims' && claims.has(linked.id)) return `/#${linked.id}`;
    return resolveLink(url, (target) => {
      if (target.to === 'document') return byAddress.has(addressOf(target.collection, target.id));
      return target.to === 'requirement' && requirementsByAddress.has(toAddress(target.id));
    });
  };
  const controls = Map.groupBy(
    surface.controls.flatMap((control) =>
      control.data.policies.map((policy) => ({ policy, mention: toMention(control) })),
    ),
    ({ policy }) => policy,
  );
  const link = (id: string): RequirementLink => {
    const address = toAddress(id);
    const known = requirementsByAddress.get(address);
    const catalog = parseRequirementId(id)?.catalog ?? '';
    const framework = surface.frameworks.find((view) => view.id === catalog)?.shortTitle ?? catalog;
    return { framework, label: formatForPeople(id), title: known?.title ?? '', ...(known && { address }) };
  };
  const named = (id: string): TextPart => {
    const control = byAddress.get(addressOf('controls', id));
    if (control) return { text: control.title, address: control.address };
    const { framework, label, address } = link(id);
    return { text: parseRequirementId(id) ? `${framework} ${label}` : id, ...(address && { address }) };
  };
  const body = bodyRenderer(resolve, imageAddresses, kept);
  const requirements: Site['requirements'] = (ids) => {
    const groups = Map.groupBy(ids.map(link), ({ framework }) => framework);
    return [...groups].map(([framework, links]) => ({ framework, links }));
  };
  return {
    ...{ surface, words, frameworks, body, requirements },
    matrix: matrixPage(surface.matrix),
    navigation: navigationOf(surface),
    overview: overviewOf(surface),
    ai: aiPages(surface, {
      words,
      requirement: link,
      mention: (collection, id) => {
        const view = byAddress.get(addressOf(collection, id));
        return view && toMention(view);
      },
    }),
    carryOver: carryOverPages(surface),
    ...(staff && { staff }),
    mark: drawMark(),
    ...spokenPages(surface),
    searchPhrases: searchPhrases(words),
    ...setting,
    implementations(implemented) {
      const links = implemented.map(({ requirement, status, extent, note }) => {
        const says = [plainWords(status), extent === 'full' ? 'whole' : 'in part', note].filter(Boolean).join(', ');
        return { ...link(requirement), says };
      });
      return [...Map.groupBy(links, ({ framework }) => framework)].map(([framework, found]) => ({
        framework,
        links: found,
      }));
    },
    record: (view) => recordHtml(view, (collection, id) => byAddress.get(addressOf(collection, id)), link),
    mentions: (collection, ids) =>
      ids.flatMap((id) => {
        const view = byAddress.get(addressOf(collection, id));
        return view ? [toMention(view)] : [];
      }),
    linked: (text) => linkedText(text, named),
    feedsOn: (address) => feedsOn(surface, address),
    structuredData: (address) => structuredData(surface, address, byAddress.get(address)),
    controlsOf: (policy) => (controls.get(policy) ?? []).map(({ mention }) => mention),
    badge: (claim) => embeddedBadge(surface, claim, words),
    customerTasks: () => tasksByRequirement({ surface, requirements }),
    versionsOf: (view) => versionPagesOf({ body }, byAddress.get(view.address) ?? view),
    versionPaths: () => versionPaths({ body, surface }),
  };
}

function toMention(view: DocumentView<unknown>): Mention {
  const { summary = '' } = view.data as { readonly summary?: string };
  return { id: view.id, title: view.title, summary, address: view.address };
}
