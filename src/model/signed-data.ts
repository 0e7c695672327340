import * as z from 'zod';
import { path } from './site-json-fields.ts';

/** The namespace in which the data of a site is signed: a signature made for anything else is none of it. */
export const dataNamespace = 'public-data@v1';

/** How a program checks that the data of a site is what its organisation published. */
export const signedData = z.object({
  sums: path.describe(
    'List of the SHA-256 of every file of data, this one among them, as `sha256sum --check` reads it.',
  ),
  signature: path.describe('Signature over that list, as `ssh-keygen -Y verify` reads it.'),
  signers: path.describe(
    'The public key, as a list of allowed signers. Hold its fingerprint against one from elsewhere.',
  ),
  identity: z.string().describe('Whose key it is, as `ssh-keygen -I` takes it.'),
  namespace: z.string().describe('What the signature was made for, as `ssh-keygen -n` takes it.'),
  fingerprint: z.string().describe('Fingerprint of the key, as `ssh-keygen -l` prints it.'),
});
export type SignedData = Readonly<z.infer<typeof signedData>>;
