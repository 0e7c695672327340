import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPair, parseDocument, visit } from 'yaml';
import { type Collection, collections, kinds } from '../../../src/model/kinds.ts';
import { programSettingsSchema } from '../../../src/model/program-settings.ts';
import { documentSchemas } from '../../../src/model/schemas.ts';
import { repository } from '../example.ts';
import { canary } from './canary.ts';
import { addHidden, type Next } from './hidden-documents.ts';

/** A copy of the example in which everything that is not public holds canaries. */
export interface CanaryProgram {
  readonly root: string;
  /** Every canary that was planted, with the place. */
  readonly planted: ReadonlyMap<string, string>;
}

/** Copies the example below a folder, plants canaries, and adds hidden documents that public ones refer to. */
export function plantCanaries(folder: string): CanaryProgram {
  const planted = new Map<string, string>();
  const next = (place: string) => {
    const word = canary(planted.size);
    planted.set(word, place);
    return word;
  };
  const root = join(folder, next('folder of the program'));
  for (const part of ['policies', 'controls', 'content'])
    cpSync(join(repository, part), join(root, part), { recursive: true });
  for (const collection of collections) plantInCollection(root, collection, next);
  addHidden(root, next);
  plantInSettings(join(root, 'content/program.yaml'), next);
  return { root, planted };
}

function plantInCollection(root: string, collection: Collection, next: Next): void {
  const { folder, format } = kinds[collection];
  const paths = filesBelow(join(root, folder)).filter((path) => path.endsWith(`.${format}`));
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    const place = path.slice(root.length + 1);
    const [, frontmatter = text, body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
    const visibility = /^visibility: (\w+)$/m.exec(frontmatter)?.[1] ?? 'internal';
    const shown = visibility === 'public' ? 'all' : visibility === 'internal' ? 'nothing' : 'title';
    const data = shown === 'all' ? frontmatter : plantInData(frontmatter, collection, shown === 'title', place, next);
    const remark = `${data.trimEnd()}\n# ${next(`comment in ${place}`)}\n`;
    if (format === 'yaml') {
      writeFileSync(path, remark);
      continue;
    }
    // A comment is a remark to colleagues, also where the document is public.
    const more = `\n{/* ${next(`comment in the body of ${place}`)} */}\n`;
    const hidden = shown === 'all' ? '' : `\n## ${next(`heading of ${place}`)}\n\n${next(`body of ${place}`)}\n`;
    writeFileSync(path, `---\n${remark}---\n${body}${more}${hidden}`);
  }
}

/** Adds a canary to each text of some data that may hold one: the schema decides. */
function plantInData(yaml: string, collection: Collection, isGated: boolean, place: string, next: Next): string {
  const document = parseDocument(yaml);
  const schema = documentSchemas[collection];
  visit(document, {
    Scalar(key, node, steps) {
      if (key === 'key' || typeof node.value !== 'string' || !node.value.includes(' ')) return;
      const names = namesIn(steps);
      if (isGated && names.length === 1 && ['title', 'summary'].includes(names[0] ?? '')) return;
      const before = node.value;
      node.value = `${before} ${canary(0)}`;
      const isFine = schema.safeParse(document.toJS()).success;
      node.value = isFine ? `${before} ${next(`${names.join('.')} of ${place}`)}` : before;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** The keys on the way to a value. */
function namesIn(steps: readonly unknown[]): readonly string[] {
  return steps.filter((step) => isPair(step)).map(({ key }) => String(key));
}

function plantInSettings(path: string, next: Next): void {
  const settings = parseDocument(readFileSync(path, 'utf8'));
  const isFine = () => programSettingsSchema.safeParse(settings.toJS()).success;
  visit(settings, {
    Scalar(key, node, steps) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const names = namesIn(steps);
      const isPromise = names[0] === 'service' && names[1] !== 'customerControls';
      const isHidden = names[0] === 'riskScale' || names.at(-1) === 'responsibilities' || isPromise;
      if (!isHidden || !node.value.includes(' ')) return;
      const before = node.value;
      node.value = `${before} ${canary(0)}`;
      node.value = isFine() ? `${before} ${next(`${names.join('.')} of the settings`)}` : before;
    },
  });
  const [role, product] = [next('role of hidden documents'), next('product that is not announced')];
  settings.addIn(['roles'], { id: 'hidden-role', title: role, responsibilities: role });
  settings.addIn(['products'], { id: product, title: product, summary: product, visibility: 'internal' });
  settings.set('severities', [
    { check: 'posture-overstated', severity: 'warning', reason: `Planted. ${next('reason of a severity')}` },
    // The check would stop this build: here it is silenced, to see what the projection alone does.
    { check: 'visibility-escalation', severity: 'warning', reason: `Planted. ${next('reason of a severity')}` },
  ]);
  settings.commentBefore = ` ${next('comment of the settings')}`;
  writeFileSync(path, settings.toString({ lineWidth: 0 }));
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
