import type { Command } from './command.ts';

/** Every command, in the order of the help, each loaded when it is called: `check` never loads Astro. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.ts')).check,
  coverage: async () => (await import('./coverage.ts')).coverage,
  explain: async () => (await import('./explain.ts')).explainRequirement,
  classify: async () => (await import('./classify.ts')).classifySystems,
  obligations: async () => (await import('./obligations.ts')).obligations,
  gate: async () => (await import('./gate.ts')).gate,
  mappings: async () => (await import('./mappings.ts')).mappings,
  'carry-over': async () => (await import('./carry-over.ts')).carryOverCommand,
  governance: async () => (await import('./governance.ts')).governance,
  assessments: async () => (await import('./assessments.ts')).assessments,
  incidents: async () => (await import('./incidents.ts')).incidents,
  monitoring: async () => (await import('./monitoring.ts')).monitoring,
  'technical-documentation': async () => (await import('./technical-documentation.ts')).technicalDocumentationCommand,
  overlap: async () => (await import('./overlap.ts')).overlap,
  catalogs: async () => (await import('./catalogs.ts')).catalogs,
  new: async () => (await import('./new.ts')).newDocument,
  release: async () => (await import('./release.ts')).release,
  grant: async () => (await import('./grant.ts')).grant,
  build: async () => (await import('./build.ts')).build,
  dev: async () => (await import('./dev.ts')).dev,
  pack: async () => (await import('./pack.ts')).pack,
  sample: async () => (await import('./sample.ts')).sample,
  fill: async () => (await import('./fill.ts')).fill,
  verify: async () => (await import('./verify.ts')).verify,
};
