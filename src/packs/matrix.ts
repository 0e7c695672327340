import { leavesOf } from '../model/catalog-index.ts';
import { parseRequirementId } from '../model/requirement-id.ts';
import { matrixView } from '../publish/matrix.ts';
import { matrixRows } from '../publish/matrix-rows.ts';
import type { MatrixView } from '../publish/matrix-view.ts';
import { catalogsOn } from '../publish/requirement-names.ts';
import { toCsv } from '../report/csv.ts';
import type { ArtefactWriter, PackInput } from './artefact.ts';
import { matrixPage } from './matrix-page.ts';

/** The control-area matrix: every framework, those of the audit first, with what is done for those of the audit alone. */
export const matrix: ArtefactWriter = {
  id: 'matrix',
  title: 'Coverage',
  write(input) {
    const { audit, asOf } = input;
    const view = packedMatrix(input);
    const title = 'Control areas across frameworks';
    const description =
      'How each framework treats each control area, on which requirements that rests, and what is done.';
    return [
      { path: 'matrix.html', title, description, content: matrixPage(view, audit.frameworks, { title, description }) },
      { path: 'matrix.csv', content: toCsv(matrixRows(view)) },
      { path: 'matrix.json', content: `${JSON.stringify({ format: 1, audit: audit.id, asOf, ...view }, null, 2)}\n` },
    ];
  },
};

/**
 * The matrix as a pack shows it. How a framework treats an area is knowledge, so every framework has its column; statuses
 * and controls are the organisation’s own, so they are given for the frameworks of the audit and for no other.
 */
function packedMatrix({ audit, program, assessment, scope, asOf }: PackInput): MatrixView {
  const { frameworks } = program.matrix;
  const isOurs = (id: string) => audit.frameworks.includes(id.split(':')[0] ?? '');
  const catalogs = catalogsOn(program, asOf);
  const coverageOf = (id: string) => (isOurs(id) ? assessment.frameworks.get(id.split(':')[0] ?? '') : undefined);
  return matrixView({
    catalogs,
    matrix: {
      ...program.matrix,
      frameworks: [...frameworks.filter(({ id }) => isOurs(id)), ...frameworks.filter(({ id }) => !isOurs(id))],
    },
    standing: (id) => coverageOf(id)?.requirements.get(id.slice(id.indexOf(':') + 1)),
    address(id) {
      const framework = coverageOf(id);
      const { local } = parseRequirementId(id) ?? {};
      if (!framework || local === undefined) return framework && `coverage/${id}.html`;
      // Only what can be assessed has a row; a heading leads to the first row below it.
      const row = leavesOf(framework.catalog, local)[0];
      return row && `coverage/${framework.id}.html#${row.id.toLowerCase()}`;
    },
    controls: scope.controls.map(({ value: { id, title, summary, implements: implemented } }) => ({
      mention: { id, title, summary, address: `controls/${id}.html` },
      implements: implemented.filter(({ requirement }) => isOurs(requirement)),
    })),
  });
}
