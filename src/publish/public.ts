import { mappingsOf } from '../assess/crosswalk.ts';
import { aiAct } from '../assess/law-on.ts';
import { shownRelease } from '../assess/release.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Day, Visibility } from '../model/fields.ts';
import { askable } from '../model/gated.ts';
import type { Collection } from '../model/kinds.ts';
import type { TranslatedLocale } from '../model/locale.ts';
import type { Mapping } from '../model/mapping.ts';
import type { Past } from '../model/past.ts';
import type { Program } from '../model/program.ts';
import { accessView } from './access.ts';
import { aiLawView } from './ai-law.ts';
import { packSigners } from './allowed-signers.ts';
import { customerTasks } from './customer-tasks.ts';
import { disclosurePage } from './disclosure-page.ts';
import { withVersions } from './document-history.ts';
import { type FrameworkInput, frameworkView } from './frameworks.ts';
import { programIn, spokenLanguages } from './in-locale.ts';
import { type RelatedTo, relationsIn } from './relations.ts';
import { catalogsOn, requirementNames } from './requirement-names.ts';
import { standardEntries } from './standard-set.ts';
import { subProcessorChanges } from './sub-processor-changes.ts';
import type { FrameworkView, Surface } from './surface.ts';
import { surfaceMatrix } from './surface-matrix.ts';
import { byTitle, claimViews, gatedOf, viewsOf } from './views.ts';

const isPublic = (visibility: Visibility) => visibility === 'public';

/**
 * The public site as data. A function of public documents and of their versions since they became public, of title and
 * summary of gated ones, of the release record, of the keys that sign packs, of the encrypted files of live grants under
 * their random names, of what ships and of the date, and of nothing else: internal documents, evidence and coverage never
 * reach it, nor does who was granted what.
 */
export function toTrustCenter(program: Program, asOf: Day, past?: Past): Surface {
  const { settings, release } = program;
  const { organisation, site, scope, products } = settings.value;
  const views = <C extends Collection>(collection: C) => viewsOf(program, collection, isPublic);
  const catalogs = catalogsOn(program, asOf);
  const name = requirementNames(program, catalogs);
  const related = relationsIn(publicMappings(program), catalogs, name);
  const act = catalogs.get(aiAct);
  const frameworks = settings.value.frameworks.flatMap(({ id }) => {
    const catalog = catalogs.get(id);
    return catalog ? [publicFramework(program, catalog, related, asOf)] : [];
  });
  const vendors = views('vendors');
  const { noticeDays } = settings.value.subProcessors;
  return {
    audience: 'public',
    title: site.title ?? `${organisation.name} Trust Center`,
    languages: spokenLanguages(program),
    ...(site.address && { siteAddress: site.address }),
    asOf,
    ...(release && { releasedOn: release.value.asOf }),
    organisation,
    scope,
    products: products
      .filter(({ visibility }) => isPublic(visibility))
      .map(({ id, title, summary }) => ({ id, title, summary })),
    frameworks,
    matrix: surfaceMatrix(program, catalogs, frameworks, isPublic),
    ...(act && { aiLaw: aiLawView(act, name) }),
    claims: claimViews(program, isPublic, asOf),
    policies: withVersions(views('policies'), past),
    controls: views('controls'),
    cards: views('cards'),
    systems: views('aiSystems'),
    vendors,
    changes: subProcessorChanges(vendors, noticeDays),
    noticeDays,
    answers: views('answers'),
    pages: withVersions(views('pages'), past),
    updates: views('updates'),
    registers: [],
    gated: askable.flatMap((collection) => gatedOf(program, collection)).sort(byTitle),
    allowedSigners: packSigners(program.allowedSigners),
    ...(program.securityText && { ownSecurityText: true }),
    ...disclosurePage(program, isPublic),
    standardSet: standardEntries(program),
    yourPart: customerTasks(program, isPublic),
    access: accessView(program, asOf),
  };
}

/** The public site in another language, from the same public facts. Versions of the past are in English, which binds. */
export function toTrustCenterIn(program: Program, locale: TranslatedLocale, asOf: Day): Surface {
  return { ...toTrustCenter(programIn(program, locale), asOf), languages: spokenLanguages(program), language: locale };
}

/** The mappings in force for somebody who knows public documents only: one that is not public replaces nothing. */
function publicMappings({ mappings, shippedMappings }: Program): readonly Mapping[] {
  const open = [...mappings].filter(([, { value }]) => isPublic(value.visibility));
  return mappingsOf({ mappings: new Map(open), shippedMappings });
}

function publicFramework(program: Program, catalog: Catalog, related: RelatedTo, asOf: Day): FrameworkView {
  const released = program.release?.value.frameworks.find(({ id }) => id === catalog.id)?.requirements ?? [];
  const byId = new Map(released.map((requirement) => [requirement.id, requirement]));
  const standing: FrameworkInput['standing'] = (requirement) => {
    const record = byId.get(requirement);
    if (!record) return undefined;
    const { status, prepared, evidence, until } = shownRelease(record, asOf);
    return { status, ...(prepared && { prepared }), ...(evidence && { evidence }), ...(until && { until }) };
  };
  return frameworkView({ program, catalog, standing, related, shows: isPublic });
}
