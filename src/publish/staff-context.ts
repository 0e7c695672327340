import type { Assessment } from '../assess/assess.ts';
import type { Day } from '../model/fields.ts';
import { type Collection, collections } from '../model/kinds.ts';
import type { Program } from '../model/program.ts';
import { roleTitle } from '../model/program-settings.ts';
import { catalogsOn, type NameRequirement, requirementNames } from './requirement-names.ts';
import type { Mention } from './surface.ts';
import { mention } from './views.ts';

/** What views for staff are made from, with the ways in which they name things. */
export interface StaffContext {
  readonly program: Program;
  readonly assessment: Assessment;
  readonly asOf: Day;
  readonly name: NameRequirement;
  /** Title of a role. */
  role(id: string): string;
  /** A document by its identifier; nothing where it does not exist. */
  find(collection: Collection, id: string): Mention | undefined;
  /** The documents that exist of those named, in their order. */
  findAll(collection: Collection, ids: readonly string[]): readonly Mention[];
  /** A document by its path below the root. */
  at(file: string): Mention | undefined;
}

/** Prepares what the views for staff have in common. */
export function staffContext(program: Program, assessment: Assessment): StaffContext {
  const { asOf } = assessment;
  let byFile: ReadonlyMap<string, Mention> | undefined;
  const find = (collection: Collection, id: string) => {
    const found = program[collection].get(id)?.value;
    return found && mention(collection, found);
  };
  return {
    ...{ program, assessment, asOf, find },
    name: requirementNames(program, catalogsOn(program, asOf)),
    role: (id) => roleTitle(program.settings.value, id),
    findAll: (collection, ids) => ids.flatMap((id) => find(collection, id) ?? []),
    at(file) {
      byFile ??= mentionsByFile(program);
      return byFile.get(file);
    },
  };
}

function mentionsByFile(program: Program): ReadonlyMap<string, Mention> {
  return new Map(
    collections.flatMap((collection) =>
      [...program[collection].values()].map(({ file, value }) => [file, mention(collection, value)] as const),
    ),
  );
}
