import type { Artefact } from './artefact.ts';

/** Name of the profile that every pack follows. A change of what it requires is a new name. */
export const bagProfileIdentifier = 'urn:uuid:0a5d1c7e-6d0e-5f5b-9f43-2b1a6c3e8d70';

const required = { required: true, repeatable: false } as const;

/** What a bag of ours holds, in the form of BagIt Profiles 1.4: every pack carries it, and `docs/` publishes it. */
export const bagProfile = {
  'BagIt-Profile-Info': {
    'BagIt-Profile-Identifier': bagProfileIdentifier,
    'BagIt-Profile-Version': '1.4.0',
    'Source-Organization': 'Trustwright',
    'Contact-Name': 'The Trustwright authors',
    'External-Description': 'Audit packs: policies, narratives, evidence and what is computed from them, at a date.',
    Version: '1.0',
  },
  'Bag-Info': {
    'BagIt-Profile-Identifier': { ...required, values: [bagProfileIdentifier] },
    'Source-Organization': required,
    'External-Identifier': { ...required, description: 'Identifier of the audit.' },
    'External-Description': required,
    'Bagging-Date': { ...required, description: 'The as-of date, never the time of the machine.' },
    'Bag-Software-Agent': required,
    'Payload-Oxum': required,
    'Source-Commit': { required: false, repeatable: false, description: 'Commit of the content; absent outside git.' },
  },
  'Manifests-Required': ['sha256'],
  'Manifests-Allowed': ['sha256'],
  'Tag-Manifests-Required': ['sha256'],
  'Tag-Manifests-Allowed': ['sha256'],
  'Tag-Files-Allowed': ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'],
  'Allow-Fetch.txt': false,
  'Fetch.txt-Required': false,
  'Data-Empty': false,
  Serialization: 'optional',
  'Accept-Serialization': ['application/zip'],
  'Accept-BagIt-Version': ['1.0'],
} as const;

/** The same as a file. */
export const bagProfileText = `${JSON.stringify(bagProfile, null, 2)}\n`;

/** The same in a pack, with the other description that machines read. */
export const bagProfileArtefact: Artefact = {
  path: 'bagit-profile.json',
  title: 'BagIt profile',
  description: 'What every pack holds, for BagIt validators; and what each file of this one is, for archives.',
  also: [{ path: 'ro-crate-metadata.json', label: 'RO-Crate metadata' }],
  content: bagProfileText,
};
