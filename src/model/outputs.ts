import * as z from 'zod';
import { classifyOutput, obligationsOutput } from './ai-act-outputs.ts';
import { assessmentsOutput } from './assessment-output.ts';
import { carryOverOutput, explainOutput, mappingsOutput, overlapOutput } from './crosswalk-outputs.ts';
import { day } from './fields.ts';
import { fillOutput } from './fill-output.ts';
import { governanceOutput } from './governance-output.ts';
import { incidentsOutput } from './incident-output.ts';
import { monitoringOutput } from './monitoring-output.ts';
import { coverageStatus } from './release.ts';
import { sampleOutput } from './sample-output.ts';
import { technicalDocumentationOutput } from './technical-output.ts';
import { translationsOutput } from './translations-output.ts';

/** What `trustwright check --format json` prints. */
export const checkOutput = z
  .object({
    diagnostics: z
      .array(
        z.object({
          check: z.string().describe('Identifier of the check.'),
          severity: z.enum(['error', 'warning']).describe('Only errors fail a check.'),
          message: z.string().describe('What is unexpected, what was expected, and one remedy.'),
          file: z.string().describe('Path relative to the root.'),
          line: z.int().describe('Line, counted from 1.'),
          column: z.int().describe('Column, counted from 1.'),
          endLine: z.int().optional().describe('Line on which the place ends.'),
          endColumn: z.int().optional().describe('Column after the end of the place.'),
          actual: z.string().optional().describe('What is there.'),
          expected: z.array(z.string()).optional().describe('What could be there instead, best first.'),
        }),
      )
      .describe('Problems, in the order of files and lines.'),
  })
  .describe('What `trustwright check --format json` prints.');

/** What `trustwright catalogs --format json` prints. */
export const catalogsOutput = z
  .object({
    catalogs: z
      .array(
        z.object({
          id: z.string().describe('Identifier of the catalog.'),
          title: z.string().describe('Title of the catalog.'),
          requirements: z
            .array(
              z.object({
                id: z.string().describe('Requirement, without its catalog.'),
                kind: z.string().describe('What the node is: clause, control, criterion, article and so on.'),
                title: z.string().describe('Short title.'),
                parent: z.string().nullable().describe('The node above; null at the top.'),
                assessable: z.boolean().describe('Whether it counts in coverage.'),
              }),
            )
            .describe('Nodes, in the order of the framework.'),
        }),
      )
      .describe('Catalogs, the program’s own included.'),
  })
  .describe('What `trustwright catalogs --format json` prints.');

/** What `trustwright coverage --format json` prints. */
export const coverageOutput = z
  .object({
    asOf: day.describe('Day for which coverage was computed.'),
    commit: z.string().nullable().describe('Commit of the content; null outside a repository.'),
    frameworks: z
      .array(
        z.object({
          id: z.string().describe('Catalog in scope.'),
          counts: z.record(coverageStatus, z.int()).describe('Assessable requirements by status.'),
          requirements: z
            .array(
              z.object({
                id: z.string().describe('Requirement, without its catalog.'),
                status: coverageStatus.describe('Coverage of the requirement.'),
                prepared: coverageStatus.optional().describe('What a duty that does not bind yet would be today.'),
                controls: z.array(z.string()).describe('Controls that contribute, best first.'),
                missing: z.string().nullable().describe('What is missing for the next step.'),
              }),
            )
            .describe('Assessable requirements, in the order of the catalog.'),
        }),
      )
      .describe('Frameworks in scope.'),
  })
  .describe('What `trustwright coverage --format json` prints.');

/** What `trustwright gate --format json` prints. */
export const gateOutput = z
  .object({
    asOf: day.describe('Day for which the gates were run.'),
    base: z.string().nullable().describe('Commit that was compared with; null where there is none.'),
    passed: z.boolean().describe('Whether the change may land.'),
    errors: z.int().describe('Errors that the checks report; one is enough to fail.'),
    gates: z
      .array(
        z.object({
          rule: z.string().describe('Rule of the gate.'),
          framework: z.string().optional().describe('Framework that it is about.'),
          check: z.string().optional().describe('Check that it is about.'),
          from: day.optional().describe('Day from which it bites.'),
          passed: z.boolean().describe('Whether the rule holds.'),
          bites: z.boolean().describe('Whether a failure stops the change.'),
          because: z.string().describe('What was found against what was asked.'),
          failures: z.array(z.string()).describe('What stands in the way.'),
          mend: z.string().nullable().describe('What would mend it.'),
        }),
      )
      .describe('Every gate, in the order of the settings.'),
  })
  .describe('What `trustwright gate --format json` prints.');

/** What `trustwright verify --format json` prints. */
export const verifyOutput = z
  .object({
    ok: z.boolean().describe('Whether the pack is whole and unchanged, and signed by one of the keys that were named.'),
    problems: z
      .array(
        z.object({
          problem: z
            .enum(['missing', 'extra', 'changed', 'malformed', 'unsigned', 'untrusted', 'unchecked', 'unreadable'])
            .describe('Kind of the problem.'),
          path: z.string().describe('Path inside the pack.'),
          message: z.string().describe('The problem in words.'),
        }),
      )
      .describe('What is wrong; empty when nothing is.'),
    proven: z.array(z.string()).describe('What was proven, in words; empty where something is wrong.'),
    unproven: z.array(z.string()).describe('What was not proven, in words.'),
    signature: z
      .object({
        key: z.string().describe('Fingerprint of the key, as `ssh-keygen -l` prints it.'),
        signer: z.string().optional().describe('Principals of the allowed signer; absent where no list was named.'),
        over: z
          .array(z.enum(['zip', 'files']))
          .describe('What is signed: the zip, or the manifests and so every file.'),
      })
      .nullable()
      .describe('Who signed; null where nobody did, or something is wrong.'),
    provenance: z
      .object({
        pack: z.string().describe('Name of the pack: its zip without `.zip`.'),
        audit: z.string().describe('Identifier of the audit.'),
        asOf: z.string().describe('Day as of which the pack speaks.'),
        commit: z.string().optional().describe('Commit of the content; absent outside a repository.'),
        uncommitted: z.boolean().describe('Whether the content differed from that commit.'),
        toolVersion: z.string().describe('Version of trustwright that made it.'),
        zipDigest: z.string().describe('SHA-256 of the zip.'),
        tagManifestDigest: z.string().describe('SHA-256 of the last manifest.'),
      })
      .nullable()
      .describe('Where the holder of the key says that it comes from; null where nothing says so.'),
  })
  .describe('What `trustwright verify --format json` prints.');

/** Shapes of the JSON that commands print, by command. */
export const outputs = {
  assessments: assessmentsOutput,
  'carry-over': carryOverOutput,
  catalogs: catalogsOutput,
  check: checkOutput,
  classify: classifyOutput,
  coverage: coverageOutput,
  explain: explainOutput,
  fill: fillOutput,
  gate: gateOutput,
  governance: governanceOutput,
  incidents: incidentsOutput,
  mappings: mappingsOutput,
  monitoring: monitoringOutput,
  obligations: obligationsOutput,
  overlap: overlapOutput,
  sample: sampleOutput,
  'technical-documentation': technicalDocumentationOutput,
  translations: translationsOutput,
  verify: verifyOutput,
} as const;
