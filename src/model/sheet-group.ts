import type { Requirement } from './catalog.ts';

/** Kinds of nodes that a standard itself uses to group: they make a better heading than the node above them. */
const groupKinds: ReadonlySet<Requirement['kind']> = new Set(['control-group', 'series'] as const);

/** The node under which a sheet shows a requirement, of those above it, from the top; nothing where it stands alone. */
export function sheetGroup<T extends Pick<Requirement, 'kind'>>([top, second]: readonly T[]): T | undefined {
  return second && groupKinds.has(second.kind) && !groupKinds.has(top?.kind ?? 'clause') && top?.kind !== 'clause-group'
    ? second
    : top;
}
