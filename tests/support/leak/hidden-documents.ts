import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { imagesWithRemarks } from '../images-with-remarks.ts';

/** Gives the next canary, and notes the place where it goes. */
export type Next = (place: string) => string;

/** Documents that nobody outside may know of, to which public ones refer, with files beside them. */
export function addHidden(root: string, next: Next): void {
  const governed = 'owner: ciso\nversion: "1.0"\napproved: 2026-01-01\nnextReview: 2027-01-01\n';
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const [policy, control, image, unseen] = [
    ...[
      next('identifier of a policy'),
      next('identifier of a control'),
      next('name of an image'),
      next('name of a file'),
    ],
  ];
  write(
    `policies/${policy}.mdx`,
    `---\nid: ${policy}\ntitle: Hidden\n${governed}summary: Hidden.\n---\n\n![Hidden](files/${image}.svg)\n`,
  );
  write(
    `policies/files/${image}.svg`,
    `<svg xmlns="http://www.w3.org/2000/svg"><title>${next('image of a hidden policy')}</title></svg>`,
  );
  write(`policies/files/${unseen}.png`, next('file that no document shows'));
  write(
    `controls/${control}.mdx`,
    `---\nid: ${control}\ntitle: Hidden\n${governed}summary: Hidden.\ntype: detective\nnature: manual\nfrequency: annual\noperator: ciso\nrecord: A list.\npolicies: [access-control-policy]\nimplements: [{ requirement: "iso27001-2022:A.5.15", status: implemented }]\n---\n\nHidden.\n`,
  );
  edit(join(root, 'controls/access-review.mdx'), (text) => text.replace(/^policies: \[/m, `policies: [${policy}, `));
  edit(join(root, 'content/updates/policy-changes-2026-09.mdx'), (text) =>
    text.replace(/^about: \[/m, `about: [${control}, `),
  );
  edit(
    join(root, 'policies/access-control-policy.mdx'),
    (text) => `${text.trimEnd()}\n\nAlso [this](control:${control}).\n\n${shownImages(root)}\n`,
  );
  const translate = (name: string, of: string, visibility: string) =>
    write(
      `content/translations/de/${name}.mdx`,
      `---\nid: de-${name}\ntitle: ${next(`title of the translation ${name}`)}\nowner: ciso\nvisibility: ${visibility}\nof: ${of}\nlocale: de\nsource: "${'0'.repeat(64)}"\ntexts:\n  summary: ${next(`summary of the translation ${name}`)}\n---\n\n${next(`body of the translation ${name}`)}\n`,
    );
  translate('of-hidden', `policy:${policy}`, 'public');
  translate('of-gated', 'page:network-overview', 'public');
  translate('hidden-itself', 'policy:access-control-policy', 'internal');
  const overlay = next('licensed text of a requirement');
  write('overlays/iso27001-2022.yaml', `catalog: iso27001-2022\ntexts:\n  A.5.15: ${overlay}\n`);
  const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJkrZ5JTAWsx4jKfcfD8zlsgG7/1Y6uLhtHnOfkIsX9c';
  const [person, purpose] = [next('person whose commits count'), next('another purpose of a key that signs packs')];
  const packs = `packs@small.example namespaces="evidence-pack@v1,${purpose}" ${key} ${next('remark after a key')}`;
  const people = `${person}@small.example namespaces="git" ${key}`;
  write('content/allowed-signers', `# ${next('remark among keys')}\n${packs}\n${people}\n`);
  write(`content/grants/files/${'c'.repeat(32)}.age`, `age-encryption.org/v1\n${next('file that no grant names')}`);
}

/** Images that a public policy shows: what is in them and not seen is nobody else's affair. */
function shownImages(root: string): string {
  const images = [...imagesWithRemarks()];
  for (const [name, bytes] of images) writeFileSync(join(root, 'policies/files', `shown-${name}`), bytes);
  return images.map(([name]) => `![A gradient.](files/shown-${name})`).join('\n\n');
}

function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${path} has nothing to change.`);
  writeFileSync(path, changed);
}
