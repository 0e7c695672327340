import type { Mapping } from './mapping.ts';

/** The two catalogs of a mapping as one key, whichever it starts from: a document replaces the shipped mapping between them. */
export function catalogsOf({ sourceCatalog, targetCatalog }: Pick<Mapping, 'sourceCatalog' | 'targetCatalog'>): string {
  return [sourceCatalog, targetCatalog].sort().join(' ');
}
