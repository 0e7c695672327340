import type { CommonFields } from '../model/documents.ts';
import { askable, isGated } from '../model/gated.ts';
import type { Collection } from '../model/kinds.ts';
import type { Program } from '../model/program.ts';
import { parseLink } from '../model/reference-link.ts';
import { type StandardKind, standardKinds } from '../model/standard-set.ts';
import { addressOf } from './addresses.ts';
import type { GatedView } from './surface.ts';

/** A document that answers what reviewers look for: one to read, or one to ask for. */
export interface StandardDocument {
  readonly title: string;
  /** Absent where it is given on request. */
  readonly address?: string;
  readonly given?: GatedView['visibility'];
}

/** What reviewers look for, and what there is of it. */
export interface StandardEntry {
  readonly what: StandardKind;
  readonly state: 'here' | 'on-request' | 'absent';
  readonly documents: readonly StandardDocument[];
  /** The team's own words. */
  readonly says?: string;
}

/**
 * The standard set for customers: every kind, also those of which the team says nothing; none where it keeps no such list. A
 * document that is neither public nor given on request does not exist here.
 */
export function standardEntries(program: Program): readonly StandardEntry[] {
  const { standardSet } = program.settings.value;
  if (standardSet.length === 0) return [];
  return standardKinds.map((what) => {
    const entry = standardSet.find((each) => each.what === what);
    const documents = (entry?.at ?? []).flatMap((url) => standardDocument(program, url) ?? []);
    const isHere = documents.some(({ address }) => address !== undefined);
    return {
      ...{ what, state: isHere ? 'here' : documents.length > 0 ? 'on-request' : 'absent', documents },
      ...(entry?.says && { says: entry.says }),
    };
  });
}

/** The document at a place as customers see it; nothing where they do not. */
export function standardDocument(program: Program, url: string): StandardDocument | undefined {
  const target = parseLink(url);
  if (target.to === 'web') return { title: new URL(target.url).host, address: target.url };
  if (target.to !== 'document') return undefined;
  const { collection, id } = target;
  const value = program[collection].get(id)?.value as CommonFields | undefined;
  if (!value) return undefined;
  const { title, visibility } = value;
  if (visibility === 'public')
    return { title, address: collection === 'claims' ? `/#${id}` : addressOf(collection, id) };
  return isGated(visibility) && (askable as readonly Collection[]).includes(collection)
    ? { title, given: visibility }
    : undefined;
}
