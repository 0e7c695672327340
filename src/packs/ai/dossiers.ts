import { type TechnicalDossier, technicalDossier } from '../../assess/technical/technical-dossier.ts';
import type { PackInput } from '../artefact.ts';
import { wholeScope } from '../scope.ts';

/** The dossier of every AI system in scope, as of the day of the pack. */
export function dossiersOf(input: PackInput): readonly TechnicalDossier[] {
  return wholeScope(input).systems.map(({ value }) => technicalDossier(input.program, value, input.asOf));
}

/** Whether the law asks us for the dossier of a system, or somebody has begun it: Articles 11 and 43 speak to providers of high-risk systems. */
export function isAsked({ conformity, file, declaration }: TechnicalDossier): boolean {
  return conformity.route !== 'none' || file !== undefined || declaration !== undefined;
}

/** Where a pack keeps the dossier of a system. */
export function dossierFolder(system: string): string {
  return `technical-documentation/${system}`;
}
