import { narrativesOf } from '../model/documents.ts';
import { kinds } from '../model/kinds.ts';
import { guesser } from '../model/nearest.ts';
import { isWritten, type Program } from '../model/program.ts';
import { linkSchemes, parseLink } from '../model/reference-link.ts';
import { pathOfImage } from '../model/relative-path.ts';
import type { Check } from './check.ts';

const schemes = [...Object.keys(linkSchemes), 'requirement', 'https', 'mailto'];

/** A link or an image in a body that leads nowhere (ISO/IEC 27001 and 42001, 7.5.3: documents are available where needed). */
export const brokenLink: Check = {
  id: 'broken-link',
  severity: 'error',
  summary: 'A link or an image of a body leads nowhere.',
  run(program, { report }) {
    const didYouMean = guesser();
    for (const { file, facts } of narrativesOf(program)) {
      const { links, images, headings } = facts();
      const slugs = new Set(headings.map(({ slug }) => slug));
      for (const { url, place } of links) {
        const problem = problemOf(program, url, slugs, didYouMean);
        if (problem) report({ message: problem, file, place, actual: url });
      }
      for (const { url, place } of images) {
        const path = pathOfImage(file, url);
        if (path !== undefined && program.attachments.has(path)) continue;
        const message = `Unexpected image \`${url}\`, expected an AVIF, GIF, JPEG, PNG, SVG or WebP file in \`public/\` or in a folder \`files/\` beside the document. Put it there, or correct the path.`;
        report({ message, file, place, actual: url });
      }
    }
  },
};

type Guess = ReturnType<typeof guesser>;

function problemOf(program: Program, url: string, slugs: ReadonlySet<string>, didYouMean: Guess): string | undefined {
  const target = parseLink(url);
  switch (target.to) {
    case 'document': {
      const { collection, id } = target;
      if (isWritten(program, collection, id)) return undefined;
      const { noun } = kinds[collection];
      const guess = didYouMean(id, program[collection].keys()) || ` Correct it, or write the ${noun}.`;
      return `Unexpected link to \`${url}\`, expected the identifier of a ${noun}.${guess}`;
    }
    case 'heading': {
      if (slugs.has(target.slug)) return undefined;
      const guess = didYouMean(target.slug, slugs) || ' Correct it, or remove the link.';
      return `Unexpected link to \`${url}\`, expected the anchor of a heading of this document.${guess}`;
    }
    case 'unknown':
      return `Unexpected link to \`${url}\`, expected ${remedyFor(url, didYouMean)}`;
    default:
      return undefined;
  }
}

function remedyFor(url: string, didYouMean: Guess): string {
  if (/^http:/i.test(url)) return '`https`. Write `https://`.';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1];
  if (scheme === undefined)
    return 'the identifier of a document, such as `policy:access-policy`. Name the document, not its path.';
  return `one of the schemes ${schemes.map((known) => `\`${known}:\``).join(', ')}.${didYouMean(scheme, schemes) || ' Use one of them.'}`;
}
