import type { Day } from '../../model/fields.ts';
import { type GovernanceItem, governanceItems } from '../../model/governance-set.ts';
import type { Collection } from '../../model/kinds.ts';
import type { Program } from '../../model/program.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import type { Assessment } from '../assess.ts';
import type { RequirementCoverage } from '../coverage.ts';
import { type Aspects, aspectsOf } from './aspects.ts';
import { type FoundDocument, finders } from './governance-documents.ts';

/** A document of the set with how it stands. */
export interface GovernanceDocument {
  readonly collection: Collection;
  readonly id: string;
  readonly title: string;
  readonly aspects: Aspects;
}

/** One part of the governance set as it stands at a date. */
export interface GovernanceRow {
  readonly item: GovernanceItem;
  /** `absent`: there is no document; `open`: something is missing; `complete`: nothing is. */
  readonly state: 'complete' | 'open' | 'absent';
  /** Requirements of frameworks in scope that it answers, each with its coverage where it is assessable. */
  readonly requirements: readonly ({ readonly id: string } & Partial<
    Pick<RequirementCoverage, 'status' | 'prepared'>
  >)[];
  readonly documents: readonly GovernanceDocument[];
  /** What is missing besides, in words. */
  readonly gaps: readonly string[];
}

/** The governance set of a program at a date, derived from its documents: what is there, and what is missing. */
export function governanceSet(program: Program, assessment: Assessment): readonly GovernanceRow[] {
  return governanceItems.map((item) => rowOf(program, assessment, item));
}

function rowOf(program: Program, assessment: Assessment, item: GovernanceItem): GovernanceRow {
  const { asOf } = assessment;
  const requirements = requirementsOf(item, assessment);
  const found = finders[item.id](program, item, asOf);
  const documents = found.documents.map((each) => judge(program, each, asOf));
  const gaps = [...found.gaps, ...unanswered(found.documents, requirements)];
  const isOpen =
    gaps.length > 0 || documents.some(({ aspects }) => Object.values(aspects).some(({ state }) => state === 'no'));
  const state = documents.length === 0 ? 'absent' : isOpen ? 'open' : 'complete';
  return { item, state, requirements, documents, gaps };
}

function requirementsOf({ answers }: GovernanceItem, { frameworks }: Assessment): GovernanceRow['requirements'] {
  return answers.flatMap((id) => {
    const [catalog = '', local = ''] = id.split(':');
    const framework = frameworks.get(catalog);
    if (!framework) return [];
    const { status, prepared } = framework.requirements.get(local) ?? {};
    return [{ id, ...(status && { status }), ...(prepared && { prepared }) }];
  });
}

function judge(program: Program, { collection, value, published }: FoundDocument, asOf: Day): GovernanceDocument {
  const { id, title } = value;
  return { collection, id, title, aspects: aspectsOf(program, value, published, asOf) };
}

/** Requirements that apply and that no document of the part answers; asked only of documents that name requirements. */
function unanswered(
  documents: readonly FoundDocument[],
  requirements: GovernanceRow['requirements'],
): readonly string[] {
  const answering = documents.flatMap(({ answers }) => answers ?? []);
  if (documents.length === 0 || documents.some(({ answers }) => answers === undefined)) return [];
  return requirements
    .filter(
      ({ id, status }) => status && status !== 'excluded' && status !== 'not-triggered' && !answering.includes(id),
    )
    .map(({ id }) => `nothing answers ${formatForPeople(id)}`);
}
