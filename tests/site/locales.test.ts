import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressIn, plainAddress } from '../../src/site/locales/address.ts';
import { german } from '../../src/site/locales/german.ts';
import { type BuiltSite, builtSite } from '../support/example-site.ts';
import { smallProgram } from '../support/small-program.ts';
import { folderWith } from '../support/trustwright.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await builtSite('public');
});
afterAll(() => site?.remove());

const addressOf = (file: string) => (file === 'index.html' ? '/' : `/${file.replace(/\.html$/, '')}`);
const fileOf = (address: string) => (address === '/' ? 'index.html' : `${address.slice(1)}.html`);
const pages = () => site.files.filter((file) => file.endsWith('.html'));
const germanPages = () => pages().filter((file) => file === 'de.html' || file.startsWith('de/'));

describe('pages in German', () => {
  it('are there for the first page, the lists that customers read and every document that was translated', () => {
    const translated = [
      'policies/ai-policy',
      'answers/soc2-report',
      'ai/support-assistant-card',
      'updates/support-assistant-2-1',
    ];
    for (const name of [
      'policies',
      'answers',
      'ai',
      'sub-processors',
      'documents',
      'request',
      'search',
      ...translated,
    ]) {
      expect(germanPages()).toContain(`de/${name}.html`);
    }
    expect(germanPages()).not.toContain('de/policies/cryptography-policy.html');
    expect(germanPages()).not.toContain('de/frameworks.html');
  });

  it('say which language they are in, and no other page does', () => {
    const inGerman = pages().filter((file) => site.read(file).includes('<html lang="de">'));
    expect(inGerman).toEqual(germanPages());
  });

  it('and the English ones name each other, and nothing that is not there', () => {
    const alternatesOf = (file: string) =>
      [...site.read(file).matchAll(/<link rel="alternate" hreflang="(\w+)" href="([^"]+)"/g)].map(
        ([, locale, href = '']) => `${locale} ${new URL(href).pathname}`,
      );
    for (const file of germanPages()) {
      const english = plainAddress(addressOf(file));
      const both = [`en ${english}`, `de ${addressIn('de', english)}`];
      expect(alternatesOf(file), file).toEqual(both);
      expect(alternatesOf(fileOf(english)), english).toEqual(both);
    }
    expect(pages().filter((file) => alternatesOf(file).length > 0)).toHaveLength(2 * germanPages().length);
  });

  it('lead to German pages as far as there are any, and say where a link leads to English', () => {
    for (const file of germanPages()) {
      const links = [...site.read(file).matchAll(/<a\b([^>]*?)\shref="(\/[^"#?]*)[^"]*"/g)];
      const astray = links.filter(([, before = '', address = '']) => {
        const isMarked = before.includes('hreflang="en"');
        const isGerman = address === '/de' || address.startsWith('/de/');
        return !isGerman && !isMarked && site.files.includes(fileOf(addressIn('de', address)));
      });
      expect(
        astray.map(([link]) => link),
        file,
      ).toEqual([]);
    }
  });

  it('say that the English text binds where they are translations of documents, and that none is stale in the example', () => {
    const policy = site.read('de/policies/ai-policy.html');
    expect(policy).toContain('Verbindlich ist der <a hreflang="en" href="/policies/ai-policy">englische Text</a>');
    expect(policy).not.toContain(german['The English text has changed since it was translated.']);
    expect(site.read('de/policies.html')).not.toContain('Verbindlich ist');
  });

  it('hold no phrase of the interface in English', () => {
    const phrases = new Set(Object.entries(german).flatMap(([english, said]) => (english === said ? [] : [english])));
    for (const file of germanPages()) {
      // Feeds are in English; the head announces them by name.
      const page = site.read(file);
      const html = page.slice(page.indexOf('<body')).replaceAll(/<(\w+)[^>]*\slang="en"[^>]*>.*?<\/\1>/gs, '');
      const texts = [
        ...html.matchAll(/>([^<>]+)</g),
        ...html.matchAll(/\s(?:aria-label|title|alt|data-label)="([^"]+)"/g),
      ];
      const english = texts.map(([, text = '']) => text.trim()).filter((text) => phrases.has(text));
      expect(english, file).toEqual([]);
    }
  });
});

describe('a translation whose English text has changed', () => {
  it('says so on its page', async () => {
    const translation = `---\nid: de-access\ntitle: Zutritt\nowner: ciso\nvisibility: public\nof: policy:access-policy\nlocale: de\nsource: "${'0'.repeat(64)}"\ntexts: { summary: Wer darf. }\n---\n\nNur wer muss.\n`;
    const root = folderWith({ ...smallProgram, 'content/translations/de/access.mdx': translation });
    const settings = `${smallProgram['content/program.yaml']}site: { languages: [de] }\n`;
    writeFileSync(join(root, 'content/program.yaml'), settings);
    const small = await builtSite('public', root);
    try {
      const page = small.read('de/policies/access-policy.html');
      expect(page).toContain('Nur wer muss.');
      expect(page).toContain(german['The English text has changed since it was translated.']);
      expect(small.read('de.html')).toContain('<html lang="de">');
    } finally {
      small.remove();
    }
  });
});
