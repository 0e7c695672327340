import * as z from 'zod';
import { day } from './fields.ts';
import { coverageStatus } from './release.ts';

/** What `trustwright check --format json` prints. */
export const checkOutput = z.object({
  diagnostics: z.array(
    z.object({
      check: z.string().describe('Identifier of the check.'),
      severity: z.enum(['error', 'warning']),
      message: z.string(),
      file: z.string().describe('Path relative to the root.'),
      line: z.int().describe('Line, counted from 1.'),
      column: z.int().describe('Column, counted from 1.'),
      endLine: z.int().optional(),
      endColumn: z.int().optional(),
      actual: z.string().optional(),
      expected: z.array(z.string()).optional(),
    }),
  ),
});

/** What `trustwright catalogs --format json` prints. */
export const catalogsOutput = z.object({
  catalogs: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      requirements: z.array(
        z.object({
          id: z.string().describe('Requirement, without its catalog.'),
          kind: z.string(),
          title: z.string(),
          parent: z.string().nullable(),
          assessable: z.boolean(),
        }),
      ),
    }),
  ),
});

/** What `trustwright coverage --format json` prints. */
export const coverageOutput = z.object({
  asOf: day,
  commit: z.string().nullable().describe('Commit of the content; null outside a repository.'),
  frameworks: z.array(
    z.object({
      id: z.string(),
      counts: z.record(coverageStatus, z.int()),
      requirements: z.array(
        z.object({
          id: z.string(),
          status: coverageStatus,
          prepared: coverageStatus.optional(),
          controls: z.array(z.string()).describe('Controls that contribute, best first.'),
          missing: z.string().nullable().describe('What is missing for the next step.'),
        }),
      ),
    }),
  ),
});

/** What `trustwright verify --format json` prints. */
export const verifyOutput = z.object({
  ok: z.boolean(),
  problems: z.array(
    z.object({
      problem: z.string().describe('`missing`, `extra`, `changed` or what else is wrong.'),
      path: z.string(),
      message: z.string(),
    }),
  ),
});

/** Shapes of the JSON that commands print, by command. */
export const outputs = { catalogs: catalogsOutput, check: checkOutput, coverage: coverageOutput, verify: verifyOutput } as const;
