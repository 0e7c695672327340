import { type PartFinding, partFindings } from '../assess/impact/part-findings.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { someOf } from '../model/some-of.ts';
import type { Check } from './check.ts';

/** An impact assessment that lacks a part, or says in one no more than the template (ISO/IEC 42001 A.5.2-A.5.5; AI Act Article 27(1)(a)-(f)). */
export const assessmentPartMissing: Check = {
  id: 'assessment-part-missing',
  severity: 'error',
  summary: 'An impact assessment lacks a part that it must have, or has nothing in it.',
  run(program, { report }) {
    for (const document of program.assessments.values()) {
      const { value, file, placeOf } = document;
      const findings = partFindings(document);
      const absent = findings.filter(({ state }) => state === 'absent');
      if (absent.length > 0) {
        report({
          message: `Unexpected assessment without ${someOf(absent.map(({ part }) => part.title))}, expected a section under ${absent.length === 1 ? 'that heading' : 'each heading'}. Write it, or name its heading in \`headings\`.`,
          file,
          place: placeOf(['kinds']),
          actual: someOf(value.kinds),
        });
      }
      for (const finding of findings) {
        const { part, state, line, words } = finding;
        if (state !== 'thin' && state !== 'prompt') continue;
        const index = value.answers.findIndex((answer) => answer.part === part.id);
        const found = state === 'prompt' ? 'the template’s prompt' : `${words} ${words === 1 ? 'word' : 'words'}`;
        report({
          message: `Unexpected ${found} as ${nameOf(finding)}, expected what was found. ${part.prompt}`,
          file,
          place: line === undefined ? placeOf(['answers', index, 'text']) : { line, column: 1 },
          actual: state,
        });
      }
    }
  },
};

function nameOf({ part }: PartFinding): string {
  const asking = part.requirements.map((id) => formatForPeople(id)).join(', ');
  return `\`${part.title}\`${asking === '' ? '' : ` (${asking})`}`;
}
