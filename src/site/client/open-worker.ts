import { Decrypter } from 'age-encryption';

// The worker that opens a document: it is loaded when somebody has accepted and asks for it, and keeps the page free.

addEventListener('message', async ({ data }: MessageEvent<{ readonly bytes: ArrayBuffer; readonly key: string }>) => {
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(data.key);
    const bytes = await decrypter.decrypt(new Uint8Array(data.bytes));
    postMessage({ bytes }, { transfer: [bytes.buffer] });
  } catch (error) {
    // The library says so of a key that is whole and is another one; everything else is a damaged key or file.
    const isOther = error instanceof Error && /no identity matched|invalid identity|checksum/i.test(error.message);
    postMessage({ failed: isOther ? 'key' : 'file' });
  }
});
