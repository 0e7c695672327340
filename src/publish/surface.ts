import type { ShownClaimState } from '../assess/claims.ts';
import type { ShownStatus } from '../assess/release.ts';
import type { AiSystem } from '../model/ai-system.ts';
import type { Card } from '../model/card.ts';
import type { Requirement } from '../model/catalog.ts';
import type { Claim } from '../model/claim.ts';
import type { Control } from '../model/control.ts';
import type { Day, Visibility } from '../model/fields.ts';
import type { Collection } from '../model/kinds.ts';
import type { TranslatedLocale } from '../model/locale.ts';
import type { Policy } from '../model/policy.ts';
import type { ProgramSettings } from '../model/program-settings.ts';
import type { Answer, Page, Update } from '../model/publication.ts';
import type { ReleasedRequirement } from '../model/release.ts';
import type { Vendor } from '../model/vendor.ts';
import type { AiLawView } from './ai-law-view.ts';
import type { SignerView } from './allowed-signers.ts';
import type { CrosswalkView } from './carry-over-views.ts';
import type { CustomerTask } from './customer-tasks.ts';
import type { VersionView } from './document-history.ts';
import type { ShownImage } from './images.ts';
import type { SpokenLanguage } from './in-locale.ts';
import type { MatrixView } from './matrix-view.ts';
import type { ReasoningView, RelatedFramework } from './relation-views.ts';
import type { StaffView } from './staff-view.ts';
import type { StandardEntry } from './standard-set.ts';
import type { SubProcessorChange } from './sub-processor-changes.ts';

/** A document as a surface shows it: what its frontmatter says and its body as it was written. */
export interface DocumentView<T> {
  readonly collection: Collection;
  readonly id: string;
  readonly title: string;
  /** Address on the site, without a trailing slash. */
  readonly address: string;
  /** Title of the role that owns it. */
  readonly owner: string;
  /** Title of the role that approved it, and of the role that performs it, where it names one. */
  readonly approvedBy?: string;
  readonly operator?: string;
  readonly data: T;
  readonly body: string;
  /** The images that the body shows: all that a site publishes of the files beside documents. */
  readonly images: readonly ShownImage[];
  /** Versions that customers may read, the current one first; absent where the past is not known. */
  readonly versions?: readonly VersionView[];
}

/** A document that exists and is given on request only: title and one line. */
export interface GatedView {
  readonly collection: Collection;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly visibility: Extract<Visibility, 'request' | 'nda'>;
}

/** How customers ask for documents that are given on request, and open them. */
export interface AccessView {
  /** Mail address that requests go to. */
  readonly mail: string;
  /** Address that a request form sends to, where requests go by form. */
  readonly form?: string;
  /** Identifier of the public page that holds the non-disclosure agreement. */
  readonly nda?: string;
  /** Names of the encrypted files of live grants: random, and all that is told of a grant. Sorted. */
  readonly sealed: readonly string[];
}

/** A document named in a list. */
export interface Mention {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly address: string;
}

/** A control as it stands behind a requirement. */
export interface ControlMention extends Mention {
  readonly status: Control['implements'][number]['status'];
  readonly extent: Control['implements'][number]['extent'];
}

/** One node of a framework. */
export interface RequirementView {
  /** Local identifier, and the form that people read. */
  readonly id: string;
  readonly label: string;
  readonly address: string;
  readonly title: string;
  readonly kind: Requirement['kind'];
  readonly parent?: string;
  /** 0 for the nodes at the top. */
  readonly depth: number;
  readonly assessable: boolean;
  readonly requirement: Requirement;
  /** Status at the as-of date; absent where nothing was released, or the node is a heading. */
  readonly status?: ShownStatus;
  readonly prepared?: ReleasedRequirement['prepared'];
  readonly evidence?: ReleasedRequirement['evidence'];
  readonly until?: Day;
  readonly controls: readonly ControlMention[];
  readonly policies: readonly Mention[];
  /** What reviewers decided of it and other frameworks: those in scope first. */
  readonly related: readonly RelatedFramework[];
  /** Reasoning, for staff: why this status, and what is missing. */
  readonly reasoning?: ReasoningView;
}

/** A framework in scope. */
export interface FrameworkView {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly edition: string;
  readonly kind: 'standard' | 'criteria' | 'law' | 'framework';
  readonly copyright: string;
  readonly publisher: string;
  /** Day on which the catalog was checked, and against what. */
  readonly checked: Day;
  readonly sources: readonly { readonly id: string; readonly title: string; readonly url?: string | undefined }[];
  readonly address: string;
  readonly milestones: readonly { readonly date: Day; readonly what: string; readonly basis: string }[];
  /** Assessable requirements by status; requirements without a released status are not counted. */
  readonly counts: Readonly<Record<ShownStatus, number>>;
  readonly requirements: readonly RequirementView[];
}

/** A claim with its state at the as-of date. */
export interface ClaimView {
  readonly id: string;
  readonly data: Claim;
  readonly shown: ShownClaimState;
  readonly frameworkTitle: string;
}

/** A table of a register, for staff. */
export interface RegisterView {
  readonly id: string;
  readonly title: string;
  /** What one entry is called. */
  readonly noun: string;
  readonly entries: readonly DocumentView<Readonly<Record<string, unknown>>>[];
}

/** Everything that a site shows: plain data. A field that is absent here cannot leak. */
export interface Surface {
  /** `public` for customers, `internal` for staff. */
  readonly audience: 'public' | 'internal';
  readonly title: string;
  /** Languages that the site speaks besides English. */
  readonly languages: readonly SpokenLanguage[];
  /** The language of this surface; absent in English, which binds. */
  readonly language?: TranslatedLocale;
  /** Address at which it is published, when known. */
  readonly siteAddress?: string;
  readonly asOf: Day;
  /** Day on which the posture was released; absent when there is no release record. */
  readonly releasedOn?: Day;
  readonly organisation: ProgramSettings['organisation'];
  readonly scope: ProgramSettings['scope'];
  readonly products: readonly { readonly id: string; readonly title: string; readonly summary: string }[];
  readonly frameworks: readonly FrameworkView[];
  readonly matrix: MatrixView;
  /** What the AI Act makes of its classes; absent where the program has no catalog of it. */
  readonly aiLaw?: AiLawView;
  readonly claims: readonly ClaimView[];
  readonly policies: readonly DocumentView<Policy>[];
  readonly controls: readonly DocumentView<Control>[];
  readonly cards: readonly DocumentView<Card>[];
  readonly systems: readonly DocumentView<AiSystem>[];
  readonly vendors: readonly DocumentView<Vendor>[];
  /** Changes in the list of sub-processors, newest first. */
  readonly changes: readonly SubProcessorChange[];
  /** Days from an announcement within which customers may object to a change of sub-processors. */
  readonly noticeDays: number;
  readonly answers: readonly DocumentView<Answer>[];
  readonly pages: readonly DocumentView<Page>[];
  readonly updates: readonly DocumentView<Update>[];
  /** Any other public documents, and for staff every register. */
  readonly registers: readonly RegisterView[];
  readonly gated: readonly GatedView[];
  /** The keys that sign packs. */
  readonly allowedSigners: readonly SignerView[];
  /** Whether the team keeps a `security.txt` of its own, for instance a signed one, so that none is written. */
  readonly ownSecurityText?: true;
  /** Address of the page that says how to report a vulnerability. */
  readonly disclosure?: string;
  /** What reviewers look for, for customers; empty where the team keeps no such list. */
  readonly standardSet: readonly StandardEntry[];
  /** What customers do so that our controls can work. */
  readonly yourPart: readonly CustomerTask[];
  /** How to ask for what is gated and to open it; absent for staff, who read it as it is. */
  readonly access?: AccessView;
  /** How the frameworks in scope carry one another, for staff. */
  readonly crosswalk?: CrosswalkView;
  /** Risks, applicability and maturity, for staff. */
  readonly staff?: StaffView;
}
