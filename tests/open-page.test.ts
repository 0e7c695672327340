import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTrustCenter } from '../src/publish/public.ts';
import { readLink } from '../src/site/client/open-link.ts';
import { lookAt } from '../src/site/client/opened-file.ts';
import { contentSecurityPolicy, headersFile, policyForForm } from '../src/site/content-security-policy.ts';
import { collectSealed } from '../src/site/grant-files.ts';
import { offeredInForm, requestMail } from '../src/site/grant-request.ts';
import { wordsIn } from '../src/site/locales/words.ts';
import { page, policy, settings } from './support/documents.ts';
import { programOf } from './support/program.ts';

const name = fc.stringMatching(/^[0-9a-f]{32}$/);
const key = fc.stringMatching(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/);

describe('the part of a link after #', () => {
  it('is read as it was written, whatever a mail program did to its letters and its end', () => {
    const ends = fc.constantFrom('', '.', ',', ')', '>', ' ', '.)');
    fc.assert(
      fc.property(name, key, ends, fc.boolean(), (file, secret, end, lower) => {
        const link = `#${file}.${secret}${end}`;
        expect(readLink(lower ? link.toLowerCase() : link)).toEqual({ name: file, key: secret });
        expect(readLink(`#${file}`)).toEqual({ name: file });
      }),
    );
  });

  it('cut off anywhere is never another key', () => {
    fc.assert(
      fc.property(name, key, fc.nat(), (file, secret, at) => {
        const link = `${file}.${secret}`;
        const read = readLink(link.slice(0, at % link.length));
        expect('missing' in read || read.key === undefined).toBe(true);
      }),
    );
  });

  it('of any other form is not read', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readLink(text)).toHaveProperty('missing');
      }),
    );
  });
});

describe('what was opened', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it.each([
    [
      '%PDF-1.7 <dc:title><rdf:Alt><rdf:li xml:lang="x-default">R&amp;D über alles</rdf:li>',
      'application/pdf',
      'r-d-uber-alles.pdf',
    ],
    ['%PDF-1.7 without a title', 'application/pdf', 'document.pdf'],
    ['<!doctype html><title>../../Plan</title>', 'text/html', 'plan.html'],
    ['anything', 'application/octet-stream', 'document.bin'],
  ])('is named by what it is: %j', (text, type, saved) => {
    expect(lookAt(bytes(text))).toMatchObject({ type, name: saved });
  });

  it('gets a name that every system takes', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(lookAt(bytes(`<!doctype html><title>${title}</title>`)).name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.html$/);
      }),
    );
  });
});

describe('asking by mail', () => {
  const english = wordsIn('en');
  const surfaceOf = (count: number, more = {}) =>
    toTrustCenter(
      programOf({
        policies: Array.from({ length: count }, (_, at) =>
          policy(`p-${at}`, { visibility: 'nda', title: `Policy & plan ${at}` }),
        ),
        pages: [page('agreement', { visibility: 'public', title: 'Agreement' })],
        settings: settings({ access: { nda: 'agreement', ...more } }),
      }),
      '2026-06-01',
    );
  const read = (address: string) => {
    const [, to = '', query = ''] = /^mailto:([^?]*)\?(.*)$/.exec(address) ?? [];
    return {
      to,
      ...Object.fromEntries(query.split('&').map((pair) => pair.split('=').map(decodeURIComponent))),
    } as Record<string, string>;
  };

  it('names the documents and the agreement, with line ends as mail has them', () => {
    const { to, body } = read(requestMail(surfaceOf(2), english));
    expect(to).toBe('trust@small.example');
    expect(body).toContain('- Policy & plan 0 (agreement)\r\n- Policy & plan 1 (agreement)\r\n');
    expect(body).toContain('"Agreement", version 1.0');
    expect(read(requestMail(surfaceOf(2, { email: 'papers@small.example' }), english)).to).toBe('papers@small.example');
  });

  it('is an address that mail programs take, however many documents there are', () => {
    for (const words of [english, wordsIn('de')]) {
      for (const count of [1, 20, 200]) expect(requestMail(surfaceOf(count), words).length).toBeLessThanOrEqual(1900);
    }
    expect(read(requestMail(surfaceOf(200), english)).body).toContain('please name them');
    expect(offeredInForm(surfaceOf(30))).toHaveLength(30);
    expect(offeredInForm(surfaceOf(31))).toHaveLength(0);
  });
});

describe('asking by form', () => {
  it('lets the one page send to the origin of the form, and changes nothing else', () => {
    const widened = policyForForm('https://forms.example:8443/a/b?c');
    expect(widened).toBe(
      contentSecurityPolicy.replace("form-action 'self'", "form-action 'self' https://forms.example:8443"),
    );
    expect(widened).not.toBe(contentSecurityPolicy);
    expect(headersFile('https://forms.example/a')).toContain("form-action 'self' https://forms.example;");
    expect(headersFile()).toContain("form-action 'self';");
  });

  it.each([
    'http://forms.example',
    'https://forms.example; script-src *',
    "https://a'b.example/",
    'https://a,b.example',
    'https://localhost',
    'javascript:alert(1)',
  ])('to %j is refused by the settings', (form) =>
    expect(() => programOf({ settings: settings({ access: { form } }) })).toThrow(/address/),
  );
});

it('of what lies in the folder of grants, a site takes in files of age and no other', () => {
  const surface = { ...toTrustCenter(programOf({}), '2026-06-01') };
  const sealed = ['a', 'b', 'c'].map((letter) => letter.repeat(32));
  const texts = ['age-encryption.org/v1\nx', '%PDF-1.7', undefined];
  const read = (path: string) => {
    const text = texts[sealed.findIndex((each) => path === `content/grants/files/${each}.age`)];
    return text === undefined ? undefined : new TextEncoder().encode(text);
  };
  const files = collectSealed({ ...surface, access: { mail: 'a@b.example', sealed } }, read);
  expect([...files.keys()]).toEqual([`d/${sealed[0]}.age`]);
});
