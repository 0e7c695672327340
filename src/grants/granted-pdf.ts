import type { Program } from '../model/program.ts';
import { drawable } from '../packs/governed-pdf.ts';
import { drawnInOurFonts } from '../packs/svg-fonts.ts';
import type { Typesetting } from '../render/typesetting.ts';
import { typesetGoverned } from '../render/typst-governed.ts';
import { type Askable, grantedBody } from './granted-body.ts';
import { grantedHead, type Reader } from './granted-head.ts';
import { grantedImages } from './granted-images.ts';

/** What a copy is made from. */
export interface Source {
  readonly program: Program;
  /** Bytes of a file below the program's root. */
  readonly read: (path: string) => Uint8Array | undefined;
}

/** A document as a PDF for one reader: set as in a pack, with whom it is for across every page. */
export function typesetGranted(source: Source, document: Askable, reader: Reader): Typesetting {
  const settings = source.program.settings.value;
  const images = grantedImages(source, document).filter(({ path }) => drawable.test(path));
  const files = new Map(images.map(({ path, content }) => [`/${path}`, drawnInOurFonts(path, content)]));
  const { id, title, version } = document.value;
  const head = {
    ...grantedHead(settings, document, reader),
    ...{ id, title, version, day: reader.day, requirements: [], versions: [], origin: '', cover: false },
    organisation: settings.organisation.legalName,
  };
  const context = {
    frontmatter: document.value,
    resolveLink: (url: string) => (/^(https:|mailto:|requirement:)/.test(url) ? url : undefined),
    images: new Map(images.map(({ url, path }) => [url, `/${path}`])),
  };
  return typesetGoverned(head, grantedBody(source.program, document), context, files);
}
