import * as z from 'zod';
import type { Day } from '../model/fields.ts';
import { type Collection, kinds } from '../model/kinds.ts';
import { programSettingsSchema } from '../model/program-settings.ts';
import { documentSchemas } from '../model/schemas.ts';
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

/** What a new document may refer to, so that it refers to something that exists. */
export interface Surroundings {
  readonly today: Day;
  /** Roles of the program, the first of which owns what is new. */
  readonly roles: readonly string[];
  /** Frameworks in scope. */
  readonly frameworks: readonly string[];
  /** Identifiers of the documents of a collection. */
  documents(collection: Collection): readonly string[];
}

/** The text of a new document: required fields to fill in, optional ones as comments, prompts for the body. */
export function scaffoldDocument(collection: Collection, id: string, surroundings: Surroundings): string {
  const { format } = kinds[collection];
  const known = { ...surroundings, id, wanted: wanted[collection] ?? {} };
  const yaml = fields(toSchema(documentSchemas[collection]), known, '');
  return format === 'mdx' ? `---\n${yaml}---\n\n${prompts[collection] ?? '## What\n\nTo be written.\n'}` : yaml;
}

/** The text of new settings: one role, one framework. */
export function scaffoldSettings(): string {
  const nothing = { today: '2026-01-01', roles: ['security-lead'], frameworks: ['iso27001-2022'], documents: () => [] };
  return fields(toSchema(programSettingsSchema), { ...nothing, id: 'my-organisation', wanted: {} }, '');
}

/** Optional fields that a check asks for, so that they are there from the start; a word is the value to begin with. */
const wanted: Partial<Record<Collection, Readonly<Record<string, string | true>>>> = {
  claims: { state: 'planned', targetDate: true },
  controls: { implements: true },
  evidence: { source: true, generatedAt: true, generatedBy: true, period: true, rowCount: true },
  risks: { treatment: true, plan: true },
};

const toSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;

interface Known extends Surroundings {
  readonly id: string;
  readonly wanted: Readonly<Record<string, string | true>>;
}

/** Fields that hold roles, and fields that hold catalogs. */
const roleFields = new Set(['owner', 'operator', 'approvedBy', 'grantedBy', 'reviewedBy', 'auditor', 'attendees', 'participants', 'by']);
const catalogFields = new Set(['catalog', 'framework', 'frameworks', 'sourceCatalog', 'targetCatalog']);

/** Fields that refer to documents, by the collection of these. */
const referring: Readonly<Record<string, Collection>> = {
  ...{ assets: 'assets', audit: 'audits', controls: 'controls', policies: 'policies', risks: 'risks' },
  ...{ supersedes: 'policies', system: 'aiSystems', systems: 'aiSystems', vendor: 'vendors', vendors: 'vendors' },
};

function fields({ properties = {}, required = [] }: Schema, known: Known, indent: string): string {
  return Object.entries(properties)
    .map(([name, schema]) => {
      const needed = required.includes(name) || Object.hasOwn(known.wanted, name);
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
  if (schema.enum) return ` ${known.wanted[name] === undefined || known.wanted[name] === true ? String(schema.enum[0]) : known.wanted[name]} # ${schema.enum.join(', ')}`;
  if (schema.type === 'array') {
    if (!schema.items || schema.items.type !== 'object') return ` [${(schema.minItems ?? 0) > 0 ? valueOf(name, schema.items ?? {}, known, indent).trim().replace(/ #.*$/, '') : ''}]`;
    const block = fields(schema.items, itemOf(name, known), `${indent}  `).trimEnd();
    return `\n${listItem(block, indent)}`;
  }
  if (schema.type === 'object') return `\n${fields(schema, known, indent).trimEnd()}`;
  if (schema.type === 'integer' || schema.type === 'number') return ` ${schema.minimum ?? 1}`;
  if (schema.type === 'boolean') return ` ${name === 'applicable'}`;
  return ` ${textFor(name, schema, known)}`;
}

/** An entry of a list has an identifier of its own. */
function itemOf(name: string, known: Known): Known {
  const ids: Readonly<Record<string, string | undefined>> = { roles: known.roles[0], frameworks: known.frameworks[0], products: 'my-product' };
  return { ...known, id: ids[name] ?? known.id };
}

/** Turns a block of fields into the first item of a list. */
function listItem(block: string, indent: string): string {
  const rows = block.split('\n');
  const first = rows.findIndex((row) => !row.trim().startsWith('#'));
  return rows.map((row, index) => (index === Math.max(0, first) ? `${indent}- ${row.trim()}` : row)).join('\n');
}

function textFor(name: string, { pattern = '', format, description = '' }: Schema, known: Known): string {
  const { id, today, roles, frameworks } = known;
  if (name === 'id') return id;
  if (name === 'title') return capitalise(id.replaceAll('-', ' '));
  if (name === 'version' || name === 'systemVersion') return '"0.1"';
  if (/\\d\{4\}-\(0\[1-9\]/.test(pattern)) return name === 'nextReview' || name === 'validUntil' || name === 'until' ? nextYear(today) : today;
  if (pattern.includes('0-9a-f]{64}')) return '0'.repeat(64);
  if (pattern.startsWith('^[a-z0-9-]+:')) return 'iso27001-2022:A.5.1';
  if (pattern.startsWith('^[a-z0-9]+(-')) {
    if (roleFields.has(name)) return roles[0] ?? 'some-role';
    if (catalogFields.has(name)) return frameworks[0] ?? 'iso27001-2022';
    const collection = Object.hasOwn(referring, name) ? referring[name] : undefined;
    return collection ? (known.documents(collection)[0] ?? `some-${kinds[collection].noun}`) : `some-${name.toLowerCase()}`;
  }
  if (pattern.startsWith('^https')) return 'https://example.com';
  if (format === 'email') return `${name}@example.com`;
  return quoted(description === '' ? 'To be written.' : description);
}

function nextYear(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace('-02-29', '-02-28');
}

const quoted = (value: unknown) => (typeof value === 'string' && !/^[a-z-]+$/.test(value) ? JSON.stringify(value) : String(value));
const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
