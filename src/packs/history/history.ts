import { beginOf } from '../../assess/history/in-force.ts';
import type { History } from '../../model/history.ts';
import { element, page } from '../../render/html-page.ts';
import type { Artefact, ArtefactWriter, PackInput } from '../artefact.ts';
import { lookBackOf } from '../period.ts';
import { approvals } from './approvals.ts';
import { changes } from './changes.ts';
import { commits } from './commits.ts';
import { versionsInForce } from './versions.ts';

/** The past of the content: versions in force by day, approvals, changes, commits, and what all this proves. */
export const history: ArtefactWriter = {
  id: 'history',
  title: 'History',
  write(input) {
    const { history: found, archive } = input;
    if (!found || !archive) return [overview(input, undefined)];
    return [
      overview(input, found),
      ...versionsInForce(input, found),
      ...approvals(input, found, archive),
      ...changes(input, found, archive),
      ...commits(input, found, archive),
    ];
  },
};

const proven = [
  'The order of commits: each names the one before it by a digest, so that none can be put in or taken out later without changing every name after it.',
  'The content of each version, byte for byte.',
  'Who holds the key, where a signature was verified. The table of approvals says so for each.',
];

const unproven = [
  'When something happened. A commit carries the time of the machine that made it, and whoever makes it can set that. A commit is taken to be no older than the one before it; it may still be younger than it says.',
  'That a name is a person. Author, committer and the lines of a message are what somebody typed.',
  'That nothing was rewritten before this clone was made. A team that protects its main line against that shows the setting of its forge; a time stamp by a third party would show more.',
];

function overview(input: PackInput, found: History | undefined): Artefact {
  const { from, to, stated } = lookBackOf(input);
  const period = `${from} to ${to}${stated ? '' : ', the year up to the date, because the audit states no period'}`;
  const body = [
    element(
      'p',
      { class: 'lead' },
      `Which version was in force on which day, who approved it and what changed: ${period}.`,
    ),
    ...notes(input, found, from).map((note) => element('p', { class: 'note' }, note)),
    element('h2', {}, 'What the dates and names of git prove'),
    list(proven),
    element('h2', {}, 'What they do not prove'),
    list(unproven),
    element('h2', {}, 'Two days for each version'),
    element(
      'p',
      {},
      'A document states from which day a version is in force: the later of its approval and its effective day. The repository recorded the version on another day: that of the commit on the main line, in UTC. A version counts as in force from the later of the two. Days before that are unproven, whatever the document states.',
    ),
  ];
  const description = found
    ? 'What the history covers, what it proves, and what it does not.'
    : 'No history is at hand; what that means.';
  return {
    ...{ path: 'history/index.html', title: 'What the history proves', description },
    content: page({ title: 'What the history proves', up: '../', body }),
  };
}

/** What a reader must know first: where history is missing. */
function notes({ uncommitted }: PackInput, found: History | undefined, from: string): readonly string[] {
  if (!found)
    return [
      'This pack was made outside a repository. No earlier version of any document is known, and nothing says when a document came into force but the document.',
    ];
  const begin = beginOf(found);
  return [
    ...(found.shallow
      ? [
          `History is missing: this pack was made from a shallow clone that begins on ${begin}. Earlier commits exist elsewhere. To have them: git fetch --unshallow, then make the pack again.`,
        ]
      : []),
    ...(from < begin && !found.shallow
      ? [
          `The repository begins on ${begin}. Days from ${from} until then are unproven: documents state what was in force, and no commit shows it.`,
        ]
      : []),
    ...(uncommitted
      ? ['The pack holds changes that were not committed. They are in its documents, and not in its history.']
      : []),
  ];
}

function list(sentences: readonly string[]) {
  return element(
    'ul',
    {},
    sentences.map((sentence) => element('li', {}, sentence)),
  );
}
