import type { OperatorRole } from '../model/ai-system.ts';
import type { HumanPart, TrainingUse } from '../model/card-facts.ts';
import type { Phrase } from './locales/german.ts';
import type { SpokenWord } from './words.ts';

/** Roles under the AI Act, as somebody who buys from us understands them. */
export const roleWords: Readonly<Record<OperatorRole, SpokenWord>> = {
  provider: { label: 'Provider', meaning: 'We develop it, or have it developed, and offer it under our own name.' },
  deployer: { label: 'Deployer', meaning: 'We use it in our own work.' },
  importer: { label: 'Importer', meaning: 'We bring a system of somebody outside the Union to its market.' },
  distributor: { label: 'Distributor', meaning: 'We pass on a system of somebody else.' },
  'authorised-representative': {
    label: 'Authorised representative',
    meaning: 'We act in the Union for a provider outside it.',
  },
  'product-manufacturer': {
    label: 'Product manufacturer',
    meaning: 'We sell a product of ours with the system in it.',
  },
};

/** Whether models learn from data of customers, as an answer to that question. */
export const trainingWords: Readonly<Record<TrainingUse, SpokenWord>> = {
  never: { label: 'No', meaning: 'No model of ours learns from data of customers.' },
  'opt-in': { label: 'Only if you opt in', meaning: 'Models of ours learn from data of customers that agreed before.' },
  'opt-out': {
    label: 'Unless you opt out',
    meaning: 'Models of ours learn from data of customers that did not object.',
  },
  always: { label: 'Yes', meaning: 'Models of ours learn from data of customers.' },
};

/** What people do where the system acts. */
export const humanPartWords: Readonly<Record<HumanPart, SpokenWord>> = {
  decides: { label: 'A person decides', meaning: 'The system proposes; a person decides on every result.' },
  'takes-over': {
    label: 'A person can take over',
    meaning: 'The system acts by itself and hands over to a person when asked or unsure.',
  },
  reviews: { label: 'People look afterwards', meaning: 'The system acts by itself; people review its results.' },
  none: { label: 'Nobody', meaning: 'The system acts by itself and nobody reviews single results.' },
};

/** What the paragraphs of Article 50 ask for, in plain words, by requirement. */
export const paragraphWords: Readonly<Record<string, Phrase>> = {
  'eu-ai-act:art-50.1': 'People are told that they deal with an AI system',
  'eu-ai-act:art-50.2': 'Generated content carries a mark that machines can read',
  'eu-ai-act:art-50.3': 'People are told that emotions are recognised or that they are sorted by their body',
  'eu-ai-act:art-50.4': 'Deep fakes, and text on public affairs, say that AI made them',
  'eu-ai-act:art-50.5': 'The notice is clear, accessible and comes with the first contact at the latest',
};
