import { triggersSince } from '../assess/impact/reassessment.ts';
import { isHighRisk, situationOn } from '../assess/system-class.ts';
import type { ImpactAssessment } from '../model/assessment.ts';
import type { Document, Program } from '../model/program.ts';
import type { Check } from './check.ts';

/** An impact assessment of a system that has changed since (ISO/IEC 42001 6.1.4, 8.4; AI Act Article 27(2)). */
export const assessmentStale: Check = {
  id: 'assessment-stale',
  severity: 'warning',
  summary: 'The version, purpose or deployment of a system has changed since its impact was assessed.',
  run(program, { asOf, report }) {
    const incidents = [...program.incidents.values()].map(({ value }) => value);
    for (const { value, file, placeOf } of newestAssessments(program)) {
      const system = program.aiSystems.get(value.system);
      if (!system || system.value.state === 'retired') continue;
      const isReported = isHighRisk(situationOn(program, system.value, asOf));
      for (const { what, path, was, is } of triggersSince(value, system.value, incidents, asOf)) {
        if (what === 'version' && isReported) continue;
        const change = what === 'serious-incident' ? `\`${is}\` after \`${was}\`` : `${what} \`${shorten(was)}\``;
        const expected =
          what === 'serious-incident' ? 'an assessment made since' : `that of the system today, \`${shorten(is)}\``;
        report({
          message: `Unexpected ${change} in the assessment of \`${value.system}\`, expected ${expected}. Assess again; where only words changed, take them over.`,
          file,
          place: placeOf(path),
          actual: was,
          related: [{ message: 'The system today', file: system.file, place: system.placeOf([path.at(-1) ?? 'id']) }],
        });
      }
    }
  },
};

/** Of the assessments of one system that serve as the same, the newest: older ones are history. */
function newestAssessments(program: Program): readonly Document<ImpactAssessment>[] {
  const newest = new Map<string, Document<ImpactAssessment>>();
  for (const document of program.assessments.values()) {
    for (const kind of document.value.kinds) {
      const key = `${document.value.system}\n${kind}`;
      const known = newest.get(key);
      if (!known || known.value.performed < document.value.performed) newest.set(key, document);
    }
  }
  return [...new Set(newest.values())];
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
