import type { AiSystem } from '../../model/ai-system.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { Day } from '../../model/fields.ts';
import type { Program } from '../../model/program.ts';
import { type ConformityRoute, conformityRoute } from './conformity-route.ts';
import { type DeclarationItem, declarationItems, declarationOf } from './declaration.ts';
import { type Registration, registrationRemark, registrationsOf } from './registration.ts';
import { type Retention, retentionOf } from './retention.ts';
import { type TechnicalDocumentation, technicalDocumentation } from './technical-documentation.ts';

/** Everything that the law wants on paper about one system: Annexes IV, V and VIII, the route of Article 43, the days of Article 18. */
export interface TechnicalDossier extends TechnicalDocumentation {
  readonly conformity: ConformityRoute;
  readonly declaration?: { readonly value: Declaration; readonly items: readonly DeclarationItem[] };
  readonly registrations: readonly Registration[];
  readonly registrationRemark?: string;
  readonly retention: readonly Retention[];
}

/** Assembles the dossier of a system at a date. */
export function technicalDossier(program: Program, system: AiSystem, asOf: Day): TechnicalDossier {
  const conformity = conformityRoute(program, system, asOf);
  const declaration = declarationOf(program, system)?.value;
  const remark = registrationRemark(program, system, asOf);
  return {
    ...technicalDocumentation(program, system, asOf),
    conformity,
    ...(declaration && {
      declaration: { value: declaration, items: declarationItems(program, declaration, asOf) },
    }),
    registrations: registrationsOf(program, system, asOf),
    ...(remark !== undefined && { registrationRemark: remark }),
    retention: retentionOf(system, conformity),
  };
}
