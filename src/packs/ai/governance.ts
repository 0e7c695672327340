import { type GovernanceRow, governanceSet } from '../../assess/governance/governance-set.ts';
import { formatForPeople } from '../../model/requirement-id.ts';
import type { ArtefactWriter, Lack } from '../artefact.ts';
import { isAboutAi } from '../scope.ts';
import { tableArtefacts } from '../table.ts';

const columns = [
  ...['Part', 'State', 'Answers', 'Document', 'Identifier', 'Owned', 'Dated', 'Approved', 'Published', 'Missing'],
];

const states = { complete: '■ complete', open: '▒ open', absent: '□ absent' } as const;

/** The governance set as a checklist: each part with its documents and what is missing. Open parts come first on the index. */
export const governance: ArtefactWriter = {
  id: 'governance',
  title: 'AI governance',
  write({ program, assessment, audit, asOf }) {
    if (!isAboutAi(audit)) return [];
    const set = governanceSet(program, assessment);
    const count = (state: GovernanceRow['state']) => set.filter((row) => row.state === state).length;
    return tableArtefacts(
      'ai-governance',
      'AI governance set',
      `What an organisation that makes or uses AI has in place, read from its documents as of ${asOf}: ${count('complete')} parts complete, ${count('open')} open, ${count('absent')} absent.`,
      { columns, rows: set.flatMap(rowsOf) },
      { read: [3, 5, 6, 7, 9], lacks: set.flatMap(lacksOf) },
    );
  },
};

function rowsOf({ item, state, requirements, documents, gaps }: GovernanceRow): readonly (readonly string[])[] {
  const answers = requirements.map(({ id }) => formatForPeople(id)).join('; ');
  const head = [item.title, states[state], answers];
  if (documents.length === 0) return [[...head, '', '', '', '', '', '', item.asks]];
  return documents.map(({ id, title, aspects: { owned, dated, approved, published } }, at) => [
    ...[...head, title, id, owned.says, dated.says, approved.says, published.says],
    at === 0 ? gaps.join('; ') : '',
  ]);
}

function lacksOf({ item, state, documents, gaps }: GovernanceRow): readonly Lack[] {
  if (state === 'complete') return [];
  const failing = documents.flatMap(({ title, aspects }) =>
    Object.entries(aspects)
      .filter(([, aspect]) => aspect.state === 'no')
      .map(([name, { says }]) => `“${title}” is not ${name}: ${says}`),
  );
  const why = state === 'absent' ? item.asks : `${[...gaps, ...failing].join('; ')}.`;
  return [{ what: item.title, why: `${why.charAt(0).toUpperCase()}${why.slice(1)}` }];
}
