import { agrees } from '../assess/classification/agreement.ts';
import type { DerogationRecord } from '../assess/classification/derogation-record.ts';
import type { Classification } from '../assess/classification.ts';
import { aiAct } from '../assess/law-on.ts';
import type { AiSystem } from '../model/ai-system.ts';
import type { AnnexISection } from '../model/annex-i.ts';
import type { Day } from '../model/fields.ts';
import type { RiskClass } from '../model/risk-class.ts';
import type { RequirementMention } from './relation-views.ts';
import type { StaffContext } from './staff-context.ts';

/** One step of the reasoning behind a class. */
export interface ClassStep {
  readonly provision: RequirementMention;
  readonly because: string;
  readonly gives?: RiskClass;
  /** Where the deciding answer stands in the file of the system. */
  readonly answer: string;
}

/** The class of a system at a date, with its reasoning. */
export interface ClassView {
  readonly derived: RiskClass;
  readonly declared: RiskClass;
  /** Whether the two agree; where not, the declared class contradicts the answers. */
  readonly agrees: boolean;
  /** Day from which the class has effects, and whether it has come. */
  readonly from?: Day;
  readonly inEffect: boolean;
  readonly steps: readonly ClassStep[];
  /** Questions without an answer, on which the class depends. */
  readonly unanswered: readonly {
    readonly provision: RequirementMention;
    readonly ask: string;
    readonly answer: string;
  }[];
  /** Prohibitions that begin later. */
  readonly later: readonly { readonly provision: RequirementMention; readonly from: Day }[];
  /** Paragraphs of Article 50 that bind us besides. */
  readonly transparency: readonly RequirementMention[];
  /** Points of Annex III that Article 6(3) takes out, and the record that this asks for. */
  readonly exempted: readonly RequirementMention[];
  readonly record?: DerogationRecord;
  readonly annexI?: AnnexISection;
  readonly generalPurpose?: 'gpai' | 'gpai-systemic';
}

/** Projects the class of a system. */
export function classView({ name, asOf }: StaffContext, system: AiSystem, found: Classification): ClassView {
  const { declared } = system.classification;
  const { from, record, annexI, generalPurpose } = found;
  return {
    ...{ derived: found.class, declared, agrees: agrees(declared, found) },
    ...(from !== undefined && { from }),
    inEffect: from === undefined || from <= asOf,
    steps: found.reasons.map(({ provision, because, gives, answer }) => ({
      ...{ provision: name(provision), because, answer: answer.join('.') },
      ...(gives && { gives }),
    })),
    unanswered: found.unanswered.map(({ provision, ask, answer }) => ({
      ...{ provision: name(provision), ask, answer: answer.join('.') },
    })),
    later: found.later.map((each) => ({ provision: name(each.provision), from: each.from })),
    transparency: found.transparency.map(name),
    exempted: found.exempted.map((point) => name(`${aiAct}:${point}`)),
    ...(record && { record }),
    ...(annexI && { annexI }),
    ...(generalPurpose && { generalPurpose }),
  };
}
