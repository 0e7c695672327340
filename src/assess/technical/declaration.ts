import type { AiSystem } from '../../model/ai-system.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { Day } from '../../model/fields.ts';
import type { Document, Program } from '../../model/program.ts';
import { conformityRoute } from './conformity-route.ts';

/** One of the eight items of Annex V, as a declaration has it. */
export interface DeclarationItem {
  /** Requirement of the catalog, without it: `annex-v.1`. */
  readonly item: string;
  readonly title: string;
  readonly state: 'present' | 'missing' | 'not-applicable';
  readonly says?: string;
  /** What is missing, or why the item does not apply. */
  readonly because?: string;
}

/** The declaration of the version of a system, else its newest; nothing where there is none. */
export function declarationOf(program: Program, system: AiSystem): Document<Declaration> | undefined {
  const known = [...program.declarations.values()].filter(({ value }) => value.system === system.id);
  const ofVersion = known.find(({ value }) => value.systemVersion === system.systemVersion);
  return ofVersion ?? known.sort((a, b) => (a.value.approved < b.value.approved ? 1 : -1))[0];
}

/** The eight items of a declaration of conformity (AI Act, Annex V), each with what it says or what is missing. */
export function declarationItems(program: Program, declaration: Declaration, asOf: Day): readonly DeclarationItem[] {
  const system = program.aiSystems.get(declaration.system)?.value;
  const needsBody = system !== undefined && conformityRoute(program, system, asOf).needsNotifiedBody;
  const { name, reference, provider, soleResponsibility, conformity, otherLaw, dataProtection } = declaration;
  const { standards, notifiedBody, place, date, signatory, signature } = declaration;
  const processes = system?.data.some(({ personal }) => personal);
  const law = otherLaw.length === 0 ? '' : ` It is also the declaration under ${otherLaw.join(', ')}.`;
  return [
    item('1', 'Name, type and reference of the system', join([name, reference]), missing({ name, reference })),
    item('2', 'Name and address of the provider', provider && `${provider.name}, ${provider.address}`, 'provider'),
    item('3', 'Sole responsibility', soleResponsibility ? soleWords : undefined, 'soleResponsibility'),
    item('4', 'Statement of conformity', conformity && `${conformity}${law}`, 'conformity'),
    dataProtection === undefined && processes === false
      ? none('5', 'Statement on data protection', 'The system processes no personal data.')
      : item('5', 'Statement on data protection', dataProtection, 'dataProtection'),
    item('6', 'Standards and specifications', standards && (standards.join('; ') || 'None was applied.'), 'standards'),
    notifiedBody || needsBody
      ? item('7', 'Notified body', notifiedBody && Object.values(notifiedBody).join(', '), 'notifiedBody')
      : none('7', 'Notified body', 'None takes part in the assessment.'),
    item(
      '8',
      'Place, date, name, function and signature',
      join([place, date, signatory && Object.values(signatory).join(', '), signature]),
      missing({ place, date, signatory, signature }),
    ),
  ];
}

/** The items that keep a declaration from being issued. */
export function missingItems(program: Program, declaration: Declaration, asOf: Day): readonly DeclarationItem[] {
  return declarationItems(program, declaration, asOf).filter(({ state }) => state === 'missing');
}

const soleWords = 'This declaration is issued under the sole responsibility of the provider.';

function item(number: string, title: string, says: string | undefined, lacks: string): DeclarationItem {
  const id = { item: `annex-v.${number}`, title };
  if (says === undefined) return { ...id, state: 'missing', because: `Not stated: ${lacks}.` };
  return { ...id, state: 'present', says };
}

function none(number: string, title: string, because: string): DeclarationItem {
  return { item: `annex-v.${number}`, title, state: 'not-applicable', because };
}

/** The parts of an item in one line; nothing as long as one of them is not stated. */
function join(parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join(', ');
}

function missing(parts: Readonly<Record<string, unknown>>): string {
  const names = Object.entries(parts).filter(([, value]) => value === undefined);
  return names.map(([name]) => name).join(', ');
}
