import type { Visibility } from './fields.ts';
import { collections, kinds } from './kinds.ts';
import type { Document, Program } from './program.ts';

/** What every document says of itself. */
export interface CommonFields {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly owner: string;
  readonly version: string;
  readonly visibility: Visibility;
  readonly approved?: string | undefined;
  readonly nextReview?: string | undefined;
}

/** Every document of a program, kind by kind. */
export function* documentsOf(program: Program): Generator<Document<CommonFields>> {
  for (const collection of collections) yield* program[collection].values();
}

/** Every document that has a body, kind by kind. */
export function* narrativesOf(program: Program): Generator<Document<CommonFields>> {
  for (const collection of collections) {
    if (kinds[collection].format === 'mdx') yield* program[collection].values();
  }
}
