import type { Askable } from '../grants/granted-body.ts';
import type { Grant } from '../model/grant.ts';
import type { Program } from '../model/program.ts';
import { Unusable } from './command.ts';

/** What a call says of the agreement. */
interface Said {
  readonly version: string | undefined;
  /** SHA-256 of an agreement on other terms than those of the site. */
  readonly digest: string | undefined;
}

/**
 * The agreement under which documents are given: the page that the settings name, in the version that was concluded, or
 * one on other terms by its digest. Throws `Unusable` where a document asks for one and the call names none.
 */
export function ndaAsked(
  program: Program,
  documents: readonly Askable[],
  { version, digest }: Said,
): Grant['nda'] | undefined {
  if (version === undefined) {
    const asking = documents.find(({ value }) => value.visibility === 'nda');
    if (asking || digest !== undefined)
      throw new Unusable(
        `${asking ? `\`${asking.value.id}\` is given under a non-disclosure agreement` : 'An agreement has a version'}. Name the one that was concluded: --nda-version VERSION.`,
      );
    return undefined;
  }
  if (digest !== undefined) return { version, sha256: digest };
  const { nda } = program.settings.value.access;
  const page = nda === undefined ? undefined : program.pages.get(nda);
  if (!page)
    throw new Unusable(
      'The settings name no page with the agreement (`access.nda`). Name its digest: --nda-digest SHA256.',
    );
  if (page.value.version !== version)
    throw new Unusable(
      `The agreement \`${page.value.id}\` is at version ${page.value.version}, not ${version}. For an earlier one or one on other terms, name its digest: --nda-digest SHA256.`,
    );
  return { version, sha256: page.digest };
}
