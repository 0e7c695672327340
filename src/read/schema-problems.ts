import * as z from 'zod';
import { didYouMean, nearest } from '../model/nearest.ts';
import type { ReadingProblem } from './source.ts';

type PlaceOf = (path: readonly PropertyKey[], part?: 'key') => NonNullable<ReadingProblem['place']>;

/** Most problems that are told of one document, and most keys of one mapping: whoever mends these finds the rest. */
const most = 100;

/** Says of each way in which a value breaks its schema: what is there, what was expected, where, and the remedy. */
export function schemaProblems(
  schema: z.ZodType,
  data: unknown,
  error: z.ZodError,
  placeOf: PlaceOf,
): ReadingProblem[] {
  const issues = error.issues.slice(0, most);
  const meant = new Set(issues.flatMap((issue) => meantKeys(issue, schema)));
  return issues
    .filter((issue) => !(issue.code === 'invalid_type' && meant.has(pathText(issue.path))))
    .flatMap((issue) => problemsOf(issue, schema, data, placeOf));
}

/** Keys that misspelt keys were meant to be: their absence is the same problem. */
function meantKeys(issue: z.core.$ZodIssue, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = keysAt(schema, issue.path);
  return issue.keys.slice(0, most).flatMap((key) => {
    const guess = nearest(key, known);
    return guess === undefined ? [] : [pathText([...issue.path, guess])];
  });
}

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown, placeOf: PlaceOf): ReadingProblem[] {
  const where = pathText(issue.path);
  const place = placeOf(issue.path);
  const value = valueAt(data, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, issue.path);
      return issue.keys.slice(0, most).map((key) => {
        const guess = nearest(key, known);
        const remedy =
          guess === undefined ? `one of ${list(known)}. Remove it, or use one of these.` : `\`${guess}\`. Rename it.`;
        const message = `Unexpected key \`${key}\`${where && ` in \`${where}\``}, expected ${remedy}`;
        return problem(message, placeOf([...issue.path, key], 'key'), key, known);
      });
    }
    case 'invalid_type':
      return [wrongType(issue.expected, where, value, place)];
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const guess = typeof value === 'string' ? didYouMean(value, allowed) : '';
      const message = `Unexpected ${shown(value)} for \`${where}\`, expected ${oneOf(allowed)}.${guess}`;
      return [problem(message, place, value, allowed)];
    }
    case 'invalid_union': {
      const message = `Unexpected ${shown(value)} for \`${where}\`, expected one of its documented forms. Look at an example of this kind.`;
      return [problem(message, place, value)];
    }
    default: {
      const message = issue.message.startsWith('Unexpected')
        ? `${issue.message.replace(/\.$/, '')} (\`${where}\` is ${shown(value)}).`
        : `Unexpected ${shown(value)} for \`${where}\`: ${lowerFirst(issue.message)}.`;
      return [problem(message, place, value)];
    }
  }
}

function wrongType(expected: string, where: string, value: unknown, place: ReadingProblem['place']): ReadingProblem {
  if (expected === 'string' && typeof value === 'number') {
    const message = `Unexpected number \`${value}\` for \`${where}\`, expected a string: YAML drops digits (\`8.10\` becomes 8.1). Quote it.`;
    return {
      check: 'unquoted-identifier',
      message,
      ...(place && { place }),
      actual: String(value),
      expected: ['a quoted string'],
    };
  }
  const name = where === '' ? 'the document' : `\`${where}\``;
  const message =
    value === undefined
      ? `Unexpected absence of ${name}, expected ${article(expected)}. Add it.`
      : `Unexpected ${shown(value)} for ${name}, expected ${article(expected)}.`;
  return problem(message, place, value, [expected]);
}

function problem(
  message: string,
  place: ReadingProblem['place'],
  actual: unknown,
  expected?: readonly string[],
): ReadingProblem {
  return {
    check: 'invalid-frontmatter',
    message,
    ...(place && { place }),
    ...(actual !== undefined && { actual: shown(actual) }),
    ...(expected && { expected }),
  };
}

/** Keys that the schema knows at a path; the JSON Schema is the public way to ask. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let node: JsonSchema | undefined = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  for (const key of path) node = typeof key === 'number' ? node?.items : node?.properties?.[String(key)];
  return Object.keys(node?.properties ?? {});
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('');
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a mapping';
  const text = String(value);
  return `\`${text.length > 60 ? `${text.slice(0, 57)}...` : text}\``;
}

const list = (values: readonly string[]) => values.map((value) => `\`${value}\``).join(', ');
const oneOf = (values: readonly string[]) => (values.length === 1 ? list(values) : `one of ${list(values)}`);
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
const article = (type: string) => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);
