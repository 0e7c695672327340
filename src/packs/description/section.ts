import type { Catalog } from '../../model/catalog.ts';
import type { PackInput } from '../artefact.ts';
import type { Block } from '../prose/block.ts';

/** One section of a description of a system, along one of the nine description criteria (AICPA DC section 200). */
export interface DescribedSection {
  readonly criterion: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What is asked for and not there; absent where nothing lacks. */
  readonly lack?: string;
}

/** Describes one section. */
export type Describe = (input: PackInput) => DescribedSection;

/** A section, with what it lacks as its first words. */
export function section(
  criterion: string,
  title: string,
  blocks: readonly Block[],
  lacks: readonly (string | false)[] = [],
): DescribedSection {
  const lack = lacks.filter((each) => each !== false).join(' ');
  if (lack === '') return { criterion, title, blocks };
  return { criterion, title, blocks: [{ is: 'lack', text: lack }, ...blocks], lack };
}

/** The catalogs of criteria that the audit is about, as they stood on its day. */
export function criteriaOf({ audit, assessment }: Pick<PackInput, 'audit' | 'assessment'>): readonly Catalog[] {
  return audit.frameworks.flatMap((id) => {
    const catalog = assessment.frameworks.get(id)?.catalog;
    return catalog?.kind === 'criteria' ? [catalog] : [];
  });
}

/** Whether something that names products is about those of the audit; without names it is about all. */
export function isAboutProducts({ audit }: Pick<PackInput, 'audit'>, products: readonly string[]): boolean {
  return products.length === 0 || audit.products.length === 0 || products.some((id) => audit.products.includes(id));
}
