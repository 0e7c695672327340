import { securityFields } from '../model/security-text.ts';
import type { Check } from './check.ts';

/** A `security.txt` of the team's own that names nobody to write to (RFC 9116, 2.5.3). */
export const securityContactMissing: Check = {
  id: 'security-contact-missing',
  severity: 'warning',
  summary: 'A file of your own with contacts for security names none.',
  run({ securityText }, { report }) {
    if (!securityText) return;
    const { file, text } = securityText;
    const contacts = securityFields(text).filter(({ name }) => name === 'contact');
    if (contacts.some(({ value }) => /^(mailto:|https:|tel:)./i.test(value))) return;
    const [first] = contacts;
    report({
      message: `Unexpected ${first ? `contact \`${first.value}\`` : 'absence of `Contact`'}, expected an address that begins with \`mailto:\`, \`https:\` or \`tel:\`. Add it, or remove the file: then one is written with every build.`,
      file,
      place: { line: first?.line ?? 1, column: 1 },
      ...(first && { actual: first.value }),
    });
  },
};
