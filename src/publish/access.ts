import type { Day } from '../model/fields.ts';
import { isLive } from '../model/grant-life.ts';
import type { Program } from '../model/program.ts';
import { sealedPath } from '../model/sealed-file.ts';
import type { AccessView } from './surface.ts';

/**
 * How customers ask for what is gated, and the encrypted files that they may fetch: those of grants that are live at the
 * date. Of a grant nothing else goes on, and of a file that is not the one recorded not even the name.
 */
export function accessView(program: Program, asOf: Day): AccessView {
  const { access, organisation } = program.settings.value;
  const { email = organisation.contact.trust, form, nda } = access;
  const isShown = nda !== undefined && program.pages.get(nda)?.value.visibility === 'public';
  const names = [...program.grants.values()]
    .filter(({ value }) => isLive(value, asOf))
    .flatMap(({ value }) => value.documents)
    .filter(({ name, sealed }) => program.files.get(sealedPath(name))?.sha256 === sealed)
    .map(({ name }) => name);
  return { mail: email, ...(form && { form }), ...(isShown && { nda }), sealed: [...new Set(names)].sort() };
}
