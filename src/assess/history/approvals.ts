import type { Day } from '../../model/fields.ts';
import type { ForgeReview } from '../../model/forge-reviews.ts';
import type { AnnotatedTag, DocumentHistory, History, LoggedCommit, Revision } from '../../model/history.ts';

/** What a signature shows: by whom it is, and whether that could be verified. */
export interface SignatureFound {
  readonly by: string;
  readonly verified: boolean;
  readonly because: string;
}

/** One sign that somebody approved a version. */
export interface Approval {
  readonly how: 'document' | 'trailer' | 'signed-commit' | 'tag' | 'signed-tag' | 'review';
  readonly by: string;
  readonly on: Day;
  /** Where it stands: a commit, a tag or a request to merge. */
  readonly where: string;
  readonly proof: string;
}

/** What is at hand besides the commits themselves. */
export interface ApprovalSources {
  readonly tags: readonly AnnotatedTag[];
  readonly reviews: readonly ForgeReview[];
  /** Signature of a commit, by its identifier. */
  readonly commitSignature: (id: string) => SignatureFound | undefined;
  /** Signature of a tag, by its name. */
  readonly tagSignature: (name: string) => SignatureFound | undefined;
}

const trailers: ReadonlySet<string> = new Set(['approved-by', 'reviewed-by', 'acked-by']);

/** The commits that made a version: the one of the main line, and those of side branches that changed the file. */
export function commitsBehind({ commit, file }: Revision): readonly LoggedCommit[] {
  return [commit, ...commit.merged.filter(({ changes }) => changes.some(({ path }) => path === file))];
}

/** Who approved a version, by every sign there is. What each proves is said beside it. */
export function approvalsOf(
  document: DocumentHistory,
  revision: Revision,
  history: History,
  sources: ApprovalSources,
): readonly Approval[] {
  const behind = commitsBehind(revision);
  const { approved, approvedBy } = revision.facts ?? {};
  const stated: readonly Approval[] = approved
    ? [
        {
          ...{ how: 'document', by: approvedBy ?? 'not named', on: approved, where: revision.file },
          proof: 'The document states it.',
        },
      ]
    : [];
  return [
    ...stated,
    ...behind.flatMap((commit) => trailersOf(commit, revision.commit.recorded)),
    ...behind.flatMap((commit) => signatureOf(commit, revision.commit.recorded, sources)),
    ...tagsOn(document, revision, history, sources),
    ...reviewsOf(behind, sources),
  ];
}

function trailersOf({ id, trailers: lines }: LoggedCommit, on: Day): readonly Approval[] {
  const proof = 'A line of the commit message, written by its author.';
  return lines
    .filter(({ key }) => trailers.has(key))
    .map(({ value }) => ({ how: 'trailer', by: value, on, where: id, proof }));
}

function signatureOf({ id }: LoggedCommit, on: Day, { commitSignature }: ApprovalSources): readonly Approval[] {
  const found = commitSignature(id);
  return found ? [{ how: 'signed-commit', by: found.by, on, where: id, proof: found.because }] : [];
}

/** Tags on the main line while it held this version: who tags, tags everything that is there. */
function tagsOn(
  { revisions }: DocumentHistory,
  revision: Revision,
  { mainLine }: History,
  { tags, tagSignature }: ApprovalSources,
): readonly Approval[] {
  const next = revisions[revisions.indexOf(revision) + 1];
  const from = mainLine.indexOf(revision.commit);
  const to = next ? mainLine.indexOf(next.commit) : mainLine.length;
  const held = new Set(mainLine.slice(from, to).map(({ id }) => id));
  return tags
    .filter(({ commit }) => held.has(commit))
    .map(({ name, tagger, day }) => {
      const found = tagSignature(name);
      const where = `tag ${name}`;
      return found
        ? { how: 'signed-tag', by: found.by, on: day, where, proof: found.because }
        : { how: 'tag', by: tagger, on: day, where, proof: 'The tag is not signed: whoever may push can write it.' };
    });
}

function reviewsOf(behind: readonly LoggedCommit[], { reviews }: ApprovalSources): readonly Approval[] {
  const ids = new Set(behind.map(({ id }) => id));
  return reviews
    .filter(({ commit, state }) => state === 'approved' && ids.has(commit))
    .map(({ request, by, at }) => ({
      ...{ how: 'review', by, on: new Date(at).toISOString().slice(0, 10), where: request },
      proof: 'An export of the forge says so.',
    }));
}
