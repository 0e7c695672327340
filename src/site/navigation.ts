import type { Surface } from '../publish/surface.ts';
import type { Phrase } from './locales/german.ts';

/** A part of the site that has something to show. */
export interface NavigationEntry {
  readonly label: Phrase;
  readonly address: string;
}

/** The parts of the site, in the order in which people look for them; a part without content is left out. */
export function navigationOf(surface: Surface): readonly NavigationEntry[] {
  const parts: readonly (NavigationEntry & { readonly holds: readonly unknown[] })[] = [
    { label: 'Frameworks', address: '/frameworks', holds: surface.frameworks },
    { label: 'Control areas', address: '/matrix', holds: surface.matrix.areas },
    { label: 'Policies', address: '/policies', holds: surface.policies },
    { label: 'Controls', address: '/controls', holds: surface.controls },
    { label: 'AI systems', address: '/ai', holds: surface.cards },
    { label: 'Inventory', address: '/systems', holds: surface.systems },
    { label: 'Sub-processors', address: '/sub-processors', holds: surface.vendors },
    { label: 'Answers', address: '/answers', holds: surface.answers },
    { label: 'Updates', address: '/updates', holds: surface.updates },
    {
      label: 'Documents',
      address: '/documents',
      holds: [...surface.gated, ...surface.standardSet, ...surface.yourPart],
    },
    { label: 'Incidents', address: '/incidents', holds: surface.staff?.incidents ?? [] },
    { label: 'Governance', address: '/governance', holds: surface.staff?.governance.rows ?? [] },
    { label: 'Carry-over', address: '/carry-over', holds: surface.crosswalk?.carryOver ?? [] },
    { label: 'Risks', address: '/risks', holds: surface.staff?.risks.risks ?? [] },
    { label: 'Applicability', address: '/applicability', holds: applicabilityOf(surface) },
    { label: 'Registers', address: '/registers', holds: surface.registers },
  ];
  return parts.filter(({ holds }) => holds.length > 0).map(({ label, address }) => ({ label, address }));
}

function applicabilityOf({ staff }: Surface): readonly unknown[] {
  return staff ? [...staff.statements, ...staff.verdicts] : [];
}
