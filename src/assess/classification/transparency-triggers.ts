import type { AiSystem, OperatorRole } from '../../model/ai-system.ts';
import type { TransparencyAnswers } from '../../model/transparency-answers.ts';
import type { Reason } from './reason.ts';

/** What Article 50 makes of a system in the roles that we hold. */
export interface TransparencyTriggers {
  /** Paragraphs that bind us, as `catalog:requirement`: those of (1) to (4) that are triggered, and (5) with any of them. */
  readonly paragraphs: readonly string[];
  readonly reasons: readonly Reason[];
}

interface Trigger {
  readonly paragraph: string;
  /** Role that the paragraph binds. */
  readonly role: OperatorRole;
  /** Names of the answers, the deciding one first. */
  readonly answer: string;
  readonly triggered: boolean;
  readonly because: string;
  /** Why it does not bind all the same. */
  readonly exception?: string | false;
}

/** The triggers of Article 50(1) to (4) with their exceptions. Uses of Annex III point 1(b) and (c) trigger (3) by themselves. */
export function transparencyTriggers(system: AiSystem, usesOfAnnexIII: readonly string[]): TransparencyTriggers {
  const found = triggersOf(system.classification.transparency, usesOfAnnexIII).filter(({ triggered }) => triggered);
  const judged = found.map(({ paragraph, role, answer, because, exception }) => {
    const binds = !exception && system.roles.includes(role);
    const outside = exception || `${because} The paragraph binds the ${role}, which we are not.`;
    const reason: Reason = {
      provision: paragraph,
      answer: ['classification', 'transparency', answer],
      because: binds ? because : outside,
      ...(binds && { gives: 'transparency' as const }),
    };
    return { paragraph, binds, reason };
  });
  const paragraphs = [...new Set(judged.flatMap(({ paragraph, binds }) => (binds ? [paragraph] : [])))];
  return {
    paragraphs: paragraphs.length > 0 ? [...paragraphs, 'eu-ai-act:art-50.5'] : [],
    reasons: judged.map(({ reason }) => reason),
  };
}

function triggersOf(answers: TransparencyAnswers, uses: readonly string[]): readonly Trigger[] {
  const lawful = answers.authorisedByLaw && 'Law authorises it to detect or prosecute criminal offences.';
  const emotions = answers.emotionRecognition || uses.includes('annex-iii.1.c');
  const categories = answers.biometricCategorisation || uses.includes('annex-iii.1.b');
  const isEdited = answers.editorialResponsibility && 'People review the text and somebody answers for it.';
  return [
    {
      ...{ paragraph: 'eu-ai-act:art-50.1', role: 'provider', answer: 'interacts', triggered: answers.interacts },
      because: 'It interacts directly with natural persons.',
      exception: (answers.obvious && 'It is obvious that one deals with an AI system.') || lawful,
    },
    {
      ...{ paragraph: 'eu-ai-act:art-50.2', role: 'provider', answer: 'generates' },
      triggered: answers.generates.length > 0,
      because: `It generates synthetic ${answers.generates.join(', ')}.`,
      exception: (answers.assistiveEditing && 'It only assists standard editing.') || lawful,
    },
    {
      ...{ paragraph: 'eu-ai-act:art-50.3', role: 'deployer', triggered: emotions || categories, exception: lawful },
      answer: emotions ? 'emotionRecognition' : 'biometricCategorisation',
      because: emotions ? 'It recognises emotions.' : 'It categorises persons by biometric data.',
    },
    {
      ...{ paragraph: 'eu-ai-act:art-50.4', role: 'deployer', answer: 'deepFakes', triggered: answers.deepFakes },
      because: 'It makes deep fakes.',
      exception: lawful,
    },
    {
      ...{ paragraph: 'eu-ai-act:art-50.4', role: 'deployer', answer: 'publicInterestText' },
      triggered: answers.publicInterestText,
      because: 'Its text informs the public on matters of public interest.',
      exception: isEdited || lawful,
    },
  ];
}
