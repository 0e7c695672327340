import { fundamentalRightsDuty } from '../assess/impact/fundamental-rights-duty.ts';
import { aiAct, lawOn } from '../assess/law-on.ts';
import type { Check } from './check.ts';

/** A system that we deploy without the assessment of its impact on fundamental rights that we must make (AI Act Article 27). */
export const fundamentalRightsAssessmentMissing: Check = {
  id: 'fundamental-rights-assessment-missing',
  severity: 'error',
  summary: 'A system is deployed without the fundamental rights impact assessment that is due.',
  run(program, { asOf, report }) {
    const catalog = program.catalogs.get(aiAct);
    if (!catalog) return;
    const law = lawOn(catalog, asOf);
    const made = new Set(
      [...program.assessments.values()].flatMap(({ value }) =>
        value.kinds.includes('fundamental-rights') ? [value.system] : [],
      ),
    );
    for (const { value, file, placeOf } of program.aiSystems.values()) {
      if (value.state === 'retired' || made.has(value.id)) continue;
      const { decision, reasons, from } = fundamentalRightsDuty(value, law);
      if (decision !== 'required') continue;
      report({
        message: `Unexpected system \`${value.id}\` without an assessment of its impact on fundamental rights, expected one before use, as the law asks since ${from}. ${reasons.join(' ')} Run: \`trustwright new assessment --system ${value.id}\`.`,
        file,
        place: placeOf(['roles']),
        actual: value.id,
      });
    }
  },
};
