import { create } from './elements.ts';
import { excerptOf } from './search-excerpt.ts';
import { inWords, say } from './search-phrases.ts';
import type { Shown } from './search-ranking.ts';

/** A result: what the page is, where on it the words stand, the words themselves, or the other name that was asked for. */
export function entry(page: Shown, question: string): HTMLLIElement {
  const { url, meta } = page;
  const { title, text, section } = excerptOf(page);
  const about = [inWords(meta.kind ?? ''), meta.framework, meta.status].filter(Boolean).join(' · ');
  const where = section ? [' · ', create('a', { href: `${url}#${section.slug}` }, section.title)] : [];
  const names = ` ${meta.named ?? ''} ${meta.near ?? ''} ${meta.asked ?? ''} `.toLowerCase();
  const asked = page.places.size > 0 ? [] : question.split(/\s+/);
  const other = asked.filter((word) => names.includes(word.toLowerCase()));
  const why =
    other.length > 0 ? [create('span', {}, `${say('Also called: {names}.', { names: other.join(' ') })} `)] : [];
  return create(
    'li',
    {},
    create('a', { href: url }, ...title),
    create('p', { class: 'about' }, about, ...where),
    create('p', {}, ...why, ...text),
  );
}
