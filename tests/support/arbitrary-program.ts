import fc from 'fast-check';
import type { Program } from '../../src/model/program.ts';
import { applicability, control, evidence, type Fields, settings } from './documents.ts';
import { type Drafts, programOf, provenEvidence, smallCatalog } from './program.ts';

/** Requirements of the small catalog, headings included. */
export const nodes = ['G', 'G.1', 'G.2', 'H', 'S', 'S.1'] as const;
/** Those that count. */
export const leaves = ['G.1', 'G.2', 'H', 'S', 'S.1'] as const;

const catalog = smallCatalog();
const controlIds = ['alpha', 'beta', 'gamma'] as const;
const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'] as const;

/** A day on which a program may be looked at. */
export const anyDay = fc.constantFrom(...days);

/** What a control may say of a requirement. */
export const anyImplementation: fc.Arbitrary<Fields> = fc.record({
  requirement: fc.constantFrom(...nodes).map((id) => `house-rules:${id}`),
  status: fc.constantFrom(
    'implemented',
    'implemented',
    'implemented',
    'partial',
    'planned',
    'alternative',
    'not-applicable',
  ),
  extent: fc.constantFrom('full', 'full', 'full', 'part'),
});

/** A control by its identifier. */
export const anyControl = (id: string): fc.Arbitrary<Fields> =>
  fc.array(anyImplementation, { maxLength: 4 }).map((all) => control(id, { implements: all }));

/** A record about some control, complete or lacking a part of its provenance. */
export const anyEvidence = (id: string, more: Fields = {}): fc.Arbitrary<Fields> =>
  fc
    .record({
      controls: fc.subarray([...controlIds], { minLength: 1 }),
      result: fc.constantFrom('pass', 'pass', 'pass', 'pass', 'pass', 'fail', 'informational'),
      generatedAt: fc.constantFrom(...days),
      validUntil: fc.constantFrom(...days.slice(1), ...days.slice(2), ...days.slice(3)),
      lacks: fc.constantFrom(
        ...Array.from({ length: 12 }, () => 'nothing'),
        'source',
        'generatedAt',
        'generatedBy',
        'file',
      ),
    })
    .map(({ lacks, ...fields }) => {
      const made = { ...(lacks === 'file' ? evidence(id, fields) : provenEvidence(id, fields)), ...more };
      return lacks === 'nothing' || lacks in more ? made : { ...made, [lacks]: undefined };
    });

const anyDecision = fc.record({
  requirement: fc.constantFrom(...nodes).map((id) => `house-rules:${id}`),
  applicable: fc.boolean(),
  justification: fc.constantFrom('We have none.', 'It is not ours.', undefined),
});

/** The parts of a small program about the small catalog. */
export interface Parts {
  readonly controls: readonly Fields[];
  readonly evidence: readonly Fields[];
  readonly decisions: readonly (readonly Fields[])[];
}

/** Any small program, in parts that a test may shuffle and add to. */
export const anyParts: fc.Arbitrary<Parts> = fc.record({
  controls: fc.tuple(...controlIds.map(anyControl)),
  evidence: fc
    .integer({ min: 0, max: 6 })
    .chain((many) => fc.tuple(...Array.from({ length: many }, (_, at) => anyEvidence(`record-${at}`)))),
  decisions: fc.array(fc.array(anyDecision, { maxLength: 2 }), { maxLength: 2 }),
});

/** The program that the parts make up. */
export function assemble({ controls, evidence: records, decisions }: Parts, more: Drafts = {}): Program {
  return programOf({
    settings: settings({ frameworks: [{ id: 'house-rules' }] }),
    ...{ catalogs: [catalog], controls, evidence: records },
    applicability: decisions.map((list, at) =>
      applicability(`statement-${at}`, { catalog: 'house-rules', decisions: list }),
    ),
    ...more,
  });
}
