import type { ImpactAssessment } from '../model/assessment.ts';
import type { Sourced } from '../model/program.ts';
import type { Check } from './check.ts';

/** A high-risk AI system whose version nobody assessed (ISO/IEC 42001 6.1.4, 8.4, A.5.2; AI Act Articles 9 and 27). */
export const highRiskSystemWithoutAssessment: Check = {
  id: 'high-risk-system-without-assessment',
  severity: 'error',
  summary: 'A high-risk AI system has no impact assessment of its version.',
  run(program, { report }) {
    const assessments = Map.groupBy(program.assessments.values(), ({ value }) => value.system);
    for (const { value, file, placeOf } of program.aiSystems.values()) {
      const { id, systemVersion, state, classification } = value;
      if (classification.declared !== 'high-risk' || state === 'retired') continue;
      const known: readonly Sourced<ImpactAssessment>[] = assessments.get(id) ?? [];
      if (known.some((assessment) => assessment.value.systemVersion === systemVersion)) continue;
      const newest = known.reduce<Sourced<ImpactAssessment> | undefined>(
        (best, next) => (best && best.value.performed >= next.value.performed ? best : next),
        undefined,
      );
      report({
        message: newest
          ? `Unexpected version \`${systemVersion}\` of a high-risk system, expected the assessed one, \`${newest.value.systemVersion}\`. Assess this version.`
          : `Unexpected high-risk system \`${id}\` without an impact assessment, expected one of version ${systemVersion}. Write it in \`content/assessments/\`.`,
        file,
        place: placeOf(newest ? ['systemVersion'] : ['classification', 'declared']),
        actual: systemVersion,
        ...(newest && {
          related: [{ message: 'Assessed here', file: newest.file, place: newest.placeOf(['systemVersion']) }],
        }),
      });
    }
  },
};
