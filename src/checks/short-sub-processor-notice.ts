import { daysAfter } from '../model/days-after.ts';
import type { Day } from '../model/fields.ts';
import type { Check } from './check.ts';

/** A sub-processor that begins, or changes, before customers had the time that they were promised (GDPR Article 28(2)). */
export const shortSubProcessorNotice: Check = {
  id: 'short-sub-processor-notice',
  severity: 'warning',
  summary: 'A change of sub-processors takes effect before the time for objections is over.',
  run({ vendors, settings }, { asOf, report }) {
    const { noticeDays } = settings.value.subProcessors;
    for (const { value, file, placeOf } of vendors.values()) {
      if (!value.subProcessor) continue;
      const { announced, since, changes } = value;
      const say = (effective: Day, told: Day | undefined, path: readonly PropertyKey[]) => {
        const place = placeOf(path);
        if (told === undefined) {
          const message = `Unexpected first day \`${effective}\` of a sub-processor that was not announced, expected \`announced\` at least ${noticeDays} days before. Announce it, then add the day.`;
          return report({ message, file, place, actual: effective });
        }
        const earliest = daysAfter(told, noticeDays);
        if (effective >= earliest) return;
        const message = `Unexpected day \`${effective}\`, expected one not before ${earliest}, ${noticeDays} days after the announcement of ${told}. Begin later, or announce earlier the next time.`;
        report({ message, file, place, actual: effective });
      };
      // A sub-processor that is in use already may be older than the practice of announcing.
      if (announced !== undefined || since > asOf) say(since, announced, ['since']);
      for (const [at, change] of changes.entries())
        say(change.effective, change.announced, ['changes', at, 'effective']);
    }
  },
};
