import type { AiSystem } from '../../model/ai-system.ts';
import type { Day } from '../../model/fields.ts';
import { addMonths } from '../clocks/calendar-day.ts';
import type { ConformityRoute } from './conformity-route.ts';

/** A document that the provider keeps at the disposal of authorities, and until when (AI Act, Article 18(1)). */
export interface Retention {
  /** As `catalog:requirement`. */
  readonly requirement: string;
  readonly what: string;
  readonly state: 'kept' | 'not-applicable' | 'undecided';
  /** Last day, by the reading that keeps longest; absent where no day is known. */
  readonly until?: Day;
  /** Both readings of the day from which the ten years count, where both are known. */
  readonly readings: readonly { readonly says: string; readonly until: Day }[];
  readonly because?: string;
}

const tenYears = 120;

const documents = [
  { point: 'a', what: 'technical documentation', needsBody: false },
  { point: 'b', what: 'documentation of the quality management system', needsBody: false },
  { point: 'c', what: 'changes that notified bodies approved', needsBody: true },
  { point: 'd', what: 'decisions and other documents of notified bodies', needsBody: true },
  { point: 'e', what: 'EU declaration of conformity', needsBody: false },
] as const;

/** Until when the documents of a high-risk system are kept: ten years after it was placed on the market or put into service. */
export function retentionOf(system: AiSystem, route: ConformityRoute): readonly Retention[] {
  const readings = readingsOf(system);
  const until = readings
    .map((reading) => reading.until)
    .sort()
    .at(-1);
  return documents.map(({ point, what, needsBody }) => {
    const id = { requirement: `eu-ai-act:art-18.1.${point}`, what };
    if (route.route === 'none') return { ...id, state: 'not-applicable', readings: [], because: route.reason };
    if (needsBody && !route.needsNotifiedBody)
      return { ...id, state: 'not-applicable', readings: [], because: 'No notified body takes part.' };
    if (until === undefined)
      return {
        ...id,
        state: 'undecided',
        readings,
        because: 'It was not placed on the market or put into service yet.',
      };
    return { ...id, state: 'kept', until, readings };
  });
}

/**
 * The law counts from the day on which "the system" came to the market. For software in versions that is read as the
 * first day of the system, or as that of the version which the documents describe.
 */
function readingsOf({ placedOnMarket, putIntoService, versions, systemVersion }: AiSystem): Retention['readings'] {
  const first = [placedOnMarket, putIntoService]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const ofVersion = versions.find(({ version }) => version === systemVersion)?.since;
  return [
    ...(first === undefined
      ? []
      : [
          {
            says: `From ${first}, when the system was first placed on the market or put into service.`,
            until: addMonths(first, tenYears),
          },
        ]),
    ...(ofVersion === undefined || ofVersion === first
      ? []
      : [
          {
            says: `From ${ofVersion}, the first day of version ${systemVersion}.`,
            until: addMonths(ofVersion, tenYears),
          },
        ]),
  ];
}
