import type { Assessment } from '../assess/assess.ts';
import type { RequirementCoverage } from '../assess/coverage.ts';
import { collections, kinds } from '../model/kinds.ts';
import type { Program } from '../model/program.ts';
import { registerOf } from './addresses.ts';
import { frameworkView, type Standing } from './frameworks.ts';
import type { RegisterView, Surface } from './surface.ts';
import { claimViews, viewsOf } from './views.ts';

const everything = () => true;

/** Collections that have pages of their own; every other is a register. */
const withPages = new Set(['policies', 'controls', 'aiSystems', 'cards', 'vendors', 'answers', 'pages', 'updates']);

/** The staff's site as data: every document, live coverage with its reasoning, and every register. */
export function toInternal(program: Program, assessment: Assessment): Surface {
  const { organisation, site, scope, products } = program.settings.value;
  return {
    audience: 'internal',
    title: `${site.title ?? organisation.name}, internal`,
    asOf: assessment.asOf,
    ...(program.release && { releasedOn: program.release.value.asOf }),
    organisation,
    scope,
    products: products.map(({ id, title, summary }) => ({ id, title, summary })),
    frameworks: [...assessment.frameworks.values()].map(({ catalog, requirements }) =>
      frameworkView({ program, catalog, standing: (id) => standing(requirements.get(id), program), shows: everything }),
    ),
    claims: claimViews(program, everything, assessment.asOf),
    policies: viewsOf(program, 'policies', everything),
    controls: viewsOf(program, 'controls', everything),
    cards: viewsOf(program, 'cards', everything),
    systems: viewsOf(program, 'aiSystems', everything),
    vendors: viewsOf(program, 'vendors', everything),
    answers: viewsOf(program, 'answers', everything),
    pages: viewsOf(program, 'pages', everything),
    updates: viewsOf(program, 'updates', everything),
    registers: collections
      .filter((collection) => !withPages.has(collection))
      .map((collection) => register(program, collection)),
    gated: [],
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

function standing(coverage: RequirementCoverage | undefined, program: Program): Standing | undefined {
  if (!coverage) return undefined;
  const { status, prepared, until, reason, contributions, missing } = coverage;
  const evidence = contributions.map((contribution) => contribution.evidence).find((id) => id !== undefined);
  const record = evidence === undefined ? undefined : program.evidence.get(evidence)?.value;
  const because = [
    ...(reason ? [reason] : []),
    ...contributions.map((contribution) => `${contribution.control}: ${contribution.because}`),
  ];
  return {
    status,
    reasoning: { because, ...(missing && { missing }) },
    ...(prepared && { prepared }),
    ...(until && { until }),
    ...(record?.generatedAt && { evidence: { class: record.class, month: record.generatedAt.slice(0, 7) } }),
  };
}
