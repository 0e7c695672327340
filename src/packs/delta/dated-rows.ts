import { speaksFor } from '../../assess/evidence-record.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import type { PackInput, Since } from '../artefact.ts';
import { findingsOf } from '../responses/findings.ts';
import type { DeltaRow } from './row.ts';

/** What documents date themselves: findings, evidence and vendors. It needs no history. */
export function datedRows(input: PackInput, since: Since): readonly DeltaRow[] {
  return [...findingRows(input, since), ...evidenceRows(input, since), ...vendorRows(input, since)];
}

function findingRows(input: PackInput, { day }: Since): readonly DeltaRow[] {
  return findingsOf(input).flatMap((finding): readonly DeltaRow[] => {
    const { id, title, raised, closed, grade, requirement, response } = finding;
    const common = { area: 'Findings', id, title, path: 'responses.html#findings' } as const;
    const what = requirement ? `${grade}, ${formatForPeople(requirement)}` : grade;
    const isClosed = closed !== undefined && closed <= input.asOf;
    // What the last audit itself raised was raised on its day, or reported later.
    const opened =
      raised >= day
        ? [{ ...common, change: 'opened', before: '', after: `${what}, raised ${raised}`, why: response } as const]
        : [];
    const ended =
      isClosed && closed > day
        ? [{ ...common, change: 'closed', before: what, after: `closed ${closed}`, why: '' } as const]
        : [];
    return [...opened, ...ended];
  });
}

function evidenceRows({ scope, asOf }: PackInput, { day }: Since): readonly DeltaRow[] {
  return scope.evidence.flatMap(({ value }): readonly DeltaRow[] => {
    const { id, title, validUntil, result, controls } = value;
    const common = { area: 'Evidence', id, title, path: `evidence-register.html#${id}` } as const;
    const made = speaksFor(value);
    if (made > day && made <= asOf)
      return [
        {
          ...common,
          change: 'added',
          before: '',
          after: `${result}, of ${made}`,
          why: `Shows: ${controls.join(', ')}.`,
        },
      ];
    if (validUntil > day && validUntil < asOf && made <= day)
      return [
        { ...common, change: 'expired', before: `${result}, of ${made}`, after: `expired ${validUntil}`, why: '' },
      ];
    return [];
  });
}

function vendorRows({ program, asOf }: PackInput, { day }: Since): readonly DeltaRow[] {
  return [...program.vendors.values()]
    .map(({ value }) => value)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, title, summary, since, until, announced }): readonly DeltaRow[] => {
      const common = { area: 'Vendors', id, title, why: summary, path: 'registers/vendors.html' } as const;
      const began = since > day && since <= asOf;
      const coming = since > asOf && announced !== undefined && announced > day && announced <= asOf;
      return [
        ...(began ? [{ ...common, change: 'added', before: '', after: `in use since ${since}` } as const] : []),
        ...(coming
          ? [
              {
                ...common,
                change: 'added',
                before: '',
                after: `announced ${announced}, to be used from ${since}`,
              } as const,
            ]
          : []),
        ...(until !== undefined && until > day && until <= asOf
          ? [{ ...common, change: 'removed', before: 'in use', after: `last used ${until}` } as const]
          : []),
      ];
    });
}
