import { mediaType } from '../packs/media-type.ts';
import { renderBody } from '../render/html.ts';
import { type Content, element, trusted } from '../render/html-page.ts';
import { type Askable, grantedBody } from './granted-body.ts';
import { grantedHead, type Reader } from './granted-head.ts';
import { grantedImages } from './granted-images.ts';
import type { Source } from './granted-pdf.ts';
import { grantedStyle } from './granted-style.ts';

/** What the page may do: show its own style and pictures, and nothing else. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** A document as one page that prints well, for one reader: where there is no engine of PDFs. Nothing is loaded. */
export function grantedPage(source: Source, document: Askable, reader: Reader): string {
  const settings = source.program.settings.value;
  const { title } = document.value;
  const { kind, summary, facts, marking, watermark } = grantedHead(settings, document, reader);
  const images = grantedImages(source, document).map(({ url, path, content }) => {
    return [url, `data:${mediaType(path)};base64,${Buffer.from(content).toString('base64')}`] as const;
  });
  const rendered = renderBody(grantedBody(source.program, document), {
    frontmatter: document.value,
    resolveLink: (url) => (/^(https:|mailto:)/.test(url) ? url : undefined),
    images: new Map(images),
  });
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('title', {}, title),
    element('style', {}, trusted(grantedStyle)),
  ];
  const mark = watermark.map((line) => element('span', {}, line));
  const rows = facts.map(([term, fact]) => element('div', {}, [element('dt', {}, term), element('dd', {}, fact)]));
  const main: Content = [
    element('p', { class: 'kind' }, `${settings.organisation.legalName} · ${kind}`),
    element('h1', {}, title),
    ...(summary === '' ? [] : [element('p', { class: 'lead' }, summary)]),
    element('dl', {}, rows),
    element('article', {}, trusted(rendered.html)),
    element('footer', {}, marking),
  ];
  const body = [element('div', { class: 'watermark', 'aria-hidden': 'true' }, mark), element('main', {}, main)];
  return `<!doctype html>\n${element('html', { lang: 'en' }, [element('head', {}, head), element('body', {}, body)]).html}\n`;
}
