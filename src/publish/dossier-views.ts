import { aiAct } from '../assess/law-on.ts';
import type { ConformityRoute } from '../assess/technical/conformity-route.ts';
import type { DeclarationItem } from '../assess/technical/declaration.ts';
import type { Registration, RegistrationField } from '../assess/technical/registration.ts';
import type { Retention } from '../assess/technical/retention.ts';
import type { PointState } from '../assess/technical/technical-documentation.ts';
import { technicalDossier } from '../assess/technical/technical-dossier.ts';
import type { AiSystem } from '../model/ai-system.ts';
import type { Declaration } from '../model/declaration.ts';
import type { RequirementMention } from './relation-views.ts';
import type { StaffContext } from './staff-context.ts';
import type { Mention } from './surface.ts';

/** A point of Annex IV with what is there for it, in which documents, and what is not. */
export interface PointView {
  readonly requirement: RequirementMention;
  readonly state: PointState;
  readonly found: readonly { readonly what: string; readonly documents: readonly Mention[] }[];
  readonly missing: readonly string[];
  readonly reason?: string;
  readonly remark?: string;
}

/** What the law wants on paper about a system: Annexes IV, V and VIII, the route of Article 43, the days of Article 18. */
export interface DossierView {
  readonly file?: Mention;
  readonly points: readonly PointView[];
  readonly remarks: readonly string[];
  readonly conformity: Omit<ConformityRoute, 'basis'> & { readonly basis: RequirementMention };
  readonly declaration?: Mention & {
    readonly state: Declaration['state'];
    readonly items: readonly (Omit<DeclarationItem, 'item'> & { readonly requirement: RequirementMention })[];
  };
  readonly registrations: readonly (Omit<Registration, 'basis' | 'fields'> & {
    readonly basis: RequirementMention;
    readonly fields: readonly (Omit<RegistrationField, 'requirement' | 'title'> & {
      readonly requirement: RequirementMention;
    })[];
  })[];
  readonly registrationRemark?: string;
  readonly retention: readonly (Omit<Retention, 'requirement'> & { readonly requirement: RequirementMention })[];
}

/** Projects the dossier of a system; nothing where Article 43 asks for none and no technical file was begun. */
export function dossierView(context: StaffContext, system: AiSystem): DossierView | undefined {
  const { program, asOf, name, find, at } = context;
  const dossier = technicalDossier(program, system, asOf);
  const { conformity, file, declaration, registrations, registrationRemark, retention, remarks } = dossier;
  if (conformity.route === 'none' && !file && !declaration && registrations.length === 0) return undefined;
  const named = (local: string) => name(`${aiAct}:${local}`);
  const technicalFile = file && find('technicalFiles', file.value.id);
  const declared = declaration && find('declarations', declaration.value.id);
  return {
    ...(technicalFile && { file: technicalFile }),
    points: dossier.points.map(({ point, state, found, missing, reason, remark }) => ({
      ...{ requirement: named(point), state, missing },
      found: [...Map.groupBy(found, ({ what }) => what)].map(([what, parts]) => ({
        ...{ what, documents: [...new Set(parts.map(({ file: path }) => path))].flatMap((path) => at(path) ?? []) },
      })),
      ...(reason !== undefined && { reason }),
      ...(remark !== undefined && { remark }),
    })),
    remarks,
    conformity: { ...conformity, basis: name(conformity.basis) },
    ...(declaration &&
      declared && {
        declaration: {
          ...{ ...declared, state: declaration.value.state },
          items: declaration.items.map(({ item, ...rest }) => ({ ...rest, requirement: named(item) })),
        },
      }),
    registrations: registrations.map((each) => ({
      ...{ ...each, basis: name(each.basis) },
      fields: each.fields.map(({ title, requirement, ...field }) => ({
        ...field,
        requirement: { ...name(requirement), title },
      })),
    })),
    ...(registrationRemark !== undefined && { registrationRemark }),
    retention: retention.map((each) => ({ ...each, requirement: name(each.requirement) })),
  };
}
