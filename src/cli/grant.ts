import { makeGrant } from '../grants/make-grant.ts';
import { diskTree } from '../read/tree.ts';
import { ageSealing } from './age-sealing.ts';
import { report } from './check.ts';
import type { Command } from './command.ts';
import { readDecision } from './grant-asked.ts';
import { writeGrant } from './grant-record.ts';
import { grantText } from './grant-text.ts';
import { checkProgram } from './open-program.ts';
import { openTypesetter } from './typesetter.ts';

/** `trustwright grant`: gives a customer gated documents, each as an encrypted copy that names its reader. */
export const grant: Command = {
  name: 'grant',
  summary: 'Give a customer gated documents: copies with a watermark, encrypted, on record.',
  usage: 'trustwright grant --to COMPANY --document ID --expires DAY --basis TEXT --approved-by ROLE [--nda-version V]',
  help: [
    'Makes a PDF of each document that names company, grant and day on every page, encrypts it with age, and writes it',
    'below content/grants/files/ under a random name, and the record as content/grants/ID.yaml. Without --recipient a new',
    'key is made: it is a part of the link that is printed, and is kept nowhere else. The public site serves the file at',
    '/d/ from the next build until the last day; /open decrypts it in the browser. A file once downloaded cannot be called',
    'back.',
  ].join('\n'),
  formats: ['text'],
  options: {
    to: { type: 'string', value: 'COMPANY', help: 'Company, as the watermark names it.' },
    document: { type: 'string', multiple: true, value: 'ID', help: 'Gated document; may be repeated.' },
    expires: { type: 'string', value: 'DAY', help: 'Last day on which the site serves it.' },
    basis: { type: 'string', value: 'TEXT', help: 'Why: contract, tender, audit.' },
    'approved-by': { type: 'string', value: 'ROLE', help: 'Role that grants it.' },
    'nda-version': { type: 'string', value: 'V', help: 'Version of the agreement; needed for documents under `nda`.' },
    'nda-digest': { type: 'string', value: 'SHA256', help: 'Digest of an agreement on other terms than the page.' },
    contact: { type: 'string', value: 'WHO', help: 'Role or mail address that the link is sent to.' },
    recipient: { type: 'string', value: 'age1…', help: 'Public key of the recipient, in place of a key in the link.' },
    id: { type: 'string', value: 'ID', help: 'Identifier of the grant. Default: company and day.' },
  },
  async run(invocation) {
    const { root, options, today, progress } = invocation;
    const asOf = invocation.asOf ?? today;
    const { program, diagnostics } = checkProgram(root, asOf);
    if (!program) return { code: 1, message: report(diagnostics, invocation) };
    const decision = readDecision(options, program, asOf);
    progress('Making copies and encrypting them');
    const typeset = openTypesetter()?.typeset;
    const read = (path: string) => diskTree(root).read(path);
    const made = await makeGrant(decision, { program, read, ...(typeset && { typeset }) }, ageSealing);
    const path = writeGrant(root, made);
    return { code: 0, output: grantText(made, path, program.settings.value.site.address) };
  },
};
