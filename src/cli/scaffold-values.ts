import type { Day } from '../model/fields.ts';
import { type Collection, kinds } from '../model/kinds.ts';

/** The parts of a JSON Schema that a scaffold looks at. */
export interface Schema {
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
  /** Edition of every catalog, by its identifier. */
  readonly editions: ReadonlyMap<string, string>;
  /** Identifiers of the documents of a collection. */
  documents(collection: Collection): readonly string[];
}

/** What is known while one document is written. */
export interface Known extends Surroundings {
  readonly id: string;
  readonly wanted: Readonly<Record<string, string | true>>;
  /** Values of the document that are known already, by name of the field. */
  readonly given?: Given;
}

/** Values that a new document begins with: texts, lists of texts, or a mapping of these. */
export type Given = Readonly<Record<string, GivenValue | Readonly<Record<string, GivenValue>>>>;
type GivenValue = string | readonly string[];

/** Fields that hold roles, and fields that hold catalogs. */
const roleFields = new Set([
  'owner',
  'operator',
  'approvedBy',
  'grantedBy',
  'reviewedBy',
  'assessor',
  'auditor',
  'attendees',
  'evaluatedBy',
  'evaluator',
  'participants',
  'role',
  'by',
]);
const catalogFields = new Set(['catalog', 'framework', 'frameworks']);

/** Fields that refer to documents, by the collection of these. */
const referring: Readonly<Record<string, Collection>> = {
  ...{ assets: 'assets', audit: 'audits', committee: 'committees', controls: 'controls' },
  ...{ plan: 'monitoringPlans', policies: 'policies', population: 'evidence', risks: 'risks', supersedes: 'policies' },
  ...{ system: 'aiSystems', systems: 'aiSystems', vendor: 'vendors', vendors: 'vendors' },
};

/** Optional fields that a check asks for, so that they are there from the start; a word is the value to begin with. */
export const wanted: Partial<Record<Collection, Readonly<Record<string, string | true>>>> = {
  aiSystems: { declared: 'minimal' },
  applicability: { basis: 'risk', justification: true },
  claims: { state: 'planned', targetDate: true },
  controls: { implements: true, status: 'planned' },
  evidence: { source: true, generatedAt: true, generatedBy: true, period: true, rowCount: true },
  risks: { treatment: true, plan: true },
};

/** An entry of a list has an identifier of its own. */
export function itemOf(name: string, known: Known): Known {
  const ids: Readonly<Record<string, string | undefined>> = {
    roles: known.roles[0],
    frameworks: known.frameworks[0],
    products: 'my-product',
    measures: 'my-measure',
  };
  return { ...known, id: ids[name] ?? known.id };
}

/** A text to begin with, as YAML: something that exists where the field refers to something. */
export function textFor(name: string, { pattern = '', format, description = '' }: Schema, known: Known): string {
  const { id, today, roles, frameworks } = known;
  if (name === 'id') return quoted(id);
  if (name === 'title') return quoted(capitalise(id.replaceAll('-', ' ')));
  if (name === 'version' || name === 'systemVersion') return '"0.1"';
  if (/^(source|target)(Catalog|Edition)$/.test(name)) return catalogFor(name, known);
  if (/\\d\{4\}-\(0\[1-9\]/.test(pattern))
    return name === 'nextReview' || name === 'validUntil' || name === 'until' ? nextYear(today) : today;
  if (pattern.includes('0-9a-f]{64}')) return quoted('0'.repeat(64));
  if (description.startsWith('A requirement, as')) return 'iso27001-2022:A.5.1';
  if (pattern.startsWith('^[a-z0-9]+(-')) {
    if (roleFields.has(name)) return roles[0] ?? 'some-role';
    if (catalogFields.has(name)) return frameworks[0] ?? 'iso27001-2022';
    if (name === 'measure') return 'my-measure';
    const collection = Object.hasOwn(referring, name) ? referring[name] : undefined;
    return collection
      ? (known.documents(collection)[0] ?? `some-${kinds[collection].noun}`)
      : `some-${name.toLowerCase()}`;
  }
  if (pattern.startsWith('^https')) return 'https://example.com';
  if (format === 'email') return `${name}@example.com`;
  return quoted(description === '' ? 'To be written.' : description);
}

/** A side of a mapping: the catalogs that its identifier names, as in `house-rules-to-iso27001-2022`, else those in scope. */
function catalogFor(name: string, { id, frameworks, editions }: Known): string {
  const named = id.split('-to-');
  const [source = 'iso27001-2022', target = source] =
    named.length === 2 && named.every((each) => editions.has(each)) ? named : frameworks;
  const catalog = name.startsWith('source') ? source : target;
  return name.endsWith('Catalog') ? catalog : quoted(editions.get(catalog) ?? 'As the catalog names it.');
}

function nextYear(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace('-02-29', '-02-28');
}

/** A plain value as YAML: in quotes wherever YAML would read something else than a text. */
export function quoted(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  const isPlain = /^[A-Za-z][A-Za-z0-9 -]*$/.test(value) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return isPlain ? value : JSON.stringify(value);
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A known value as YAML, after the colon of its field. */
export function givenAsYaml(value: Given[string], indent: string): string {
  if (typeof value === 'string') return ` ${quoted(value)}`;
  if (isList(value)) return value.length === 0 ? ' []' : value.map((item) => `\n${indent}- ${quoted(item)}`).join('');
  return Object.entries(value)
    .map(([name, item]) => `\n${indent}${name}:${givenAsYaml(item, `${indent}  `)}`)
    .join('');
}

function isList(value: Given[string]): value is readonly string[] {
  return Array.isArray(value);
}
