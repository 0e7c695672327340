import type { Asked } from '../../model/asked.ts';
import type { AuditKind } from '../../model/audit.ts';
import { aiTrace } from './ai.ts';
import { internalControl } from './ai-act.ts';
import { internalAudit, preparation, results, sinceLastAudit } from './management.ts';
import { populations, records } from './operation.ts';
import { soc2Design, soc2Period } from './soc2.ts';

/** What auditors of one kind ask for, part by part, in the order in which they ask. `documented` is what the standards want in writing. */
export type RequestList = readonly (readonly Asked[] | 'documented')[];

/** The request list of each kind of audit. Items about no framework of the audit fall away. */
export const requestsByKind: Readonly<Record<AuditKind, RequestList>> = {
  'iso-stage-1': ['documented', preparation],
  'iso-stage-2': ['documented', preparation, aiTrace, results, populations, records],
  'iso-surveillance': [sinceLastAudit, 'documented', results, aiTrace, populations, records],
  'iso-recertification': [sinceLastAudit, 'documented', preparation, results, aiTrace, populations, records],
  'soc2-type-1': [soc2Design, records],
  'soc2-type-2': [soc2Design, soc2Period, populations, records],
  'soc2-with-iso42001': [soc2Design, soc2Period, populations, records, 'documented', aiTrace],
  'ai-act-internal-control': [internalControl],
  internal: [internalAudit, 'documented', results, aiTrace, populations, records],
};
