import type * as z from 'zod';
import { sourceOf } from '../assess/translation-source.ts';
import { standingOf, type TranslationStanding, translationStandings } from '../assess/translations.ts';
import { type TranslatedLocale, translatedLocales } from '../model/locale.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Program } from '../model/program.ts';
import type { translationsOutput } from '../model/translations-output.ts';
import { type Painter, printable } from '../report/style.ts';
import { report } from './check.ts';
import { type Command, type Invocation, Unusable } from './command.ts';
import { checkProgram } from './open-program.ts';
import { acceptTranslation, beginTranslation } from './translation-file.ts';

/** `trustwright translations`: how far public documents are in other languages; begins one, or records that it is up to date. */
export const translations: Command = {
  name: 'translations',
  summary: 'Say how far public documents are translated; begin a translation, or accept it as up to date.',
  usage: 'trustwright translations [DOCUMENT ...] [--locale LOCALE] [--accept] [--format text|json]',
  help: [
    'Without a document: every public document and the settings, with what each translation lacks. With documents, named as',
    'links name them (policy:access-policy; program for the settings): begins their translations below content/translations',
    'with the English texts in place. With --accept: records that they translate the English text as it is now.',
  ].join('\n'),
  formats: ['text', 'json'],
  arguments: 200,
  options: {
    locale: { type: 'string', value: 'LOCALE', help: `Language. One of: ${translatedLocales.join(', ')}.` },
    accept: { type: 'boolean', help: 'Record that the translations are of today’s English text.' },
  },
  run(invocation) {
    const { root, format, paint, positionals, options } = invocation;
    const { program, diagnostics } = checkProgram(root, invocation.asOf ?? invocation.today);
    if (!program) return { code: 1, output: '', message: report(diagnostics, { ...invocation, format: 'text' }) };
    const locales = localesAsked(program, options.locale);
    if (positionals.length > 0) {
      const asked = locales.flatMap((locale) => positionals.map((name) => asKnown(program, locale, name)));
      const files = asked.map((standing) => write(invocation, program, standing));
      return { code: 0, output: files.map((file) => `Wrote ${file}.\n`).join('') };
    }
    if (options.accept === true)
      throw new Unusable('Name what was translated: trustwright translations DOCUMENT --accept.');
    const standings = translationStandings(program, locales);
    if (format === 'json') return { code: 0, output: `${JSON.stringify(toOutput(standings), null, 2)}\n` };
    return { code: 0, output: locales.map((locale) => toText(locale, standings, paint)).join('\n') };
  },
};

function localesAsked(program: Program, asked: unknown): readonly TranslatedLocale[] {
  if (asked === undefined) {
    const { languages } = program.settings.value.site;
    return languages.length > 0 ? languages : translatedLocales;
  }
  const locale = translatedLocales.find((each) => each === asked);
  if (!locale)
    throw new Unusable(`Unexpected language \`${asked}\`, expected one of: ${translatedLocales.join(', ')}.`);
  return [locale];
}

function asKnown(program: Program, locale: TranslatedLocale, name: string): TranslationStanding {
  const source = sourceOf(program, name);
  if (source) return standingOf(program, locale, source);
  const names = translationStandings(program, [locale]).map((standing) => standing.source.name);
  throw new Unusable(`No document \`${name}\` that can be translated.${didYouMean(name, names)}`);
}

function write({ root, options }: Invocation, program: Program, standing: TranslationStanding): string {
  if (options.accept === true) return acceptTranslation(root, standing);
  if (standing.translation) {
    throw new Unusable(
      `${standing.translation.file} translates \`${standing.source.name}\` already. Once it is up to date: --accept.`,
    );
  }
  return beginTranslation(root, program, standing);
}

function toOutput(standings: readonly TranslationStanding[]): z.infer<typeof translationsOutput> {
  return {
    translations: standings.map(({ locale, source, state, lacks, translation }) => ({
      ...{ of: source.name, locale, state, lacks: [...lacks], source: source.digest },
      file: translation?.file ?? null,
    })),
  };
}

function toText(locale: TranslatedLocale, all: readonly TranslationStanding[], paint: Painter): string {
  const standings = all.filter((standing) => standing.locale === locale);
  const done = standings.filter(({ state }) => state === 'current').length;
  const signs = {
    current: paint.green('✔'),
    stale: paint.yellow('▲'),
    incomplete: paint.yellow('▲'),
    missing: paint.dim('·'),
  };
  const words = { current: '', stale: 'stale: the English text has changed', incomplete: 'lacks', missing: 'missing' };
  const lines = standings.map(({ source, state, lacks }) => {
    const lacking = state !== 'stale' && lacks.length > 0 ? ` ${lacks.join(', ')}` : '';
    return `  ${signs[state]} ${printable(source.name)}  ${paint.dim(`${words[state]}${lacking}`)}`.trimEnd();
  });
  return `${paint.bold(locale)} ${done} of ${standings.length} translated\n${lines.join('\n')}\n`;
}
