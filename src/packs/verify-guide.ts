import { tagManifest } from '../integrity/manifest.ts';
import { packNamespace } from '../integrity/provenance.ts';
import { packSigners } from '../publish/allowed-signers.ts';
import type { ArtefactWriter, PackInput } from './artefact.ts';
import { packCommand, packName } from './pack-name.ts';

/** `verify.md`: how an auditor verifies the pack with tools at hand, and what each step proves. */
export const verifyGuide: ArtefactWriter = {
  id: 'verify-guide',
  title: 'Provenance and verification',
  write(input) {
    const { audit, asOf, commit, uncommitted } = input;
    const name = packName(input);
    const origin = commit
      ? `commit \`${commit}\`${uncommitted ? ', with changes that were not committed' : ''}`
      : 'files outside a repository';
    const content = `# How to verify this pack

Audit: ${audit.title} (\`${audit.id}\`). As of ${asOf}, from ${origin}.

## 1. Nothing was changed

In the folder that holds \`bagit.txt\`:

    sha256sum --check manifest-sha256.txt
    sha256sum --check ${tagManifest}

On macOS: \`shasum -a 256 --check …\`. Every line must end in OK. The second command covers the first manifest.

## 2. Nothing was added

\`sha256sum\` does not notice a file that no manifest lists. Any BagIt validator does, and so does

    npx trustwright verify ${name}.zip

which names every missing, extra and changed file and says in words what it proved. By hand: the number after the dot
in \`Payload-Oxum\` (\`bag-info.txt\`) is the number of files below \`data/\`, the number before it their bytes.

## 3. Who made it

${signing(input)}
## 4. It comes from the repository

${commit ? `Check out the repository and run \`npx ${packCommand(input)}\`. Its\n\`manifest-sha256.txt\` is the same; with the same key, so is every byte of the zip.` : 'It was made from files outside a repository, so that it cannot be made again from a commit.'}

## What this proves, and what it does not

- The manifests prove that the files are those that were packed. Only a signature proves by whom.
- Evidence files are byte for byte what the repository holds; the register states where each comes from and its limits.
- Dates of commits are set by their authors. They show an order of events, not a time that a third party attests:
  \`history/index.html\` says what the history proves.
- Statuses are computed from documents and evidence by rules that the coverage pages spell out. They are no opinion:
  conclusions are the auditor's.
`;
    return [
      {
        path: 'verify.md',
        title: 'How to verify this pack',
        description: 'With tools that you already have.',
        content,
      },
    ];
  },
};

function signing(input: PackInput): string {
  const { program, signedBy } = input;
  if (signedBy === undefined)
    return 'This pack is not signed: nothing in it shows who made it. Whoever changes it can make its manifests anew.\n';
  const name = packName(input);
  const signer = packSigners(program.allowedSigners).find(({ fingerprint }) => fingerprint === signedBy);
  const site = program.settings.value.site.address?.replace(/\/$/, '');
  const at = (path: string) => (site === undefined ? `\`${path}\` of its trust center` : `${site}${path}`);
  const verify = (file: string) =>
    `    ssh-keygen -Y verify -f allowed-signers.txt -I ${signer?.principals.split(',')[0] ?? 'PRINCIPAL'} -n ${packNamespace} -s ${file}.sig < ${file}`;
  const source = signer
    ? `Do not take the key from this pack: the organisation publishes its\nallowed signers at ${at('/allowed-signers.txt')}.`
    : `The organisation did not publish that key when this pack was\nmade: ask it for a line of allowed signers, by another way than the one by which this pack came.`;
  return `Signed with the key \`${signedBy}\`. ${source}
Beside the zip, with that file as \`allowed-signers.txt\`:

${verify(`${name}.zip`)}

In the folder that holds \`bagit.txt\`, for what was unpacked:

${verify(tagManifest)}

\`npx trustwright verify ${name}.zip --allowed-signers allowed-signers.txt\` does both, and reads where the pack comes from
(\`${name}.zip.intoto.jsonl\`, an in-toto statement in a DSSE envelope, signed with the same key). A page of the
organisation does the same in a browser, without sending the pack anywhere: ${at('/verify')}.
`;
}
