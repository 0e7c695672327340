import type { Place } from './diagnostic.ts';
import { type Collection, collections } from './kinds.ts';
import type { Document, Program } from './program.ts';
import { parseLink } from './reference-link.ts';
import { stringsAt } from './strings-at.ts';

/** Fields that cite requirements, by collection. Lists are followed. */
const requirementFields: Partial<Record<Collection, readonly (readonly string[])[]>> = {
  policies: [['requirements']],
  controls: [['implements', 'requirement']],
  aiSystems: [['classification', 'annexIII']],
  cards: [['notices', 'requirement']],
  applicability: [['decisions', 'requirement']],
  mappings: [
    ['edges', 'source'],
    ['edges', 'target'],
    ['unrelated', 'source'],
  ],
  vendors: [['subservice', 'controls', 'requirements']],
  audits: [['covers'], ['requests', 'requirements']],
  findings: [['requirement']],
  committees: [['requirements']],
  answers: [['requirements']],
  internalAudits: [['criteria']],
  nonconformities: [['requirement']],
};

/** A citation of a requirement, in frontmatter or in a body. */
export interface RequirementReference {
  /** As written, `catalog:local`. */
  readonly id: string;
  readonly file: string;
  place(): Place;
}

/** Every citation of a requirement in a program. */
export function* requirementsOf(program: Program): Generator<RequirementReference> {
  const { settings } = program;
  for (const { path, text } of stringsAt(settings.value, ['service', 'customerControls', 'requirements']))
    yield { id: text, file: settings.file, place: () => settings.placeOf(path) };
  for (const collection of collections) {
    for (const document of program[collection].values()) yield* citedBy(collection, document);
  }
}

function* citedBy(collection: Collection, document: Document<unknown>): Generator<RequirementReference> {
  const { file } = document;
  for (const field of requirementFields[collection] ?? []) {
    for (const { path, text } of stringsAt(document.value, field)) {
      yield { id: text, file, place: () => document.placeOf(path) };
    }
  }
  const { links, components } = document.facts();
  for (const { url, place } of links) {
    const target = parseLink(url);
    if (target.to === 'requirement') yield { id: target.id, file, place: () => place };
  }
  for (const { name, attributes, place } of components) {
    if (name === 'Requirement' && attributes['id'] !== undefined)
      yield { id: attributes['id'], file, place: () => place };
  }
}
