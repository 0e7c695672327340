import { type Command, Unusable } from './command.ts';
import { requireProgram } from './open-program.ts';

/** `trustwright dev`: serves the site and reloads on every change of content. */
export const dev: Command = {
  name: 'dev',
  summary: 'Serve the trust center and reload on any content change.',
  usage: 'trustwright dev [--internal] [--port N] [--as-of DAY]',
  help: 'Serves what customers would see, or with --internal what staff see. Stop it with Ctrl-C.',
  formats: ['text'],
  options: {
    internal: { type: 'boolean', help: 'Serve the internal site.' },
    port: { type: 'string', value: 'N', help: 'Port. Default: 4321.' },
  },
  async run({ root, asOf, today, options }) {
    requireProgram(root);
    const port = Number(options.port ?? 4321);
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Unusable(`Unexpected port \`${options.port}\`.`);
    const { serveSite } = await import('../site/build.ts');
    const audience = options.internal === true ? 'internal' : 'public';
    await serveSite({ root, audience, asOf: asOf ?? today, port });
    return { code: 0 };
  },
};
