import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shippedCatalogs } from '../../src/read/catalogs.ts';
import { type BenchDocument, type Citable, makeDocuments } from './documents.ts';
import { makeCatalogs, makeMappings, ownCatalogs, ownRequirements } from './make-crosswalk.ts';

/** Day on which the benchmark looks at its programs. */
export const benchDay = '2026-11-21';

/** Frameworks in scope of a program of the benchmark. */
const frameworks = ['iso27001-2022', 'iso42001-2023', 'soc2-tsc-2017'];

/** How large a program is to be. */
export interface ProgramSize {
  readonly documents: number;
  /** Catalogs of our own with so many requirements together, instead of the shipped frameworks. */
  readonly requirements?: number;
  readonly implementations?: number;
  /** Edges between the catalogs of our own. */
  readonly edges?: number;
}

/** What the documents of a program of some size cite. */
export function citableOf({ requirements: own = 0, implementations = 0 }: ProgramSize): Citable {
  if (own > 0) return { requirements: ownRequirements(own), implementations };
  const inScope = [...shippedCatalogs().values()].filter(({ id }) => frameworks.includes(id));
  const requirements = inScope.flatMap((catalog) =>
    catalog.requirements.filter(({ assessable }) => assessable).map(({ id }) => `${catalog.id}:${id}`),
  );
  return { requirements, implementations };
}

/** Writes a valid program into an empty folder; gives its documents. The same size gives the same bytes. */
export function writeProgram(root: string, size: ProgramSize): readonly BenchDocument[] {
  const { documents, requirements: own = 0, edges = 0 } = size;
  const made = makeDocuments(documents, citableOf(size));
  for (const { kind, id, fields, body } of made) {
    write(root, `${kind === 'policy' ? 'policies' : 'controls'}/${id}.mdx`, `---\n${toYaml(fields)}---\n\n${body}`);
  }
  write(root, 'content/program.yaml', toYaml(settings(own > 0 ? ownCatalogs : frameworks)));
  if (own > 0) {
    for (const catalog of makeCatalogs(own)) write(root, `content/catalogs/${catalog.id}.yaml`, toYaml(catalog));
    for (const mapping of makeMappings(own, edges)) write(root, `content/mappings/${mapping.id}.yaml`, toYaml(mapping));
  }
  const recorded = made.filter(({ kind }) => kind === 'control').slice(0, Math.ceil(documents / 50));
  for (const { id } of recorded) writeEvidence(root, id);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  write(root, '.gitignore', 'node_modules/\ndist/\n');
  return made;
}

/** Evidence with its file for some controls, so that every state of maturity is computed. */
function writeEvidence(root: string, control: string): void {
  const record = `account,reviewed\n${control},yes\n`;
  const file = { path: `files/${control}.csv`, sha256: hash('sha256', record) };
  const fields = {
    ...{ id: `evidence-${control}`, title: `Review for ${control}`, owner: 'security-lead', class: 'access-review' },
    ...{ controls: [control], method: 'examine', result: 'pass', source: { system: 'Ticket system', query: 'closed' } },
    ...{ generatedAt: '2026-10-01', generatedBy: 'Nightly job', period: { from: '2026-07-01', to: '2026-09-30' } },
    ...{ rowCount: 1, validUntil: '2027-03-31', file },
  };
  write(root, `content/evidence/${fields.id}.yaml`, toYaml(fields));
  write(root, `content/evidence/${file.path}`, record);
}

function settings(scope: readonly string[]): Readonly<Record<string, unknown>> {
  const mail = (name: string) => `${name}@bench.example`;
  return {
    format: 1,
    organisation: {
      ...{ name: 'Bench', legalName: 'Bench B.V.', description: 'A company of benchmarks.', jurisdictions: ['EU'] },
      ...{ size: 'small', contact: { trust: mail('trust'), security: mail('security'), privacy: mail('privacy') } },
    },
    roles: [
      { id: 'security-lead', title: 'Security lead' },
      { id: 'management', title: 'Management' },
    ],
    scope: { statement: 'Everything that we do.' },
    frameworks: scope.map((id) => ({ id })),
  };
}

/** YAML whose values are JSON in one line, plain where a person would write it plain. */
function toYaml(fields: Readonly<Record<string, unknown>>): string {
  const rows = Object.entries(fields).map(([key, value]) => `${key}: ${plain(value)}\n`);
  return rows.join('');
}

function plain(value: unknown): string {
  return typeof value === 'string' && /^[A-Za-z][\w ,-]*\.?$/.test(value) ? value : JSON.stringify(value);
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
