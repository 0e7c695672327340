import { create } from './elements.ts';
import { readLink } from './open-link.ts';
import { lookAt } from './opened-file.ts';

// The script of the page that opens a document. The key stands in the part of the address that browsers send to nobody,
// and it goes from there to the worker and nowhere else.

/** What is said where it does not work, in words that tell what to do. */
const words = {
  all: 'This address lacks the part after #, which says what to open. Use the link that you were sent, all of it.',
  part: 'The link is not whole: a part of it was lost. Copy all of it, to the last letter, or ask for a new one.',
  gone: 'There is no document at this link now. Access has ended or was withdrawn, or the link was changed. Ask for a new one.',
  unreachable: 'The document could not be fetched. Check the connection and try again.',
  key: 'The key in this link does not open this document. The link was probably changed on its way: ask for it again.',
  file: 'The document is damaged and cannot be opened. Please tell us, and we send it again.',
  own: 'This document is encrypted with a public key of yours, so this link holds no key. Save it, and open it with age as described below.',
} as const;

class Failure extends Error {
  readonly words: string;
  constructor(what: keyof typeof words) {
    super(what);
    this.words = words[what];
  }
}

function attach(form: HTMLFormElement): void {
  const status = form.querySelector<HTMLElement>('[role=status]');
  const place = form.querySelector<HTMLElement>('[data-opened]');
  const button = form.querySelector('button');
  if (!status || !place || !button) return;
  let given: readonly string[] = [];

  const clear = () => {
    for (const address of given) URL.revokeObjectURL(address);
    given = [];
    place.replaceChildren();
    const link = readLink(location.hash);
    status.textContent = 'missing' in link ? words[link.missing] : '';
    button.disabled = 'missing' in link;
    for (const shown of document.querySelectorAll<HTMLElement>('[data-name]'))
      shown.textContent = 'missing' in link ? 'NAME' : link.name;
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    clear();
    button.disabled = true;
    status.textContent = 'Opening…';
    try {
      const opened = await open(form.dataset.open ?? '');
      status.textContent = opened.says;
      place.replaceChildren(...opened.links);
      given = opened.links.map(({ href }) => href).filter((address) => address.startsWith('blob:'));
      opened.links[0]?.focus();
    } catch (failure) {
      status.textContent = failure instanceof Failure ? failure.words : words.unreachable;
    }
    button.disabled = false;
  });
  addEventListener('hashchange', clear);
  form.hidden = false;
  clear();
}

/** Opens what the address names: what to say, and links to what was opened. */
async function open(worker: string): Promise<{ readonly says: string; readonly links: readonly HTMLAnchorElement[] }> {
  const link = readLink(location.hash);
  if ('missing' in link) throw new Failure(link.missing);
  const address = `/d/${link.name}.age`;
  const sealed = await fetchSealed(address);
  if (link.key === undefined) return { says: words.own, links: [save(address, `${link.name}.age`, 'Save the file')] };
  const bytes = await decrypt(worker, sealed, link.key);
  const { type, name, title } = lookAt(new Uint8Array(bytes));
  const object = URL.createObjectURL(new Blob([bytes], { type }));
  const show = create('a', { href: object, target: '_blank' }, 'Show it in a new tab');
  return {
    says: `Open: ${title ?? 'the document'}. It was decrypted here, in your browser.`,
    links: [save(object, name, 'Save the document'), ...(type === 'application/pdf' ? [show] : [])],
  };
}

function save(href: string, name: string, label: string): HTMLAnchorElement {
  return create('a', { href, download: name }, label);
}

/** Fetches an encrypted file; a page that a host sends in place of one that is not there does not pass for it. */
async function fetchSealed(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address, { cache: 'no-store' });
  if (response.status === 404 || response.status === 410 || response.status === 403) throw new Failure('gone');
  if (!response.ok) throw new Failure('unreachable');
  const bytes = await response.arrayBuffer();
  const begins = new TextDecoder().decode(bytes.slice(0, 21));
  if (begins !== 'age-encryption.org/v1') throw new Failure('gone');
  return bytes;
}

function decrypt(address: string, bytes: ArrayBuffer, key: string): Promise<ArrayBuffer> {
  const worker = new Worker(address, { type: 'module' });
  return new Promise<ArrayBuffer>((settle, refuse) => {
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<{ bytes?: Uint8Array<ArrayBuffer>; failed?: 'key' | 'file' }>) => {
        if (data.bytes) settle(data.bytes.buffer);
        else refuse(new Failure(data.failed ?? 'file'));
      },
    );
    worker.addEventListener('error', () => refuse(new Failure('unreachable')));
    worker.postMessage({ bytes, key }, [bytes]);
  }).finally(() => worker.terminate());
}

const found = document.querySelector<HTMLFormElement>('form[data-open]');
if (found) attach(found);
