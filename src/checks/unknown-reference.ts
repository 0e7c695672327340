import { askableCollection } from '../model/gated.ts';
import type { Grant } from '../model/grant.ts';
import { type Collection, collections, kinds } from '../model/kinds.ts';
import { guesser } from '../model/nearest.ts';
import { isWritten, type Program } from '../model/program.ts';
import { referencesOf } from '../model/references.ts';
import { settingsReferencesOf } from '../model/settings-references.ts';
import { stringsAt } from '../model/strings-at.ts';
import type { Check } from './check.ts';

/** What a field may name: what people call it and the identifiers that exist. */
interface Target {
  readonly noun: string;
  has(id: string): boolean;
  keys(): Iterable<string>;
}

interface Named {
  readonly id: string;
  readonly path: readonly PropertyKey[];
  readonly target: Target;
}

/** A document names a document or product that does not exist (ISO/IEC 27001 and 42001, 7.5.3). */
export const unknownReference: Check = {
  id: 'unknown-reference',
  severity: 'error',
  summary: 'A document names another document, or a product, that does not exist.',
  run(program, { report }) {
    const didYouMean = guesser();
    const products = targetOf('product', new Set(program.settings.value.products.map(({ id }) => id)));
    const { settings } = program;
    for (const part of ['commitments', 'requirements', 'customerControls']) {
      for (const { path, text } of stringsAt(settings.value, ['service', part, 'products'])) {
        if (products.has(text)) continue;
        const guess = didYouMean(text, products.keys()) || ' Correct it, or add the product.';
        const message = `Unexpected reference \`${text}\`, expected the identifier of a product.${guess}`;
        report({ message, file: settings.file, place: settings.placeOf(path), actual: text });
      }
    }
    for (const collection of collections) {
      for (const { value, file, placeOf } of program[collection].values()) {
        for (const { id, path, target } of namedBy(program, collection, value, products)) {
          if (target.has(id)) continue;
          const guess = didYouMean(id, target.keys()) || ` Correct it, or write the ${target.noun}.`;
          const message = `Unexpected reference \`${id}\`, expected the identifier of a ${target.noun}.${guess}`;
          report({ message, file, place: placeOf(path), actual: id });
        }
      }
    }
  },
};

function* namedBy(program: Program, collection: Collection, value: object, products: Target): Generator<Named> {
  for (const { id, path, collection: other } of referencesOf(collection, value)) {
    const target = targetOf(kinds[other].noun, program[other]);
    yield { id, path, target: { ...target, has: (named) => isWritten(program, other, named) } };
  }
  for (const { text, path } of settingsReferencesOf('product', collection, value)) {
    yield { id: text, path, target: products };
  }
  if (collection === 'grants') yield* grantedBy(program, value as Grant);
  if (collection !== 'updates' || !('about' in value)) return;
  for (const [index, id] of (value.about as readonly string[]).entries()) {
    yield { id, path: ['about', index], target: anyDocument(program) };
  }
}

function* grantedBy(program: Program, { documents }: Grant): Generator<Named> {
  for (const [index, { kind, document }] of documents.entries()) {
    const collection = askableCollection(kind);
    const target = targetOf(kind, program[collection]);
    const has = (named: string) => isWritten(program, collection, named);
    yield { id: document, path: ['documents', index, 'document'], target: { ...target, has } };
  }
}

function targetOf(noun: string, known: ReadonlySet<string> | ReadonlyMap<string, unknown>): Target {
  return { noun, has: (id) => known.has(id), keys: () => known.keys() };
}

function anyDocument(program: Program): Target {
  return {
    noun: 'document',
    has: (id) => collections.some((collection) => isWritten(program, collection, id)),
    keys: () => collections.flatMap((collection) => [...program[collection].keys()]),
  };
}
