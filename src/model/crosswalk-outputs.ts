import * as z from 'zod';
import { day } from './fields.ts';
import { relationship } from './mapping.ts';
import { coverageStatus } from './release.ts';

/** What `trustwright mappings --format json` prints. */
export const mappingsOutput = z
  .object({
    mappings: z
      .array(
        z.object({
          source: z.string().describe('Requirement, as `catalog:requirement`.'),
          target: z.string().optional().describe('Requirement of the other catalog; every edge has one.'),
          targetCatalog: z.string().optional().describe('The other catalog, where nothing in it corresponds.'),
          relationship: z.enum([...relationship.options, 'no-relationship']).describe('OSCAL relationship.'),
          rationale: z.string().optional().describe('Why this relationship; every edge has one.'),
          reason: z.string().optional().describe('Why nothing corresponds; every `no-relationship` has one.'),
          remainder: z
            .object({
              source: z.string().optional().describe('What the source asks that the target does not.'),
              target: z.string().optional().describe('What the target asks that the source does not.'),
            })
            .optional()
            .describe('What is left over on either side.'),
          matching: z.string().optional().describe('OSCAL matching rationale.'),
          confidence: z.enum(['high', 'medium', 'low']).describe('How sure the reviewers are.'),
          reviewed: day.describe('Day of the review.'),
          reviewedBy: z.string().describe('Role that reviewed.'),
          sources: z.array(z.string()).describe('Public sources that the reviewers consulted.'),
        }),
      )
      .describe('Edges and decisions, mapping by mapping.'),
  })
  .describe('What `trustwright mappings --format json` prints.');

const carriedStep = z.object({
  from: z.string().describe('Requirement that the step starts from.'),
  to: z.string().describe('Requirement that it leads to.'),
  relationship: relationship.describe('How the first relates to the second.'),
});

const inheritance = z.object({
  from: z.string().describe('Requirement that contributes.'),
  status: coverageStatus.describe('What it contributes.'),
  own: coverageStatus.describe('What it has by itself.'),
  path: z.array(carriedStep).describe('The way from it, step by step.'),
});

/** What `trustwright explain --format json` prints. */
export const explainOutput = z
  .object({
    asOf: day.describe('Day for which coverage was computed.'),
    requirements: z
      .array(
        z.object({
          requirement: z.string().describe('Requirement, as `catalog:requirement`.'),
          title: z.string().describe('Short title.'),
          status: coverageStatus.describe('Coverage of the requirement.'),
          prepared: coverageStatus.optional().describe('What a duty that does not bind yet would be today.'),
          reason: z.string().optional().describe('Why it is excluded or not triggered.'),
          controls: z
            .array(
              z.object({
                control: z.string().describe('Control that contributes.'),
                status: coverageStatus.describe('What it contributes.'),
                because: z.string().describe('Why no more.'),
                evidence: z.string().optional().describe('Evidence that it rests on.'),
              }),
            )
            .describe('What controls contribute, best first.'),
          inherited: z.array(inheritance).describe('What other requirements contribute, best first.'),
          missing: z.string().nullable().describe('What is missing for the next step.'),
          until: day.optional().describe('Last day on which the status holds without new evidence.'),
        }),
      )
      .describe('The requirement, or the assessable ones below it.'),
  })
  .describe('What `trustwright explain --format json` prints.');

const raised = z.object({
  requirement: z.string().describe('Requirement, as `catalog:requirement`.'),
  to: coverageStatus.describe('What it becomes.'),
});

/** What `trustwright carry-over --format json` prints. */
export const carryOverOutput = z
  .object({
    asOf: day.describe('Day for which it was computed.'),
    have: z.array(z.string()).describe('Frameworks in place.'),
    add: z.string().describe('Framework that is switched on.'),
    counts: z
      .object({
        inherited: z.int().describe('Requirements that are done.'),
        partial: z.int().describe('Requirements that are done in part.'),
        'net-new': z.int().describe('Requirements to which nothing carries over but plans.'),
      })
      .describe('Requirements that apply, by how they begin.'),
    requirements: z
      .array(
        z.object({
          requirement: z.string().describe('Requirement, as `catalog:requirement`.'),
          title: z.string().describe('Short title.'),
          carried: z.enum(['inherited', 'partial', 'net-new']).describe('How it begins.'),
          status: coverageStatus.describe('Status that carries over.'),
          from: z.string().nullable().describe('Requirement that brings most.'),
          path: z.array(carriedStep).describe('The way from it.'),
          leftOver: z.string().nullable().describe('What is left to do.'),
        }),
      )
      .describe('Requirements that apply, in the order of the catalog.'),
    work: z
      .array(
        z.object({
          requirement: z.string().describe('Requirement to work on.'),
          from: coverageStatus.describe('What it has by itself today.'),
          gain: z.number().describe('Requirements covered by it; half for half the way.'),
          raises: z.array(raised).describe('Requirements of the added framework that it raises.'),
          elsewhere: z.array(raised).describe('Requirements of the other frameworks that it raises besides.'),
        }),
      )
      .describe('What to do, in the order that pays most.'),
  })
  .describe('What `trustwright carry-over --format json` prints.');

/** What `trustwright overlap --format json` prints. */
export const overlapOutput = z
  .object({
    overlap: z
      .array(
        z.object({
          catalog: z.string().describe('Framework.'),
          others: z.array(z.string()).describe('Frameworks that it is held against.'),
          contained: z.array(z.string()).describe('Requirements that one of another framework contains or equals.'),
          met: z.array(z.string()).describe('Requirements that others meet in part.'),
          own: z.array(z.string()).describe('Requirements that no other has anything of.'),
        }),
      )
      .describe('One entry for each framework.'),
  })
  .describe('What `trustwright overlap --format json` prints.');
