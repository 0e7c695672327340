import type { Population } from './evidence.ts';

/** A register or page of a pack that answers a request as a whole. */
export type AskedRegister =
  | 'acceptance'
  | 'ai-systems'
  | 'approvals'
  | 'assets'
  | 'changes-since'
  | 'control-matrix'
  | 'exceptions'
  | 'findings'
  | 'impact-assessments'
  | 'incidents'
  | 'internal-audits'
  | 'legal-register'
  | 'management-reviews'
  | 'nonconformities'
  | 'objectives'
  | 'risk-scale'
  | 'risks'
  | 'roles'
  | 'samples'
  | 'scope'
  | 'statement'
  | 'system-data'
  | 'system-description'
  | 'system-people'
  | 'system-tools'
  | 'technical-documentation'
  | 'treatment-plan'
  | 'vendors';

/**
 * Where a program may hold what an auditor asks for. `policy`, `control` and `evidence` are those that speak to the requirements
 * of the item; `people` means that nothing in a repository can answer, somebody has to.
 */
export type AskedSource = 'policy' | 'control' | 'evidence' | 'people' | `population:${Population}` | AskedRegister;

/** One thing that an auditor asks for, in our own words. */
export interface Asked {
  readonly what: string;
  /** Requirements that it rests on, as `catalog:requirement`; none where practice asks for it. */
  readonly requirements: readonly string[];
  /** What answers it: each is needed; of several in a list one is enough. */
  readonly needs: readonly (AskedSource | readonly AskedSource[])[];
  /** Role that answers where no document names an owner; the owner of the audit when absent. */
  readonly owner?: string;
  readonly due?: string;
  /** Number that the auditor gave it. */
  readonly number?: string;
}
