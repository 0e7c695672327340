import type { ShownStatus } from '../assess/release.ts';
import type { Catalog, Requirement } from '../model/catalog.ts';
import { ancestorsOf, leavesOf } from '../model/catalog-index.ts';
import type { Visibility } from '../model/fields.ts';
import type { Document, Program } from '../model/program.ts';
import { formatForPeople, toAddress } from '../model/requirement-id.ts';
import type { RelatedTo } from './relations.ts';
import type { ControlMention, FrameworkView, Mention, RequirementView } from './surface.ts';
import { byTitle, mention, type Shows } from './views.ts';

/** What is known of one requirement besides its catalog entry. */
export type Standing = Pick<RequirementView, 'status' | 'prepared' | 'evidence' | 'until' | 'reasoning'>;

/** What the views of a framework are made from. */
export interface FrameworkInput {
  readonly program: Program;
  /** The catalog as it stood at the date. */
  readonly catalog: Catalog;
  readonly standing: (id: string) => Standing | undefined;
  readonly related: RelatedTo;
  readonly shows: Shows;
}

/** The view of one framework: its requirements in catalog order, each with what stands behind it. */
export function frameworkView(input: FrameworkInput): FrameworkView {
  const { program, catalog, shows } = input;
  const controls = mentionsByLeaf(catalog, program.controls.values(), shows, ({ value }) =>
    value.implements.map((implementation) => ({
      requirement: implementation.requirement,
      mention: {
        ...mention('controls', value),
        status: implementation.status,
        extent: implementation.extent,
      } satisfies ControlMention,
    })),
  );
  const policies = mentionsByLeaf(catalog, program.policies.values(), shows, ({ value }) =>
    value.requirements.map((requirement) => ({
      requirement,
      mention: mention('policies', value),
    })),
  );
  const requirements = catalog.requirements.map((requirement) => ({
    ...baseView(catalog, requirement),
    ...(requirement.assessable ? input.standing(requirement.id) : undefined),
    controls: controls.get(requirement.id) ?? [],
    policies: policies.get(requirement.id) ?? [],
    related: input.related(`${catalog.id}:${requirement.id}`),
  }));
  const { id, title, shortTitle, edition, kind, copyright, publisher, sources } = catalog;
  return {
    ...{ id, title, shortTitle, edition, kind, copyright, publisher, checked: catalog.asOf, sources },
    address: `/frameworks/${id}`,
    milestones: (catalog.milestones ?? []).map(({ date, what, basis }) => ({ date, what, basis })),
    counts: countShown(requirements),
    requirements,
  };
}

function baseView(catalog: Catalog, requirement: Requirement) {
  const { id, title, kind, parent, assessable } = requirement;
  const full = `${catalog.id}:${id}`;
  return {
    ...{ id, title, kind, assessable, requirement },
    ...(parent && { parent }),
    label: formatForPeople(full),
    address: toAddress(full),
    depth: ancestorsOf(catalog, id).length,
  };
}

/** Groups mentions by requirement; citing a parent cites its leaves. Only documents that the surface names take part. */
function mentionsByLeaf<D extends { readonly visibility: Visibility }, M extends Mention>(
  catalog: Catalog,
  documents: Iterable<Document<D>>,
  shows: Shows,
  cite: (document: Document<D>) => readonly { readonly requirement: string; readonly mention: M }[],
): ReadonlyMap<string, readonly M[]> {
  const prefix = `${catalog.id}:`;
  const byLeaf = new Map<string, Map<string, M>>();
  for (const document of documents) {
    if (!shows(document.value.visibility)) continue;
    for (const { requirement, mention: found } of cite(document)) {
      if (!requirement.startsWith(prefix)) continue;
      for (const leaf of leavesOf(catalog, requirement.slice(prefix.length))) {
        const known = byLeaf.get(leaf.id) ?? new Map<string, M>();
        byLeaf.set(leaf.id, known.set(found.id, found));
      }
    }
  }
  const sorted = (mentions: Map<string, M>) => [...mentions.values()].sort(byTitle);
  return new Map([...byLeaf].map(([leaf, mentions]) => [leaf, sorted(mentions)]));
}

function countShown(requirements: readonly { readonly status?: ShownStatus }[]): Record<ShownStatus, number> {
  const counts = { covered: 0, partial: 0, planned: 0, gap: 0, excluded: 0, 'not-triggered': 0, lapsed: 0 };
  for (const { status } of requirements) if (status) counts[status]++;
  return counts;
}
