import { call } from './trustwright.ts';

const governed = 'owner: ciso\nversion: "1.0"\napproved: 2026-01-10\nnextReview: 2027-01-10\nsummary: In one sentence.';

/** A page of a small program. */
export function pageText(id: string, title: string, visibility: string, body: string): string {
  return `---\nid: ${id}\ntitle: ${title}\nvisibility: ${visibility}\n${governed}\n---\n\n${body}\n`;
}

/** Words that stand in gated documents and nowhere else. */
export const gatedWords = 'Nobody outside may read of the blue heron';

/** What a small program needs to give documents away: two gated ones, and the agreement. */
export const gatedContent: Readonly<Record<string, string>> = {
  'content/pages/agreement.mdx': pageText('agreement', 'Agreement', 'public', '## 1. Secrecy\n\nKeep it to yourself.'),
  'content/pages/pen-test.mdx': pageText(
    'pen-test',
    'Penetration test “2026”',
    'nda',
    `${gatedWords}.\n\n1. one\n2. two`,
  ),
  'content/pages/network.mdx': pageText('network', 'Network', 'request', `${gatedWords}, wading.`),
};

/** What is added to the settings of the small program. */
export const accessSettings = 'access: { nda: agreement }\nsite: { address: "https://trust.small.example" }\n';

/** The words of a call that gives something. */
export function grantWords(...more: readonly string[]): string[] {
  const fixed = ['--to', 'Harbour Freight', '--basis', 'Order 17.', '--approved-by', 'ciso', '--expires', '2026-12-31'];
  return ['grant', ...fixed, ...more];
}

/** A grant that was made: its links, in the order of the documents. */
export interface Given {
  readonly stdout: string;
  readonly links: readonly { readonly name: string; readonly key: string | undefined; readonly url: string }[];
}

/** Gives documents of the program in a folder; a refusal fails the test with what it said. */
export async function give(root: string, ...more: readonly string[]): Promise<Given> {
  const { code, stdout, stderr } = await call(grantWords(...more), { cwd: root });
  if (code !== 0) throw new Error(stderr);
  const links = [...stdout.matchAll(/(https:[^#\s]+)\/open#([0-9a-f]{32})(?:\.(AGE-SECRET-KEY-\S+))?/g)].map(
    ([, url = '', name = '', key]) => ({ url, name, key }),
  );
  return { stdout, links };
}
