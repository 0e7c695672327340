import type { MadeGrant } from '../grants/make-grant.ts';
import { printable } from '../report/style.ts';

/** What `trustwright grant` tells: where the record is, the links, and what they are. The secret stands here and nowhere else. */
export function grantText({ record, pages, secret }: MadeGrant, path: string, siteAddress: string | undefined): string {
  const site = siteAddress?.replace(/\/$/, '') ?? 'https://YOUR-TRUST-CENTER';
  const links = record.documents.flatMap(({ document, version, format, name }) => {
    const reason = pages.get(document);
    const form = format === 'pdf' ? 'PDF' : `a page to print, because ${reason}`;
    return [
      `${document}, version ${printable(version)}, as ${printable(form)}:`,
      `  ${site}/open#${name}${secret === undefined ? '' : `.${secret}`}`,
    ];
  });
  const files = record.documents.length === 1 ? '1 encrypted file' : `${record.documents.length} encrypted files`;
  const about =
    secret === undefined
      ? `Only the holder of ${record.recipient?.slice(0, 16)}… can open ${record.documents.length === 1 ? 'it' : 'them'}, with age.`
      : 'Whoever has a link can open the document: the link is the key. It is shown once and kept nowhere. Send it on a way that you trust.';
  return [
    `Wrote ${path} and ${files} below content/grants/files/.`,
    '',
    ...links,
    '',
    about,
    `Review and merge the change: the links work from the next build until ${record.expires}.`,
    '',
  ].join('\n');
}
