import { shippedInScope } from '../assess/shipped-in-scope.ts';
import type { Mapping } from '../model/mapping.ts';
import type { Program } from '../model/program.ts';
import { someOf } from '../model/some-of.ts';
import type { Check, CheckContext } from './check.ts';

/** A mapping that was reviewed against another edition of a catalog (NIST IR 8477: a mapping is of two editions). */
export const mappingEditionChanged: Check = {
  id: 'mapping-edition-changed',
  severity: 'warning',
  summary: 'A mapping was reviewed against another edition of a catalog.',
  run(program, { report }) {
    for (const { value, file, placeOf } of program.mappings.values()) {
      for (const { side, catalog, reviewed, edition } of changesIn(value, program)) {
        const field = `${side}Edition`;
        report({
          message: `Unexpected edition \`${reviewed}\` of \`${catalog}\`, expected \`${edition}\`, which the catalog holds. Review the mapping against it, then set \`${field}\` and \`reviewed\`.`,
          file,
          place: placeOf([field]),
          actual: reviewed,
          expected: [edition],
        });
      }
    }
    reportShipped(program, report);
  },
};

/** A catalog of the team that replaces a shipped one: one problem for each, whatever the number of mappings. */
function reportShipped(program: Program, report: CheckContext['report']): void {
  const { file, placeOf } = program.settings;
  const changes = shippedInScope(program).flatMap(({ mapping, ...paths }) =>
    changesIn(mapping, program).map((change) => ({ ...change, mapping: mapping.id, path: paths[change.side] })),
  );
  for (const found of Map.groupBy(changes, ({ catalog, reviewed }) => `${catalog} ${reviewed}`).values()) {
    const [first] = found;
    if (!first) continue;
    const { catalog, reviewed, edition, path } = first;
    const mappings = `${someOf(found.map(({ mapping }) => mapping))} ${found.length === 1 ? 'was' : 'were'} reviewed`;
    report({
      message: `Unexpected edition \`${edition}\` of \`${catalog}\`, expected \`${reviewed}\`, against which the shipped ${mappings}. Write a mapping of your own for this edition.`,
      file,
      place: placeOf(path),
      actual: edition,
      expected: [reviewed],
    });
  }
}

interface Change {
  readonly side: 'source' | 'target';
  readonly catalog: string;
  readonly reviewed: string;
  readonly edition: string;
}

function changesIn(mapping: Mapping, { catalogs }: Program): readonly Change[] {
  return (['source', 'target'] as const).flatMap((side) => {
    const [catalog, reviewed] = [mapping[`${side}Catalog`], mapping[`${side}Edition`]];
    const edition = catalogs.get(catalog)?.edition;
    return edition === undefined || edition === reviewed ? [] : [{ side, catalog, reviewed, edition }];
  });
}
