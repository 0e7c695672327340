import { readFileSync } from 'node:fs';
import { assembleHistory } from '../assess/history/assemble.ts';
import { type ForgeReview, forgeReviewsSchema } from '../model/forge-reviews.ts';
import type { PackInput } from '../packs/artefact.ts';
import { readHistory } from '../read/history.ts';
import { readSignedCommits, readTags } from '../read/signed-objects.ts';
import { Unusable } from './command.ts';

/** The past of the content up to a commit, as packs are given it; nothing outside a repository. */
export function openHistory(
  root: string,
  commit: string | undefined,
  reviews: readonly ForgeReview[] = [],
): Pick<PackInput, 'history' | 'archive'> {
  const read = commit === undefined ? undefined : readHistory(root, commit);
  const history = read && assembleHistory(read.log);
  if (!read || !history) return {};
  const decoder = new TextDecoder();
  return {
    history,
    archive: {
      text(blob) {
        const bytes = read.blob(blob);
        return bytes && decoder.decode(bytes);
      },
      tags: readTags(root),
      reviews,
      signedCommits: (ids) => readSignedCommits(root, ids),
    },
  };
}

/** Reads an export of the reviews of a forge. */
export function readReviews(path: string): readonly ForgeReview[] {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Unusable(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const parsed = forgeReviewsSchema.safeParse(data);
  if (parsed.success) return parsed.data.reviews;
  const [issue] = parsed.error.issues;
  throw new Unusable(`${path} is no export of reviews: ${issue?.path.join('.')}: ${issue?.message}`);
}
