import { launchChromium } from './chromium.ts';

/** A browser as a judge of markup. */
export interface Browsing {
  /** Of some XML documents, those that a browser cannot read, each with its complaint. */
  malformed(documents: readonly string[]): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Starts a browser that reads XML strictly. */
export async function launchBrowsing(): Promise<Browsing> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  return {
    malformed: (documents) =>
      page.evaluate(
        (all) =>
          all.flatMap((text) => {
            const error = new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror');
            return error ? [`${error.textContent}\n${text}`] : [];
          }),
        [...documents],
      ),
    close: () => browser.close(),
  };
}
