import { createRequire } from 'node:module';

/**
 * What a run may do without: loading each of these costs as much as reading hundreds of documents from the cache, so the
 * first document that needs one loads it. A `require`, because reading is synchronous throughout.
 */
const load = createRequire(import.meta.url);
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

let matter: typeof import('gray-matter') | undefined;
let satteri: typeof import('satteri') | undefined;
let validation: typeof import('./validate.ts') | undefined;
let yaml: typeof import('yaml') | undefined;

/** Splits frontmatter from body. */
export function loadMatter(): typeof import('gray-matter') {
  matter ??= load('gray-matter') as typeof import('gray-matter');
  return matter;
}

/** Parses MDX. */
export function loadSatteri(): typeof import('satteri') {
  satteri ??= load('satteri') as typeof import('satteri');
  return satteri;
}

/** Holds data against its schema. */
export function loadValidation(): typeof import('./validate.ts') {
  validation ??= load(`./validate.${ending}`) as typeof import('./validate.ts');
  return validation;
}

/** Parses YAML and keeps positions. */
export function loadYaml(): typeof import('yaml') {
  yaml ??= load('yaml') as typeof import('yaml');
  return yaml;
}
