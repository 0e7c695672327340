import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repository } from '../support/example.ts';
import { type ProgramFolder, smallProgram, smallProgramFolder } from '../support/small-program.ts';

let program: ProgramFolder;
let server: ChildProcess;
let origin: string;

// A process of its own, as people run it: inside vitest, Astro serves nothing.
beforeAll(async () => {
  program = smallProgramFolder();
  const script = `import { serveSite } from ${JSON.stringify(pathToFileURL(join(repository, 'src/site/build.ts')).href)};
    const { port } = await serveSite({ root: ${JSON.stringify(program.root)}, audience: 'public', asOf: '2026-11-21', port: 0, quiet: true });
    process.send(port);`;
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  server = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: repository,
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const port = await new Promise((settle, refuse) => server.once('message', settle).once('exit', refuse));
  origin = `http://localhost:${port}`;
});
afterAll(() => {
  server?.kill();
  program?.remove();
});

async function page(address: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(`${origin}${address}`, { headers: { accept: 'text/html' } });
  return { status: response.status, text: await response.text() };
}

const shows = (address: string, text: string) =>
  expect.poll(async () => (await page(address)).text, { timeout: 20_000, interval: 200 }).toContain(text);
const policy = smallProgram['policies/access-policy.mdx'] ?? '';

it.each([
  ['/policies/access-policy', 'Only people with a reason'],
  ['/frameworks/iso27001-2022/a.5.18', 'Access review'],
  ['/trust.json', 'access-policy'],
])('serves %s', async (address, text) => {
  expect(await page(address)).toMatchObject({ status: 200, text: expect.stringContaining(text) });
});

it('shows an image once it is there, and serves it as what it is', async () => {
  program.write('policies/access-policy.mdx', `${policy}\n![door](files/door.svg)\n`);
  await shows('/policies/access-policy', '<em>door</em>');

  program.write('policies/files/door.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await shows('/policies/access-policy', 'alt="door"');
  const address = /<img src="([^"]+)" alt="door"/.exec((await page('/policies/access-policy')).text)?.[1];
  const response = await fetch(`${origin}${address}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
});

it('shows a change, a new document, the report of a broken one, and the page again when it is mended', async () => {
  program.write('policies/access-policy.mdx', policy.replace('Only people', 'No people'));
  await shows('/policies/access-policy', 'No people with a reason');

  program.write(
    'policies/second-policy.mdx',
    policy.replaceAll('access-policy', 'second-policy').replace('Access policy', 'Second policy'),
  );
  await shows('/policies/second-policy', 'Second policy');
  await shows('/policies', 'Second policy');

  program.write('policies/access-policy.mdx', policy.replace('title:', 'titel:'));
  await shows('/policies/access-policy', 'The content has errors');
  await shows('/policies/access-policy', 'invalid-frontmatter');

  program.write('policies/access-policy.mdx', policy);
  await shows('/policies/access-policy', 'Only people with a reason');
});
