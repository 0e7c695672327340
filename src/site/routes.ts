/** A route: its pattern, and the file below `routes/` that renders it. */
export interface Route {
  readonly pattern: string;
  readonly file: string;
  /** Whether it is there only when its part of the site holds something. */
  readonly part?: true;
}

/** Every route of the site. */
export const routes: readonly Route[] = [
  { pattern: '/', file: 'home.astro' },
  { pattern: '/404', file: 'not-found.astro' },
  { pattern: '/ai', file: 'cards.astro', part: true },
  { pattern: '/ai/[id]', file: 'card.astro' },
  { pattern: '/answers', file: 'answers.astro', part: true },
  { pattern: '/answers/[id]', file: 'answer.astro' },
  { pattern: '/controls', file: 'controls.astro', part: true },
  { pattern: '/controls/[id]', file: 'control.astro' },
  { pattern: '/documents', file: 'documents.astro', part: true },
  { pattern: '/frameworks', file: 'frameworks.astro', part: true },
  { pattern: '/frameworks/[framework]', file: 'framework.astro' },
  { pattern: '/frameworks/[framework]/[requirement]', file: 'requirement.astro' },
  { pattern: '/legend', file: 'legend.astro' },
  { pattern: '/pages/[id]', file: 'page.astro' },
  { pattern: '/policies', file: 'policies.astro', part: true },
  { pattern: '/policies/[id]', file: 'policy.astro' },
  { pattern: '/registers', file: 'registers.astro', part: true },
  { pattern: '/registers/[register]', file: 'register.astro' },
  { pattern: '/registers/[register]/[id]', file: 'record.astro' },
  { pattern: '/search', file: 'search.astro' },
  { pattern: '/sub-processors', file: 'vendors.astro', part: true },
  { pattern: '/sub-processors/[id]', file: 'vendor.astro' },
  { pattern: '/systems', file: 'systems.astro', part: true },
  { pattern: '/systems/[id]', file: 'system.astro' },
  { pattern: '/updates', file: 'updates.astro', part: true },
  { pattern: '/updates/[id]', file: 'update.astro' },
  { pattern: '/[...file]', file: 'file.ts' },
];
