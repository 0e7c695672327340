import type { Evidence } from '../model/evidence.ts';
import { someOf } from '../model/some-of.ts';
import type { Check } from './check.ts';

/** Evidence of which an auditor cannot tell where it comes from and whether it is complete (AICPA AT-C 205.36). */
export const evidenceWithoutProvenance: Check = {
  id: 'evidence-without-provenance',
  severity: 'warning',
  summary: 'Evidence does not say where it comes from, or whether it is complete.',
  run(program, { report }) {
    for (const { value, file, placeOf } of program.evidence.values()) {
      const missing = missingFrom(value);
      if (missing.length === 0) continue;
      report({
        message: `Unexpected evidence without ${someOf(missing)}, expected its source, day, producer, and a period or row count. Add what is missing.`,
        file,
        place: placeOf(['id']),
        expected: missing,
      });
    }
  },
};

function missingFrom({ source, generatedAt, generatedBy, period, rowCount }: Evidence): readonly string[] {
  const facts = { source, generatedAt, generatedBy, period: period ?? rowCount };
  return Object.entries(facts).flatMap(([name, fact]) => (fact === undefined ? [name] : []));
}
