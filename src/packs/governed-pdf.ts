import type { Document } from '../model/program.ts';
import { formatForPeople } from '../model/requirement-id.ts';
import { typesetGoverned } from '../render/typst-governed.ts';
import type { PackInput } from './artefact.ts';
import type { Fact, Governed, Presentation } from './governed-document.ts';
import { packedImages } from './images.ts';
import { drawnInOurFonts } from './svg-fonts.ts';
import { versionsOf } from './version-history.ts';

/** The PDF of a document, or why it has none: nothing to say where no document of the pack has one. */
export type GovernedPdf = { readonly pdf: Uint8Array } | { readonly refused: string };

/** Pictures that the engine draws; of others a PDF shows the words. */
export const drawable = /\.(gif|jpe?g|png|svg|webp)$/;

/** Typesets a document of a pack. What it says depends on the document and the day, not on the audit. */
export function governedPdf(
  input: PackInput,
  document: Document<Governed>,
  { kind, facts, requirements, cover }: Presentation & { readonly facts: readonly Fact[] },
): GovernedPdf {
  if (!input.typeset) return { refused: '' };
  const { program, commit, uncommitted, asOf } = input;
  const { id, title, summary, version, visibility } = document.value;
  const images = packedImages(input, document).filter(({ path }) => drawable.test(path));
  const files = new Map(images.map(({ path, content }) => [`/${path}`, drawnInOurFonts(path, content)]));
  const from = commit ? `From commit ${commit}${uncommitted ? ', with changes that were not committed' : ''}. ` : '';
  const head = {
    ...{ kind, title, summary, id, version, facts, cover, day: asOf },
    organisation: program.settings.value.organisation.legalName,
    marking: visibility,
    requirements: grouped(input, requirements),
    versions: versionsOf(input, document),
    origin: `${from}As of ${asOf}. SHA-256 of the source: ${document.digest}.`,
  };
  const context = {
    frontmatter: document.value,
    // An address within the pack is none in a PDF that is handed on alone: the words stay.
    resolveLink: (url: string) => (/^(https:|mailto:|requirement:)/.test(url) ? url : undefined),
    images: new Map(images.map(({ url, path }) => [url, `/${path}`])),
  };
  return input.typeset(typesetGoverned(head, document.body, context, files));
}

/** Requirements by framework, as people read them. */
function grouped({ program }: PackInput, requirements: readonly string[]) {
  const byCatalog = Map.groupBy(requirements, (requirement) => requirement.split(':')[0] ?? '');
  return [...byCatalog].map(([catalog, cited]) => {
    const names = [...new Set(cited.map(formatForPeople))];
    return [program.catalogs.get(catalog)?.shortTitle ?? catalog, names] as const;
  });
}
