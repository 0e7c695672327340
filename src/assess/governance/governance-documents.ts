import type { AiSystem } from '../../model/ai-system.ts';
import type { Day } from '../../model/fields.ts';
import { aiFrameworks, type GovernanceItem, type GovernanceItemId } from '../../model/governance-set.ts';
import type { Collection } from '../../model/kinds.ts';
import type { Program } from '../../model/program.ts';
import { systemImpacts } from '../impact/system-impact.ts';
import { type Aspect, type Governed, no, publishedOf, yes } from './aspects.ts';
import { committeeStanding } from './committee-standing.ts';

/** A document that belongs to a part of the governance set. */
export interface FoundDocument {
  readonly collection: Collection;
  readonly value: Governed;
  readonly published: Aspect;
  /** Requirements that it answers; absent where documents of its kind do not name any. */
  readonly answers?: readonly string[];
}

/** The documents of a part, and what is missing besides them. */
export interface FoundDocuments {
  readonly documents: readonly FoundDocument[];
  readonly gaps: readonly string[];
}

type Find = (program: Program, item: GovernanceItem, asOf: Day) => FoundDocuments;

/** How the documents of each part are found: from what they say, never by name. */
export const finders: Readonly<Record<GovernanceItemId, Find>> = {
  'ai-policy': policies,
  committee: committees,
  inventory,
  'impact-assessments': assessments,
  'life-cycle-controls': controls,
  'monitoring-controls': controls,
  'transparency-documents': cards,
};

/** Whether customers meet a system: it is part of a product, or we provide it to others. */
export function facesCustomers({ product, roles }: AiSystem): boolean {
  return product !== undefined || roles.includes('provider');
}

function policies(program: Program, { answers }: GovernanceItem): FoundDocuments {
  const documents = [...program.policies.values()]
    .filter(({ value }) => value.requirements.some((id) => answers.includes(id)))
    .map(({ value }) => ({
      ...{ collection: 'policies' as const, value, answers: value.requirements },
      published: publishedOf(value.visibility, true),
    }));
  return { documents, gaps: [] };
}

function committees(program: Program, _item: GovernanceItem, asOf: Day): FoundDocuments {
  const found = [...program.committees.values()].filter(({ value }) =>
    value.frameworks.some((id) => aiFrameworks.has(id)),
  );
  const documents = found.map(({ value }) => ({
    ...{ collection: 'committees' as const, value, answers: value.requirements },
    published: publishedOf(value.visibility, false),
  }));
  const gaps = found.flatMap(({ value }) => {
    const { minutes, meetsBy, isLate } = committeeStanding(program, value, asOf);
    if (isLate) return [`${value.title}: no minutes by ${meetsBy}`];
    return minutes.length === 0 ? [`${value.title}: has not met yet`] : [];
  });
  return { documents, gaps };
}

function inventory(program: Program): FoundDocuments {
  const documents = inUse(program).map((value) => ({
    ...{ collection: 'aiSystems' as const, value, published: publishedOf(value.visibility, false) },
  }));
  return { documents, gaps: [] };
}

function assessments(program: Program, _item: GovernanceItem, asOf: Day): FoundDocuments {
  const found = systemImpacts(program, asOf).map(({ system, assessments: made }) => ({ system, newest: made[0] }));
  const documents = found.flatMap(({ system, newest }) => {
    if (!newest) return [];
    const { publicSummary } = newest.assessment;
    const published = summaryOf(program, publicSummary, facesCustomers(system));
    return [{ collection: 'assessments' as const, value: newest.assessment, published }];
  });
  const gaps = found.flatMap(({ system, newest }) => {
    if (!newest) return [`${system.title}: no assessment`];
    const { parts, triggers } = newest;
    const open = parts.filter(({ state }) => state !== 'present').map(({ part }) => part.title);
    return [
      ...(open.length > 0 ? [`${newest.assessment.title}: not written: ${open.join(', ')}`] : []),
      ...(triggers.length > 0 ? [`${newest.assessment.title}: the system has changed since`] : []),
    ];
  });
  return { documents, gaps };
}

/** An assessment stays inside; customers read its summary. */
function summaryOf(program: Program, summary: string | undefined, isAsked: boolean): Aspect {
  if (!isAsked) return publishedOf('internal', false);
  const page = summary === undefined ? undefined : program.pages.get(summary)?.value;
  if (!page) return no('no public summary');
  return page.visibility === 'public' ? yes(`summary: ${page.title}`) : no('the summary is not public');
}

function controls(program: Program, { answers }: GovernanceItem): FoundDocuments {
  const found = [...program.controls.values()].filter(({ value }) =>
    value.implements.some(({ requirement }) => answers.includes(requirement)),
  );
  const documents = found.map(({ value }) => ({
    ...{ collection: 'controls' as const, value, published: publishedOf(value.visibility, false) },
    answers: value.implements.map(({ requirement }) => requirement),
  }));
  const gaps = found
    .filter(({ value }) => value.implements.every(({ status }) => status === 'planned'))
    .map(({ value }) => `${value.title}: planned${value.plannedFor ? ` for ${value.plannedFor}` : ''}, not in place`);
  return { documents, gaps };
}

function cards(program: Program): FoundDocuments {
  const documents = [...program.cards.values()].map(({ value }) => ({
    ...{ collection: 'cards' as const, value },
    published: publishedOf(value.visibility, isMet(program.aiSystems.get(value.system)?.value)),
  }));
  const told = new Set([...program.cards.values()].map(({ value }) => value.system));
  const gaps = inUse(program)
    .filter((system) => facesCustomers(system) && !told.has(system.id))
    .map(({ title }) => `${title}: no card`);
  return { documents, gaps };
}

/** Whether customers meet what a card describes; a card without a system in the inventory is for them. */
function isMet(system: AiSystem | undefined): boolean {
  return system === undefined || facesCustomers(system);
}

function inUse(program: Program): readonly AiSystem[] {
  return [...program.aiSystems.values()].map(({ value }) => value).filter(({ state }) => state !== 'retired');
}
