import type { Site } from './site.ts';

/** A route: its pattern, and the file below `routes/` that renders it. */
export interface Route {
  readonly pattern: string;
  readonly file: string;
  /** Address of a part of the site; the route is there only when that part holds something. */
  readonly part?: string;
  /** Whether the site speaks its other languages there too. A document has a page in a language when it is translated. */
  readonly spoken?: true;
}

/** Every route of the site. */
export const routes: readonly Route[] = [
  { pattern: '/', file: 'home.astro', spoken: true },
  { pattern: '/404', file: 'not-found.astro' },
  { pattern: '/ai/[...page]', file: 'cards.astro', part: '/ai', spoken: true },
  { pattern: '/ai/[id]', file: 'card.astro', spoken: true },
  { pattern: '/ai/classes', file: 'ai-classes.astro', part: '/ai' },
  { pattern: '/answers/[...page]', file: 'answers.astro', part: '/answers', spoken: true },
  { pattern: '/answers/[id]', file: 'answer.astro', spoken: true },
  { pattern: '/applicability', file: 'applicability.astro', part: '/applicability' },
  { pattern: '/applicability/[id]', file: 'applicable.astro', part: '/applicability' },
  { pattern: '/carry-over', file: 'carry-overs.astro', part: '/carry-over' },
  { pattern: '/carry-over/[id]', file: 'carry-over.astro', part: '/carry-over' },
  { pattern: '/controls/[...page]', file: 'controls.astro', part: '/controls' },
  { pattern: '/controls/[id]', file: 'control.astro' },
  { pattern: '/documents/[...page]', file: 'documents.astro', part: '/documents', spoken: true },
  { pattern: '/frameworks', file: 'frameworks.astro', part: '/frameworks' },
  { pattern: '/frameworks/[framework]', file: 'framework.astro' },
  { pattern: '/frameworks/[framework]/[requirement]', file: 'requirement.astro' },
  { pattern: '/governance', file: 'governance.astro', part: '/governance' },
  { pattern: '/incidents/[...page]', file: 'incidents.astro', part: '/incidents' },
  { pattern: '/incidents/[id]', file: 'incident.astro', part: '/incidents' },
  { pattern: '/legend', file: 'legend.astro', spoken: true },
  { pattern: '/matrix', file: 'matrix.astro', part: '/matrix' },
  { pattern: '/matrix/[area]', file: 'area.astro' },
  { pattern: '/open', file: 'open.astro', part: '/open' },
  { pattern: '/pages/[...page]', file: 'pages.astro', spoken: true },
  { pattern: '/pages/[id]', file: 'page.astro', spoken: true },
  { pattern: '/policies/[...page]', file: 'policies.astro', part: '/policies', spoken: true },
  { pattern: '/policies/[id]', file: 'policy.astro', spoken: true },
  { pattern: '/registers', file: 'registers.astro', part: '/registers' },
  { pattern: '/registers/[register]/[...page]', file: 'register.astro' },
  { pattern: '/registers/[register]/[id]', file: 'record.astro' },
  { pattern: '/request', file: 'request.astro', part: '/request', spoken: true },
  { pattern: '/risks/[...page]', file: 'risks.astro', part: '/risks' },
  { pattern: '/risks/[id]', file: 'risk.astro', part: '/risks' },
  { pattern: '/search', file: 'search.astro', spoken: true },
  { pattern: '/sub-processor-changes/[...page]', file: 'vendor-changes.astro', part: '/sub-processors', spoken: true },
  { pattern: '/sub-processors/[...page]', file: 'vendors.astro', part: '/sub-processors', spoken: true },
  { pattern: '/sub-processors/[id]', file: 'vendor.astro', spoken: true },
  { pattern: '/systems/[...page]', file: 'systems.astro', part: '/systems' },
  { pattern: '/systems/[id]', file: 'system.astro', part: '/systems' },
  { pattern: '/systems/[id]/how-it-works', file: 'system-account.astro', part: '/systems' },
  { pattern: '/systems/[id]/monitoring', file: 'system-monitoring.astro', part: '/systems' },
  { pattern: '/systems/[id]/obligations/[...page]', file: 'system-obligations.astro', part: '/systems' },
  { pattern: '/systems/[id]/technical-documentation', file: 'system-documentation.astro', part: '/systems' },
  { pattern: '/treatment-plan/[...page]', file: 'treatment-plan.astro', part: '/risks' },
  { pattern: '/updates/[...page]', file: 'updates.astro', part: '/updates', spoken: true },
  { pattern: '/updates/[id]', file: 'update.astro', spoken: true },
  { pattern: '/verify', file: 'verify.astro' },
  { pattern: '/your-part', file: 'your-part.astro', part: '/your-part', spoken: true },
  { pattern: '/[section]/[id]/v/[version]', file: 'document-version.astro' },
  { pattern: '/[...file]', file: 'file.ts' },
];

/** Addresses of the parts of a site that hold something. Documents are opened where some can be asked for or were given. */
export function partsOf({ navigation, surface }: Pick<Site, 'navigation' | 'surface'>): ReadonlySet<string> {
  const opens = surface.gated.length > 0 || (surface.access?.sealed.length ?? 0) > 0;
  const asks = surface.gated.length > 0 ? ['/request'] : [];
  const tasks = surface.yourPart.length > 0 ? ['/your-part'] : [];
  return new Set([...navigation.map(({ address }) => address), ...asks, ...(opens ? ['/open'] : []), ...tasks]);
}
