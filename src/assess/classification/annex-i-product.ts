import type { AiSystem } from '../../model/ai-system.ts';
import { type AnnexISection, sectionOf } from '../../model/annex-i.ts';
import type { Law } from '../law-on.ts';
import type { Assumption, OpenQuestion, Reason } from './reason.ts';

/** What Article 6(1) to (1c) and Annex I make of a system. */
export interface AnnexIProduct {
  /** Section of Annex I by which the system is high-risk; absent where it is not. */
  readonly section?: AnnexISection;
  readonly reasons: readonly Reason[];
  readonly questions: readonly OpenQuestion[];
}

const path = (name: string) => ['classification', 'annexI', name];

/**
 * Products and safety components under Annex I that need a third-party conformity assessment. Paragraphs 1a to 1c narrow
 * the class from the day of the amendment on; before it, every safety component that needs such an assessment is in it.
 */
export function annexIProduct({ classification }: AiSystem, law: Law, assume: Assumption): AnnexIProduct {
  const { annexI } = classification;
  if (annexI === undefined) return { reasons: [], questions: [] };
  const outside = (provision: string, name: string, because: string, questions: readonly OpenQuestion[] = []) => ({
    reasons: [{ provision: `eu-ai-act:${provision}`, answer: path(name), because }],
    questions,
  });
  const { legislation, part, thirdPartyAssessment, onlyOtherRisks, assistanceOnly, failureEndangers } = annexI;
  const assessed: OpenQuestion = {
    ...{ provision: 'eu-ai-act:art-6.1', answer: path('thirdPartyAssessment') },
    ask: 'Must a third party assess the conformity of the product?',
  };
  const fails: OpenQuestion = {
    ...{ provision: 'eu-ai-act:art-6.1b', answer: path('failureEndangers') },
    ask: 'Would a failure of the component endanger health and safety?',
  };
  const assists = law.isAmended && part === 'safety-component' && assistanceOnly;
  const questions = [
    ...(thirdPartyAssessment === undefined ? [assessed] : []),
    ...(assists && failureEndangers === undefined ? [fails] : []),
  ];
  if (!(thirdPartyAssessment ?? assume === 'worst'))
    return outside('art-6.1', 'thirdPartyAssessment', 'No third party must assess the product.', questions);
  if (law.isAmended && onlyOtherRisks)
    return outside('art-6.1c', 'onlyOtherRisks', 'The assessment concerns no risk to health and safety.', []);
  if (assists && !(failureEndangers ?? assume === 'worst'))
    return outside('art-6.1a', 'assistanceOnly', 'It only assists, and is no safety component.', questions);
  const section = sectionOf(legislation, law.isAmended);
  const what = part === 'product' ? 'It is a product' : 'It is a safety component of a product';
  const because = `${what} under Annex I, Section ${section} (${legislation.replaceAll('-', ' ')}), that a third party must assess.`;
  const reason: Reason = { provision: 'eu-ai-act:art-6.1', answer: path('legislation'), because, gives: 'high-risk' };
  return { section, reasons: [reason], questions };
}
