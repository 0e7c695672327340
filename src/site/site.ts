import type { Control } from '../model/control.ts';
import type { Locale } from '../model/locale.ts';
import type { SignedData } from '../model/signed-data.ts';
import type { ClaimView, DocumentView, Mention, Surface } from '../publish/surface.ts';
import type { RenderedBody } from '../render/html.ts';
import type { AiPages } from './ai-pages.ts';
import type { EmbeddedBadge } from './badges.ts';
import type { Bundle } from './bundle.ts';
import type { CarryOverPages } from './carry-over-pages.ts';
import type { VersionPage, versionPaths } from './document-versions.ts';
import type { FrameworkPage } from './framework-pages.ts';
import type { TextPart } from './linked-text.ts';
import type { Where } from './locales/address.ts';
import type { PageInLocales } from './locales/spoken-pages.ts';
import type { Words } from './locales/words.ts';
import type { MatrixPage } from './matrix-page.ts';
import type { NavigationEntry } from './navigation.ts';
import type { Overview } from './overview.ts';
import type { StaffPages } from './staff-pages.ts';
import type { TaskGroup } from './your-part.ts';

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
