import type { ArtefactWriter } from './artefact.ts';

/** `VERIFY.md`: how an auditor verifies the pack with tools at hand, and what each step proves. */
export const verifyGuide: ArtefactWriter = {
  id: 'verify-guide',
  title: 'Provenance and verification',
  write({ audit, asOf, commit, uncommitted }) {
    const origin = commit
      ? `commit \`${commit}\`${uncommitted ? ', with changes that were not committed' : ''}`
      : 'files outside a repository';
    const content = `# How to verify this pack

Audit: ${audit.title} (\`${audit.id}\`). As of ${asOf}, from ${origin}.

## 1. Nothing was changed

In the folder that holds \`bagit.txt\`:

    sha256sum --check manifest-sha256.txt
    sha256sum --check tagmanifest-sha256.txt

On macOS: \`shasum -a 256 --check …\`. Every line must end in OK. The second command covers the first manifest.

## 2. Nothing was added

\`sha256sum\` does not notice a file that no manifest lists. Any BagIt validator does, and so does

    npx trustwright verify ${audit.id}.zip

which names every missing, extra and changed file. By hand: the number after the dot in \`Payload-Oxum\`
(\`bag-info.txt\`) is the number of files below \`data/\`, the number before it their bytes.

## 3. The pack comes from the repository

Check out the commit above and run \`npx trustwright pack ${audit.id} --as-of ${asOf}\`. The zip has the same bytes:
compare their SHA-256.

## What this proves, and what it does not

- The manifests prove that the files are those that were packed. They do not prove who packed them.
- Evidence files are byte for byte what the repository holds; the register states where each comes from and its limits.
- Dates of commits are set by their authors. They show an order of events, not a time that a third party attests.
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
