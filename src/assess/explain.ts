import type { Catalog } from '../model/catalog.ts';
import { leavesOf } from '../model/catalog-index.ts';
import { parseRequirementId } from '../model/requirement-id.ts';
import type { Assessment } from './assess.ts';
import type { RequirementCoverage } from './coverage.ts';

/** The reasoning behind one requirement. */
export interface Explanation {
  /** As `catalog:requirement`. */
  readonly requirement: string;
  readonly title: string;
  readonly catalog: Catalog;
  readonly coverage: RequirementCoverage;
}

/** Explains a requirement of a framework in scope, or each assessable one below a heading; nothing for any other. */
export function explain(assessment: Assessment, id: string): readonly Explanation[] {
  const parsed = parseRequirementId(id);
  const framework = parsed && assessment.frameworks.get(parsed.catalog);
  if (!framework) return [];
  const { catalog } = framework;
  return leavesOf(catalog, parsed.local).flatMap(({ id: local, title }) => {
    const coverage = framework.requirements.get(local);
    return coverage ? [{ requirement: `${catalog.id}:${local}`, title, catalog, coverage }] : [];
  });
}
