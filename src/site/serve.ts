import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { dev } from 'astro';
import type { Day } from '../model/fields.ts';
import { astroConfig } from './astro-config.ts';
import { defaultDay, withOverrides } from './integration.ts';
import type { Audience } from './load.ts';
import { makeWorkFolder } from './work-folder.ts';

/** What to serve. */
export interface ServeOptions {
  readonly root: string;
  readonly audience: Audience;
  readonly asOf?: Day;
  readonly port?: number;
  readonly quiet?: boolean;
}

/** A site that is being served while people edit its content. */
export interface DevelopmentServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Serves a site and reloads it on every change of the content. Errors in the content are shown, and end nothing. */
export async function serveSite(options: ServeOptions): Promise<DevelopmentServer> {
  const root = resolve(options.root);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const source = { root, audience: options.audience, asOf: options.asOf ?? defaultDay(root) };
  const work = makeWorkFolder(join(tmpdir(), 'trustwright-'));
  const server = await withOverrides({ source }, () =>
    dev({
      ...astroConfig(root, work.path),
      ...(options.port !== undefined && { server: { port: options.port } }),
      logLevel: options.quiet ? 'silent' : 'info',
    }),
  );
  return {
    port: server.address.port,
    async stop() {
      await server.stop();
      work.remove();
    },
  };
}
