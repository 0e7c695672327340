import type { Program } from '../model/program.ts';
import { addressOf } from './addresses.ts';
import type { Surface } from './surface.ts';
import type { Shows } from './views.ts';

/** The page that says how to report a vulnerability, where the settings name one that the surface shows. */
export function disclosurePage({ settings, pages }: Program, shows: Shows): Pick<Surface, 'disclosure'> {
  const { disclosure } = settings.value.site;
  const page = disclosure === undefined ? undefined : pages.get(disclosure)?.value;
  return page && shows(page.visibility) ? { disclosure: addressOf('pages', page.id) } : {};
}
