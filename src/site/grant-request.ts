import type { DocumentView, GatedView, Surface } from '../publish/surface.ts';
import type { Words } from './locales/words.ts';

/** Longest address that every mail program takes. */
const longest = 1900;

/** A mail that asks for documents, to be completed and sent: the address of a link, which needs no script. */
export function requestMail(surface: Surface, words: Words): string {
  const { t } = words;
  const all = surface.gated.map(
    ({ title, visibility }) => `- ${visibility === 'nda' ? t('{title} (agreement)', { title }) : title}`,
  );
  const named = write(surface, words, [t('Documents (please delete those that you do not need):'), ...all]);
  if (named.length <= longest) return named;
  return write(surface, words, [t('Documents (please name them):'), '- ']);
}

function write({ access, organisation, pages }: Surface, { t }: Words, documents: readonly string[]): string {
  const agreement = pages.find(({ id }) => id === access?.nda);
  const lines = [
    t('Company:'),
    t('Your role:'),
    t('Why you ask (contract, tender, audit):'),
    t('Until when you need access:'),
    '',
    ...documents,
    '',
    ...(agreement
      ? [
          t('Agreement: we have read "{title}", version {version}, and can conclude it: yes / no', {
            ...{ title: agreement.title, version: agreement.data.version },
          }),
        ]
      : []),
    t('Public key of age, if you have one (age1...):'),
    '',
  ];
  const subject = encodeURIComponent(t('Request for documents of {organisation}', { organisation: organisation.name }));
  return `mailto:${access?.mail}?subject=${subject}&body=${encodeURIComponent(lines.join('\r\n'))}`;
}

/** Most documents that a form lists one by one; no page grows with the number of documents. */
const mostBoxes = 30;

/** The documents that a form offers as boxes; none where there are so many that people name them instead. */
export function offeredInForm({ gated }: Surface): readonly GatedView[] {
  return gated.length > mostBoxes ? [] : gated;
}

/** The page with the agreement that whoever opens a document accepts. */
export function agreementOf({ access, pages }: Surface): DocumentView<Surface['pages'][number]['data']> | undefined {
  return pages.find(({ id }) => id === access?.nda);
}
