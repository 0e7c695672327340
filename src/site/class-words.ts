import type { RiskClass } from '../model/risk-class.ts';
import type { SpokenWord } from './words.ts';

/** A class of the AI Act in plain words. */
export interface ClassWord extends SpokenWord {
  /** The name under which styles and addresses know it. */
  readonly name: RiskClass;
  /** What puts a system into the class. */
  readonly test: string;
  /** What the law asks for. */
  readonly asks: string;
  readonly address: string;
}

/** Address of the page that explains the classes. */
export const classesAddress = '/ai/classes';

const words: Readonly<Record<RiskClass, Omit<ClassWord, 'name' | 'address'>>> = {
  prohibited: {
    label: 'Prohibited',
    meaning: 'Nobody may offer it, put it into service or use it in the Union.',
    test: 'It is made for a practice that Article 5 lists, or engages in one.',
    asks: 'No duty could make it lawful.',
  },
  'high-risk': {
    label: 'High-risk',
    meaning:
      'Allowed with strict duties, because much can depend on it for people: safety, work, education, credit, rights.',
    test: 'It is a product under Annex I, or a safety component of one, that an independent body must test; or it is for a use that Annex III lists. A narrow or preparatory task without significant risk and without profiling is left out, with the reasons on record (Article 6(3)).',
    asks: 'The provider owes management of risks and of data, technical documentation, logs, instructions for use, human oversight, accuracy and security, a quality management system, an assessment of conformity, registration, watching after release and reports of serious incidents. The deployer owes use by the instructions, competent oversight, logs, and a word to workers and to the people concerned; some deployers assess the effect on fundamental rights.',
  },
  transparency: {
    label: 'Transparency duties',
    meaning: 'Allowed, and people must be able to know that AI is at work.',
    test: 'It talks with people, generates sound, images, video or text, recognises emotions or sorts people by their body, or makes deep fakes or text on public affairs (Article 50).',
    asks: 'The notice is clear and comes with the first contact at the latest. A high-risk system can have these duties too.',
  },
  minimal: {
    label: 'Minimal',
    meaning: 'Allowed; the law asks nothing of the system itself.',
    test: 'None of the other answers fits.',
    asks: 'What holds for every AI system holds here too.',
  },
  gpai: {
    label: 'General-purpose model',
    meaning: 'A model for many tasks that we put on the market ourselves.',
    test: 'We put a model for a wide range of tasks on the market (Article 3(63)). Who uses the model of a vendor is not its provider.',
    asks: 'Models under a free licence are spared the documentation, unless they are of systemic risk.',
  },
  'gpai-systemic': {
    label: 'General-purpose model with systemic risk',
    meaning: 'Such a model with capabilities so high that its risks can reach the whole Union.',
    test: 'Its capabilities are of high impact, presumed above 10²⁵ operations of training, or the Commission designates it (Article 51).',
    asks: 'These duties come on top of those of every general-purpose model.',
  },
};

/** The classes, from what is forbidden to what is free, then those of models. */
export const classWords: readonly ClassWord[] = (
  ['prohibited', 'high-risk', 'transparency', 'minimal', 'gpai', 'gpai-systemic'] as const
).map((name) => ({ name, ...words[name], address: `${classesAddress}#${name}` }));

/** A class in plain words. */
export function classWord(name: RiskClass): ClassWord {
  return { name, ...words[name], address: `${classesAddress}#${name}` };
}
