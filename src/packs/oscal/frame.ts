import type * as z from 'zod';
import { type Metadata, oscalVersion } from '../../model/oscal/fields.ts';
import { toOscalToken } from '../../model/requirement-id.ts';
import type { PackInput } from '../artefact.ts';
import { toMarkupLine } from './markup.ts';
import { uuidOf } from './uuid.ts';

/** Midnight in UTC of a day: OSCAL knows no days. */
export function toDateTime(day: string): string {
  return `${day}T00:00:00Z`;
}

/** The UUID of something of one organisation: two companies may name a control alike. */
export function ownUuid({ program }: Pick<PackInput, 'program'>, ...name: readonly string[]): string {
  return uuidOf(program.settings.value.organisation.legalName, ...name);
}

/** Metadata of a document about the organisation, with its roles. */
export function ownMetadata(input: PackInput, title: string): Metadata {
  const { organisation, roles } = input.program.settings.value;
  return {
    title: toMarkupLine(title),
    'last-modified': toDateTime(input.asOf),
    version: input.asOf,
    'oscal-version': oscalVersion,
    roles: roles.map((role) => ({ id: toOscalToken(role.id), title: toMarkupLine(role.title) })),
    parties: [{ uuid: ownUuid(input, 'organisation'), type: 'organization', name: organisation.legalName }],
  };
}

/**
 * Writes an OSCAL document. Its own UUID follows from its content, because it has to change with every revision. A document
 * that breaks our schema is a bug in a writer, so it throws.
 */
export function writeOscal<T extends Readonly<Record<string, object>>>(
  schema: z.ZodType<T>,
  root: keyof T & string,
  content: Readonly<Record<string, unknown>>,
): string {
  const uuid = uuidOf(root, JSON.stringify(content));
  return `${JSON.stringify(schema.parse({ [root]: { uuid, ...content } }), null, 1)}\n`;
}
