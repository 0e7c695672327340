import type { ArtefactWriter } from '../artefact.ts';
import { writeGoverned } from '../governed-document.ts';

/** The technical files of the systems in scope, as PDFs, as pages and as their sources. */
export const technicalFiles: ArtefactWriter = {
  id: 'technical-files',
  title: 'Technical documentation',
  write: (input) =>
    [...input.program.technicalFiles.values()]
      .filter(({ value }) => input.scope.systems.some((system) => system.value.id === value.system))
      .sort((a, b) => (a.value.id < b.value.id ? -1 : 1))
      .flatMap((document) => {
        const { system, systemVersion } = document.value;
        return writeGoverned(input, document, {
          kind: 'Technical file',
          folder: 'technical-files',
          facts: [['System', `${system}, version ${systemVersion}`]],
          requirements: [],
          cover: true,
        });
      }),
};
