import type * as z from 'zod';
import { type Askable, gatedDocuments } from '../grants/granted-body.ts';
import type { Decision } from '../grants/make-grant.ts';
import { type Day, day, identifier, sha256 } from '../model/fields.ts';
import { askable, askableNoun, isGated } from '../model/gated.ts';
import { agePublicKey, grantSchema } from '../model/grant.ts';
import { collections, kinds } from '../model/kinds.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Program } from '../model/program.ts';
import { type Invocation, Unusable } from './command.ts';
import { ndaAsked } from './grant-nda.ts';

type Options = Invocation['options'];

/** Reads what a grant is to be from the options of a call. Throws `Unusable` with the remedy where it cannot be made. */
export function readDecision(options: Options, program: Program, asOf: Day): Decision {
  const { shape } = grantSchema;
  const company = required(options, 'to', shape.company);
  const expires = required(options, 'expires', day);
  if (expires < asOf) throw new Unusable(`Unexpected last day ${expires}: it is over. Name a day after ${asOf}.`);
  const basis = required(options, 'basis', shape.basis);
  const approvedBy = roleIn(program, required(options, 'approved-by', identifier));
  const documents = documentsAsked(options, program);
  const nda = ndaAsked(program, documents, {
    version: given(options, 'nda-version', shape.nda.unwrap().shape.version),
    digest: given(options, 'nda-digest', sha256),
  });
  const contact = given(options, 'contact', shape.contact.unwrap());
  const recipient = given(options, 'recipient', agePublicKey);
  return {
    ...{ id: newIdentifier(options, program, company, asOf), owner: approvedBy, company, basis, documents },
    ...{ approvedBy, day: asOf, expires },
    ...(contact && { contact }),
    ...(recipient && { recipient }),
    ...(nda && { nda }),
  };
}

/** The documents that were named, as `network-overview` or, where several kinds have one of that name, `page:network-overview`. */
function documentsAsked(options: Options, program: Program): readonly Askable[] {
  const names = [...new Set([options.document ?? []].flat().map(String))];
  if (names.length === 0) throw new Unusable('Name a document to give: --document ID. It may be repeated.');
  const all = gatedDocuments(program);
  const long = ({ collection, value }: Askable) => `${kinds[collection].noun}:${value.id}`;
  const asked = names.map((name) => {
    const found = all.filter((document) => document.value.id === name || long(document) === name);
    if (found.length > 1)
      throw new Unusable(`Several documents are called \`${name}\`. Name the kind: ${found.map(long).join(', ')}.`);
    if (found[0]) return found[0];
    throw new Unusable(`No gated document \`${name}\`.${whyNot(program, name, all)}`);
  });
  return [...new Set(asked)];
}

/** Why a document cannot be given: it is of a kind that is not, it is not gated, or there is none. */
function whyNot(program: Program, name: string, all: readonly Askable[]): string {
  const collection = collections.find((each) => program[each].has(name));
  const visibility = collection && program[collection].get(name)?.value.visibility;
  const hint = didYouMean(
    name,
    all.map(({ value }) => value.id),
  );
  if (collection === undefined || visibility === undefined)
    return `${hint} Only documents whose visibility is \`request\` or \`nda\` can be given.`;
  const { noun } = kinds[collection];
  return isGated(visibility)
    ? `${hint} There is one of the kind ${noun}, and only these can be given: ${askable.map(askableNoun).join(', ')}.`
    : `${hint} The ${noun} of that name is \`${visibility}\`; only what is \`request\` or \`nda\` can be given.`;
}

function roleIn(program: Program, role: string): string {
  const roles = program.settings.value.roles.map(({ id }) => id);
  if (roles.includes(role)) return role;
  throw new Unusable(`No role \`${role}\` in content/program.yaml.${didYouMean(role, roles)}`);
}

/** An identifier that no grant has: the one that was asked for, else company and day, numbered where that is taken. */
function newIdentifier(options: Options, { grants, refused }: Program, company: string, asOf: Day): string {
  const isTaken = (id: string) => grants.has(id) || refused.has(`grants/${id}`);
  const asked = given(options, 'id', identifier);
  if (asked !== undefined && isTaken(asked))
    throw new Unusable(`There is a grant \`${asked}\` already. Choose another identifier.`);
  if (asked !== undefined) return asked;
  const words = company.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const name =
    words
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replace(/^-|-$/g, '') || 'grant';
  for (let number = 1; ; number++) {
    const id = number === 1 ? `${name}-${asOf}` : `${name}-${asOf}-${number}`;
    if (!isTaken(id)) return id;
  }
}

function required(options: Options, name: string, schema: z.ZodType<string>): string {
  const value = given(options, name, schema);
  if (value === undefined) throw new Unusable(`A grant needs --${name}. See: trustwright grant --help.`);
  return value;
}

function given(options: Options, name: string, schema: z.ZodType<string>): string | undefined {
  if (typeof options[name] !== 'string') return undefined;
  const parsed = schema.safeParse(options[name]);
  if (parsed.success) return parsed.data;
  throw new Unusable(`--${name}: ${parsed.error.issues[0]?.message ?? 'unexpected value.'}`);
}
