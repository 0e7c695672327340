import * as z from 'zod';
import { type Collection, kinds } from '../model/kinds.ts';
import { programSettingsSchema } from '../model/program-settings.ts';
import { prompts } from './prompts.ts';

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly description?: string;
  readonly default?: unknown;
}

/** The text of a new document: required fields to fill in, optional ones as comments, prompts for the body. */
export function scaffoldDocument(collection: Collection, id: string, today: string): string {
  const { schema, format } = kinds[collection];
  const yaml = fields(toSchema(schema), { id, today }, '');
  return format === 'mdx' ? `---\n${yaml}---\n\n${prompts[collection] ?? '## What\n\nTo be written.\n'}` : yaml;
}

/** The text of new settings. */
export function scaffoldSettings(): string {
  return fields(toSchema(programSettingsSchema), { id: 'my-organisation', today: '2026-01-01' }, '');
}

const toSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;

interface Known {
  readonly id: string;
  readonly today: string;
}

function fields({ properties = {}, required = [] }: Schema, known: Known, indent: string): string {
  return Object.entries(properties)
    .map(([name, schema]) => {
      const needed = required.includes(name);
      const comment = schema.description ? `${indent}# ${schema.description}\n` : '';
      const line = `${name}:${valueOf(name, schema, known, `${indent}  `)}`;
      return `${comment}${needed ? `${indent}${line}` : asComment(line, indent)}\n`;
    })
    .join('');
}

function asComment(text: string, indent: string): string {
  return text.split('\n').map((row) => `${indent}# ${row.startsWith(indent) ? row.slice(indent.length) : row}`).join('\n');
}

/** A value to begin with, after the colon: on the same line, or as an indented block. */
function valueOf(name: string, schema: Schema, known: Known, indent: string): string {
  const chosen = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (chosen) return valueOf(name, { ...chosen, ...(schema.description && { description: schema.description }) }, known, indent);
  if (schema.const !== undefined) return ` ${String(schema.const)}`;
  if (schema.default !== undefined && typeof schema.default !== 'object') return ` ${quoted(schema.default)}`;
  if (schema.enum) return ` ${String(schema.enum[0])} # ${schema.enum.join(', ')}`;
  if (schema.type === 'array') {
    if (!schema.items || schema.items.type !== 'object') return ` [${(schema.minItems ?? 0) > 0 ? valueOf(name, schema.items ?? {}, known, indent).trim().replace(/ #.*$/, '') : ''}]`;
    const block = fields(schema.items, known, `${indent}  `).trimEnd();
    return `\n${listItem(block, indent)}`;
  }
  if (schema.type === 'object') return `\n${fields(schema, known, indent).trimEnd()}`;
  if (schema.type === 'integer' || schema.type === 'number') return ` ${schema.minimum ?? 1}`;
  if (schema.type === 'boolean') return ' false';
  return ` ${textFor(name, schema, known)}`;
}

/** Turns a block of fields into the first item of a list. */
function listItem(block: string, indent: string): string {
  const rows = block.split('\n');
  const first = rows.findIndex((row) => !row.trim().startsWith('#'));
  return rows.map((row, index) => (index === Math.max(0, first) ? `${indent}- ${row.trim()}` : row)).join('\n');
}

function textFor(name: string, { pattern = '', format, description = '' }: Schema, { id, today }: Known): string {
  if (name === 'id') return id;
  if (name === 'title') return capitalise(id.replaceAll('-', ' '));
  if (name === 'version' || name === 'systemVersion') return '"0.1"';
  if (/\\d\{4\}-\(0\[1-9\]/.test(pattern)) return name === 'nextReview' || name === 'validUntil' || name === 'until' ? nextYear(today) : today;
  if (pattern.includes('0-9a-f]{64}')) return '0'.repeat(64);
  if (pattern.startsWith('^[a-z0-9-]+:')) return 'iso27001-2022:A.5.1';
  if (pattern.startsWith('^[a-z0-9]+(-')) return `some-${name.toLowerCase()}`;
  if (pattern.startsWith('^https')) return 'https://example.com';
  if (format === 'email') return `${name}@example.com`;
  return quoted(description === '' ? 'To be written.' : description);
}

function nextYear(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace('-02-29', '-02-28');
}

const quoted = (value: unknown) => (typeof value === 'string' && !/^[a-z-]+$/.test(value) ? JSON.stringify(value) : String(value));
const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
