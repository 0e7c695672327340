import type { AiSystem } from '../model/ai-system.ts';
import type { AnnexISection } from '../model/annex-i.ts';
import { dayFor } from '../model/catalog-index.ts';
import type { Day } from '../model/fields.ts';
import type { RiskClass } from '../model/risk-class.ts';
import { annexIProduct } from './classification/annex-i-product.ts';
import { annexIIIUses } from './classification/annex-iii-uses.ts';
import { type DerogationRecord, derogationRecord } from './classification/derogation-record.ts';
import { generalPurpose } from './classification/general-purpose.ts';
import { type Prohibition, prohibitedPractices } from './classification/prohibited-practices.ts';
import type { Assumption, OpenQuestion, Reason } from './classification/reason.ts';
import { transparencyTriggers } from './classification/transparency-triggers.ts';
import { type Law, localOf } from './law-on.ts';

/** Classes from the least to the most dangerous, as far as one class stands for a system. */
export const classOrder: readonly RiskClass[] = [
  ...(['minimal', 'transparency', 'gpai', 'gpai-systemic', 'high-risk', 'prohibited'] as const),
];

/** The class of a system at a date, derived from its answers. */
export interface Classification {
  readonly asOf: Day;
  readonly class: RiskClass;
  /** Day from which the class has effects; absent where it has none. */
  readonly from?: Day;
  /** Points of Annex III by which it is high-risk, as local identifiers. */
  readonly annexIII: readonly string[];
  /** Section of Annex I by which it is high-risk. */
  readonly annexI?: AnnexISection;
  /** Points of Annex III that the derogation of Article 6(3) takes out. */
  readonly exempted: readonly string[];
  /** Record of the derogation, where Article 6(4) asks us for one. */
  readonly record?: DerogationRecord;
  /** Paragraphs of Article 50 that bind us, as `catalog:requirement`; they stack on any class. */
  readonly transparency: readonly string[];
  /** Class of a general-purpose model of our own; its duties stack on any class. */
  readonly generalPurpose?: 'gpai' | 'gpai-systemic';
  /** What decided, the practices of Article 5 first; never empty. */
  readonly reasons: readonly Reason[];
  /** Unanswered questions that decide the class: with other answers it would be lower. */
  readonly unanswered: readonly OpenQuestion[];
  /** Prohibitions that are law already and apply later. */
  readonly later: Prohibition['later'];
}

/**
 * Derives the class of a system under the AI Act as it stood on a day. The classes of Articles 6, 50 and 51 hold from the
 * entry into force, so that a team can prepare, and `from` says when they have effects; a prohibition holds from the day
 * on which it applies. Unanswered questions count as answered with the more dangerous answer.
 */
export function classify(system: AiSystem, law: Law): Classification {
  if (!law.isInForce) return notYetLaw(law);
  const worst = derive(system, law, 'worst');
  const isOpen = worst.questions.length > 0 && derive(system, law, 'best').class !== worst.class;
  const { questions, ...found } = worst;
  return { ...found, unanswered: isOpen ? questions : [] };
}

type Derived = Omit<Classification, 'unanswered'> & { readonly questions: readonly OpenQuestion[] };

function derive(system: AiSystem, law: Law, assume: Assumption): Derived {
  const practices = prohibitedPractices(system, law, assume);
  const uses = annexIIIUses(system, law, assume);
  const product = annexIProduct(system, law, assume);
  const model = generalPurpose(system, assume);
  const notices = transparencyTriggers(system, [...uses.points, ...uses.exempted]);
  const parts = [practices, uses, product, model, notices];
  const reasons = parts.flatMap((part) => part.reasons);
  const given = reasons.flatMap(({ gives }) => gives ?? []);
  const found = classOrder.findLast((each) => given.includes(each)) ?? 'minimal';
  const from = effectOf(found, law, reasons);
  const record = found === 'high-risk' ? undefined : derogationRecord(system, uses.exempted, law);
  return {
    asOf: law.asOf,
    class: found,
    ...(from !== undefined && { from }),
    annexIII: uses.points,
    ...(product.section && { annexI: product.section }),
    exempted: uses.exempted,
    ...(record && { record }),
    transparency: notices.paragraphs,
    ...(model.class && { generalPurpose: model.class }),
    reasons: found === 'minimal' ? [...reasons, nothingFound] : reasons,
    questions: [...practices.questions, ...uses.questions, ...product.questions, ...model.questions],
    later: practices.later,
  };
}

/** First day on which the class means something: the earliest of the provisions that give it. */
function effectOf(found: RiskClass, law: Law, reasons: readonly Reason[]): Day | undefined {
  if (found === 'minimal') return undefined;
  const days = reasons.filter(({ gives }) => gives === found).map(({ provision }) => localOf(provision));
  return days
    .map((id) => dayFor(law.node(id)?.appliesFrom, 'annexIII'))
    .filter((day) => day !== undefined)
    .sort()[0];
}

const nothingFound: Reason = {
  provision: 'eu-ai-act:art-6',
  answer: ['classification'],
  because:
    'No answer meets a prohibition, a product of Annex I, a use of Annex III or a trigger of Article 50 that binds us.',
  gives: 'minimal',
};

function notYetLaw({ asOf, entryIntoForce }: Law): Classification {
  const because = `The Regulation entered into force on ${entryIntoForce}.`;
  const reasons: readonly Reason[] = [
    { provision: 'eu-ai-act:art-113', answer: ['classification'], because, gives: 'minimal' },
  ];
  const nothing = { annexIII: [], exempted: [], transparency: [], unanswered: [], later: [] };
  return { asOf, class: 'minimal', reasons, ...nothing };
}
