import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { escapeText } from '../render/escape.ts';
import { loadSurface, type Source } from './load.ts';
import type { ServedSite } from './served-site.ts';

/** Folders whose change makes a site new. */
const folders = ['content', 'controls', 'policies', 'public'];

/** Quiet time after a change before reading again: an editor that saves several files causes one reading. */
const settle = 80;

/** Reads the program again on every change of its content, and reloads the pages; shows the report while it has errors. */
export function reloadOnChange(
  server: ViteDevServer,
  served: ServedSite,
  source: Source,
  say: (report: string) => void,
): void {
  const roots = folders.map((folder) => join(source.root, folder));
  let timer: NodeJS.Timeout | undefined;
  const reread = () => {
    served.replace(loadSurface(source));
    const report = served.report();
    if (report) say(report);
    for (const environment of Object.values(server.environments)) environment.hot.send('astro:content-changed', {});
    server.ws.send({ type: 'full-reload' });
  };
  const first = served.report();
  if (first) say(first);
  server.watcher.add(roots);
  server.watcher.on('all', (_event, path) => {
    if (!roots.some((root) => path.startsWith(root))) return;
    clearTimeout(timer);
    timer = setTimeout(reread, settle);
  });
  server.middlewares.use((request, response, next) => {
    const report = served.report();
    const wantsPage = request.headers.accept?.includes('text/html') === true;
    if (!report || !wantsPage) return next();
    response.statusCode = 500;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(errorPage(report));
  });
}

function errorPage(report: string): string {
  const style =
    'font:14px/1.5 ui-monospace,monospace;max-width:110ch;margin:3rem auto;padding:0 1rem;color-scheme:light dark';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The content has errors</title><script type="module" src="/@vite/client"></script></head><body style="${style}"><h1>The content has errors</h1><p>This page reloads when they are gone.</p><pre style="white-space:pre-wrap">${escapeText(report)}</pre></body></html>`;
}
