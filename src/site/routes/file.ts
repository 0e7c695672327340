import { site } from 'virtual:trustwright';
import type { APIRoute } from 'astro';

/** Files of the site that are no pages: robots, security.txt, pictures, images of documents, the machine-readable twin. */
export function getStaticPaths() {
  return [...site().files.keys()].map((file) => ({ params: { file } }));
}

const types: Readonly<Record<string, string>> = {
  age: 'application/octet-stream',
  avif: 'image/avif',
  csv: 'text/csv; charset=utf-8',
  gif: 'image/gif',
  ics: 'text/calendar; charset=utf-8',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  xml: 'application/xml',
  zip: 'application/zip',
};

export const GET: APIRoute = ({ params }) => {
  const { file = '' } = params;
  const content = site().files.get(file);
  if (content === undefined) return new Response(null, { status: 404 });
  const type = types[file.slice(file.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8';
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: { 'Content-Type': type },
  });
};
