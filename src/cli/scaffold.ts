import * as z from 'zod';
import { type Collection, kinds } from '../model/kinds.ts';
import { programSettingsSchema } from '../model/program-settings.ts';
import { documentSchemas } from '../model/schemas.ts';
import { prompts } from './prompts.ts';
import {
  type Given,
  givenAsYaml,
  itemOf,
  type Known,
  quoted,
  type Schema,
  type Surroundings,
  textFor,
  wanted,
} from './scaffold-values.ts';

export type { Surroundings } from './scaffold-values.ts';

/**
 * The text of a new document: required fields to fill in, optional ones as comments, prompts for the body. What is given
 * is filled in.
 */
export function scaffoldDocument(
  collection: Collection,
  id: string,
  surroundings: Surroundings,
  given: Given = {},
): string {
  const { format } = kinds[collection];
  const known = { ...surroundings, id, wanted: wanted[collection] ?? {}, given };
  const yaml = fields(toSchema(documentSchemas[collection]), known, '');
  return format === 'mdx' ? `---\n${yaml}---\n\n${prompts[collection] ?? '## What\n\nTo be written.\n'}` : yaml;
}

/** The text of new settings: one role, one framework. */
export function scaffoldSettings(): string {
  const nothing = {
    ...{ today: '2026-01-01', roles: ['security-lead'], frameworks: ['iso27001-2022'] },
    ...{ editions: new Map(), documents: () => [] },
  };
  return fields(toSchema(programSettingsSchema), { ...nothing, id: 'my-organisation', wanted: {} }, '');
}

const toSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;

function fields({ properties = {}, required = [] }: Schema, { given = {}, ...known }: Known, indent: string): string {
  return Object.entries(properties)
    .map(([name, schema]) => {
      const value = given[name];
      if (value !== undefined) {
        const comment = schema.description ? `${indent}# ${schema.description}\n` : '';
        return `${comment}${indent}${name}:${givenAsYaml(value, `${indent}  `)}\n`;
      }
      const needed = required.includes(name) || Object.hasOwn(known.wanted, name);
      const comment = schema.description ? `${indent}# ${schema.description}\n` : '';
      const line = `${name}:${beginning(name, schema, known, `${indent}  `)}`;
      return `${comment}${needed ? `${indent}${line}` : asComment(line, indent)}\n`;
    })
    .join('');
}

function asComment(text: string, indent: string): string {
  return text
    .split('\n')
    .map((row) => `${indent}# ${row.startsWith(indent) ? row.slice(indent.length) : row}`)
    .join('\n');
}

/** A value to begin with, after the colon: on the same line, or as an indented block. */
function beginning(name: string, schema: Schema, known: Known, indent: string): string {
  const chosen = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (chosen) {
    const described = { ...chosen, ...(schema.description && { description: schema.description }) };
    return beginning(name, described, known, indent);
  }
  if (schema.const !== undefined) return ` ${String(schema.const)}`;
  if (schema.default !== undefined && typeof schema.default !== 'object') return ` ${quoted(schema.default)}`;
  if (schema.enum) {
    const preferred = known.wanted[name];
    return ` ${typeof preferred === 'string' ? preferred : String(schema.enum[0])} # ${schema.enum.join(', ')}`;
  }
  if (schema.type === 'array') {
    if (schema.items?.type !== 'object') {
      const isWanted = typeof known.wanted[name] === 'string' || (schema.minItems ?? 0) > 0;
      const first = isWanted ? beginning(name, schema.items ?? {}, known, indent).trim() : '';
      return ` [${first.replace(/ #.*$/, '')}]`;
    }
    const block = fields(schema.items, itemOf(name, known), `${indent}  `).trimEnd();
    return `\n${listItem(block, indent)}`;
  }
  if (schema.type === 'object') return `\n${fields(schema, known, indent).trimEnd()}`;
  if (schema.type === 'integer' || schema.type === 'number') return ` ${schema.minimum ?? 1}`;
  if (schema.type === 'boolean') return ` ${name === 'applicable'}`;
  return ` ${textFor(name, schema, known)}`;
}

/** Turns a block of fields into the first item of a list. */
function listItem(block: string, indent: string): string {
  const rows = block.split('\n');
  const first = rows.findIndex((row) => !row.trim().startsWith('#'));
  return rows.map((row, index) => (index === Math.max(0, first) ? `${indent}- ${row.trim()}` : row)).join('\n');
}
