import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { TranslationStanding } from '../assess/translations.ts';
import { kinds } from '../model/kinds.ts';
import type { Program } from '../model/program.ts';
import { Unusable } from './command.ts';
import { writeAside } from './write-aside.ts';

/** No text has this digest: a translation that was begun is not up to date before somebody says so. */
const nothing = '0'.repeat(64);

/** Begins a translation: a file with the English texts in place, to be written over. Gives its path. */
export function beginTranslation(root: string, program: Program, { locale, source }: TranslationStanding): string {
  const { name, document, texts } = source;
  const file = `${kinds.translations.folder}/${locale}/${name.replace(':', '-')}.mdx`;
  if (existsSync(join(root, file))) throw new Unusable(`${file} exists already, and translates something else.`);
  const frontmatter = {
    id: `${locale}-${name.replace(':', '-')}`.slice(0, 80).replace(/-$/, ''),
    title: document?.value.title ?? program.settings.value.organisation.name,
    owner: document?.value.owner ?? program.settings.value.roles[0]?.id,
    ...{ version: '1', visibility: 'public', of: name, locale, source: nothing },
    texts: Object.fromEntries(texts),
  };
  const yaml = stringify(frontmatter, { lineWidth: 0, aliasDuplicateObjects: false });
  writeAside(join(root, file), `---\n${yaml}---\n${document?.body.trim() ? `\n${document.body.trim()}\n` : ''}`);
  return file;
}

/** Records in a translation that it is of today's English text. Gives its path. */
export function acceptTranslation(root: string, { translation, source, locale }: TranslationStanding): string {
  if (!translation) {
    throw new Unusable(
      `\`${source.name}\` has no translation. Begin it: trustwright translations ${source.name} --locale ${locale}.`,
    );
  }
  const path = join(root, translation.file);
  const text = readFileSync(path, 'utf8');
  writeAside(path, text.replace(/^source:.*$/m, `source: "${source.digest}"`));
  return translation.file;
}
