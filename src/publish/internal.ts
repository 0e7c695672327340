import type { Assessment } from '../assess/assess.ts';
import type { RequirementCoverage } from '../assess/coverage.ts';
import { mappingsOf } from '../assess/crosswalk.ts';
import { aiAct } from '../assess/law-on.ts';
import { collections, kinds } from '../model/kinds.ts';
import type { Program } from '../model/program.ts';
import { registerOf } from './addresses.ts';
import { aiLawView } from './ai-law.ts';
import { packSigners } from './allowed-signers.ts';
import { crosswalkView } from './carry-over.ts';
import { disclosurePage } from './disclosure-page.ts';
import { frameworkView, type Standing } from './frameworks.ts';
import { reasoningView } from './reasoning.ts';
import { relationsIn } from './relations.ts';
import { catalogsOn, type NameRequirement, requirementNames } from './requirement-names.ts';
import { staffView } from './staff-view.ts';
import { subProcessorChanges } from './sub-processor-changes.ts';
import type { RegisterView, Surface } from './surface.ts';
import { surfaceMatrix } from './surface-matrix.ts';
import { claimViews, viewsOf } from './views.ts';

const everything = () => true;

/** Collections that have pages of their own; every other is a register. */
const withPages = new Set([
  ...['policies', 'controls', 'aiSystems', 'cards', 'risks', 'incidents', 'applicability', 'vendors'],
  ...['answers', 'pages', 'updates'],
]);

/** The staff's site as data: every document, live coverage with its reasoning, and every register. */
export function toInternal(program: Program, assessment: Assessment): Surface {
  const { organisation, site, scope, products, subProcessors } = program.settings.value;
  const vendors = viewsOf(program, 'vendors', everything);
  const catalogs = catalogsOn(program, assessment.asOf);
  const name = requirementNames(program, catalogs);
  const related = relationsIn(mappingsOf(program), catalogs, name);
  const crosswalk = crosswalkView(program, assessment, name);
  const act = catalogs.get(aiAct);
  const frameworks = [...assessment.frameworks.values()].map(({ catalog, requirements }) =>
    frameworkView({
      ...{ program, catalog, related, shows: everything },
      standing: (id) => standing(requirements.get(id), program, name),
    }),
  );
  return {
    audience: 'internal',
    title: `${site.title ?? organisation.name}, internal`,
    languages: [],
    asOf: assessment.asOf,
    ...(program.release && { releasedOn: program.release.value.asOf }),
    organisation,
    scope,
    products: products.map(({ id, title, summary }) => ({ id, title, summary })),
    frameworks,
    matrix: surfaceMatrix(program, catalogs, frameworks, everything),
    ...(act && { aiLaw: aiLawView(act, name) }),
    claims: claimViews(program, everything, assessment.asOf),
    policies: viewsOf(program, 'policies', everything),
    controls: viewsOf(program, 'controls', everything),
    cards: viewsOf(program, 'cards', everything),
    systems: viewsOf(program, 'aiSystems', everything),
    vendors,
    changes: subProcessorChanges(vendors, subProcessors.noticeDays),
    noticeDays: subProcessors.noticeDays,
    answers: viewsOf(program, 'answers', everything),
    pages: viewsOf(program, 'pages', everything),
    updates: viewsOf(program, 'updates', everything),
    registers: collections
      .filter((collection) => !withPages.has(collection))
      .map((collection) => register(program, collection)),
    gated: [],
    allowedSigners: packSigners(program.allowedSigners),
    standardSet: [],
    yourPart: [],
    ...(program.securityText && { ownSecurityText: true }),
    ...disclosurePage(program, everything),
    ...(crosswalk && { crosswalk }),
    staff: staffView(program, assessment),
  };
}

function register(program: Program, collection: (typeof collections)[number]): RegisterView {
  const title = collection.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return {
    id: registerOf(collection),
    title: title.charAt(0).toUpperCase() + title.slice(1),
    noun: kinds[collection].noun,
    entries: viewsOf(program, collection, everything) as unknown as RegisterView['entries'],
  };
}

function standing(
  coverage: RequirementCoverage | undefined,
  program: Program,
  name: NameRequirement,
): Standing | undefined {
  if (!coverage) return undefined;
  const { status, prepared, until, contributions } = coverage;
  const evidence = contributions.map((contribution) => contribution.evidence).find((id) => id !== undefined);
  const record = evidence === undefined ? undefined : program.evidence.get(evidence)?.value;
  return {
    status,
    reasoning: reasoningView(coverage, program, name),
    ...(prepared && { prepared }),
    ...(until && { until }),
    ...(record?.generatedAt && { evidence: { class: record.class, month: record.generatedAt.slice(0, 7) } }),
  };
}
