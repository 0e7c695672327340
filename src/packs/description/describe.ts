import type { AuditKind } from '../../model/audit.ts';
import type { PackInput } from '../artefact.ts';
import { changes } from './changes.ts';
import { commitments } from './commitments.ts';
import { components } from './components.ts';
import { criteria } from './criteria.ts';
import { customerControls } from './customer-controls.ts';
import { incidents } from './incidents.ts';
import { notRelevant } from './not-relevant.ts';
import { products } from './products.ts';
import type { DescribedSection } from './section.ts';
import { subservice } from './subservice.ts';

const sections = [
  ...[products, commitments, components, incidents, criteria, customerControls, subservice, notRelevant],
] as const;

/** Kinds of report that are about a day: what changed in a period is not asked of them. */
const ofADay: ReadonlySet<AuditKind> = new Set(['soc2-type-1']);

/** The description of a system, section by section, assembled from the program. */
export function describeSystem(input: PackInput): readonly DescribedSection[] {
  const asked = ofADay.has(input.audit.kind) ? sections : [...sections, changes];
  return asked.map((describe) => describe(input));
}
