import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Files that static hosts send compressed. */
const compressed = /^(text\/|application\/(json|xml)|image\/svg)/;

/** A folder that is being served. */
export interface ServedFolder {
  readonly origin: string;
  stop(): void;
}

/**
 * Serves a folder as static hosts do: `/a` is the file `a`, else `a.html`, else `a/index.html`, else `404.html`; text is
 * compressed. Headers go with every answer.
 */
export async function serveFolder(
  folder: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const found = ['', '.html', '/index.html'].map((ending) => join(folder, `${path}${ending}`)).find(isFile);
    const file = found ?? join(folder, '404.html');
    const type = types[extname(file)] ?? 'application/octet-stream';
    const shorter = compressed.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const encoding = shorter ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : {};
    response.writeHead(found ? 200 : 404, { ...headers, ...encoding, 'Content-Type': type });
    response.end(shorter ? gzipSync(readFileSync(file)) : readFileSync(file));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
