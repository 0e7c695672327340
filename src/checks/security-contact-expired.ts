import { securityFields } from '../model/security-text.ts';
import type { Check } from './check.ts';

/** A `security.txt` of the team's own that nobody may rely on any more (RFC 9116, 2.5.5). */
export const securityContactExpired: Check = {
  id: 'security-contact-expired',
  severity: 'warning',
  summary: 'A file of your own with contacts for security has expired, or does not say when it will.',
  run({ securityText }, { asOf, report }) {
    if (!securityText) return;
    const { file, text } = securityText;
    const expires = securityFields(text).filter(({ name }) => name === 'expires');
    const [first] = expires;
    const day = first && dayOf(first.value);
    if (first && expires.length === 1 && day !== undefined && day > asOf) return;
    const actual = first?.value;
    report({
      message: `Unexpected ${actual === undefined ? 'absence of `Expires`' : `\`Expires: ${actual}\``}, expected one moment after ${asOf}, as \`2027-01-31T00:00:00Z\`. Renew the file, or remove it: then one is written with every build.`,
      file,
      place: { line: (expires[1] ?? first)?.line ?? 1, column: 1 },
      ...(actual !== undefined && { actual }),
    });
  },
};

/** The day of a moment of RFC 3339, in UTC. */
function dayOf(moment: string): string | undefined {
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/i.test(moment) ? Date.parse(moment) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}
