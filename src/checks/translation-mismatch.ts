import { sourceOf } from '../assess/translation-source.ts';
import type { CommonFields } from '../model/documents.ts';
import { didYouMean } from '../model/nearest.ts';
import { isWritten, type Program } from '../model/program.ts';
import { linkSchemes, parseLink } from '../model/reference-link.ts';
import { type TranslatableCollection, translatableCollections } from '../model/translatable.ts';
import type { Check } from './check.ts';

/** A translation of what nobody wrote, or a second one (ISO/IEC 27001 and 42001, 7.5.2 a): nobody would ever read it. */
export const translationMismatch: Check = {
  id: 'translation-mismatch',
  severity: 'error',
  summary: 'A translation does not fit what it says it translates.',
  run(program, { report }) {
    const first = new Map<string, { readonly file: string }>();
    for (const { value, file, placeOf } of program.translations.values()) {
      const tell = (message: string, path: readonly PropertyKey[], actual: string, related?: string) =>
        report({
          ...{ message, file, place: placeOf(path), actual },
          ...(related && { related: [{ message: 'The first', file: related }] }),
        });
      const key = `${value.locale} ${value.of}`;
      const earlier = first.get(key);
      if (earlier) {
        const message = `Unexpected second translation of \`${value.of}\`, expected one per language. Remove one of them.`;
        tell(message, ['of'], value.of, earlier.file);
        continue;
      }
      first.set(key, { file });
      const source = sourceOf(program, value.of);
      if (!source) {
        const remedy = remedyFor(program, value.of);
        if (remedy) tell(`Unexpected \`${value.of}\`, expected a document to translate.${remedy}`, ['of'], value.of);
        continue;
      }
      for (const path of Object.keys(value.texts)) {
        if (source.texts.has(path)) continue;
        const guess = didYouMean(path, source.texts.keys()) || ' Remove it.';
        const message = `Unexpected text \`${path}\`, expected one that \`${value.of}\` has and that readers meet.${guess}`;
        tell(message, ['texts', path], path);
      }
    }
  },
};

/** What to do about the name of a document that cannot be translated; nothing where its own problems are told already. */
function remedyFor(program: Program, name: string): string | undefined {
  const target = parseLink(name);
  const kinds = Object.entries(linkSchemes).flatMap(([scheme, collection]) =>
    (translatableCollections as readonly string[]).includes(collection) ? [`\`${scheme}:\``] : [],
  );
  if (target.to !== 'document' || !translatableCollections.includes(target.collection as TranslatableCollection)) {
    return ` What is translated begins with one of ${kinds.join(', ')}, or is \`program\`.`;
  }
  const documents = program[target.collection] as ReadonlyMap<string, { readonly value: CommonFields }>;
  if (isWritten(program, target.collection, target.id)) return undefined;
  return didYouMean(target.id, documents.keys()) || ' Correct the identifier, or remove the translation.';
}
