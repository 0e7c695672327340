import { leavesOf } from '../model/catalog-index.ts';
import { parseLink } from '../model/reference-link.ts';
import type { PackInput } from './artefact.ts';

/** Folder of a pack that holds the pages of a collection. */
const folders = {
  policies: 'policies',
  controls: 'controls',
  aiSystems: 'ai-systems',
  assessments: 'assessments',
} as const;

/** Where a link in a body leads inside the pack, relative to a page in `folder`; nothing where its target is not in the pack. */
export function resolveLinkIn(
  { scope, audit, assessment }: PackInput,
  folder: string,
  url: string,
): string | undefined {
  const target = parseLink(url);
  const up = '../'.repeat(folder.split('/').length);
  switch (target.to) {
    case 'heading':
    case 'web':
      return url;
    case 'requirement': {
      const [catalog = '', id = ''] = target.id.split(':');
      const framework = audit.frameworks.includes(catalog) ? assessment.frameworks.get(catalog) : undefined;
      // Only what can be assessed has a row; a heading leads to the first row below it.
      const row = framework && leavesOf(framework.catalog, id)[0];
      return row && `${up}coverage/${catalog}.html#${row.id.toLowerCase()}`;
    }
    case 'document': {
      const { collection, id } = target;
      if (!(collection in folders)) return undefined;
      const lists = {
        policies: scope.policies,
        controls: scope.controls,
        aiSystems: scope.systems,
        assessments: scope.assessments,
      };
      const known = collection as keyof typeof lists;
      return lists[known].some(({ value }) => value.id === id) ? `${up}${folders[known]}/${id}.html` : undefined;
    }
    case 'unknown':
      return undefined;
  }
}
