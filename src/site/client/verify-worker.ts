import { type OpenBag, Unreadable } from '../../integrity/packed-file.ts';
import { verifyPack } from '../../integrity/verify-pack.ts';
import { openZip } from '../../integrity/zip-bag.ts';
import { readAllowedSigners } from '../../signatures/allowed-signers.ts';
import { blobSource } from './verify-blob.ts';
import { browserCryptography } from './verify-cryptography.ts';
import type { VerifyAnswer, VerifyRequest } from './verify-messages.ts';

// Verifies a pack beside the page, so that the page stays awake. Nothing is sent anywhere.

/** Most bytes of what lies beside a pack. */
const longest = 2 ** 20;

addEventListener('message', ({ data }: MessageEvent<VerifyRequest>) => void answer(data));

async function answer(request: VerifyRequest): Promise<void> {
  const bag = opened(request.zip);
  if (typeof bag === 'string') return tell({ unreadable: bag });
  const [zipSignature, provenance] = await Promise.all([textOf(request.signature), textOf(request.provenance)]);
  const { signers } = readAllowedSigners(request.signers);
  let last = 0;
  const { problems, proven, unproven, signature } = await verifyPack(bag, {
    beside: { ...(zipSignature !== undefined && { zipSignature }), ...(provenance !== undefined && { provenance }) },
    ...(signers.length > 0 && { trusted: { signers, from: 'This site' } }),
    ...{ toolVersion: request.toolVersion, today: request.today, cryptography: browserCryptography },
    progress(done, of) {
      const percent = of === 0 ? 100 : Math.floor((100 * done) / of);
      if (percent > last) tell({ progress: percent / 100 });
      last = percent;
    },
  });
  tell({ verdict: { problems: problems.slice(0, 200), proven, unproven, ...(signature && { signature }) } });
}

function opened(zip: File): OpenBag | string {
  try {
    return openZip(blobSource(zip));
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

async function textOf(file: File | undefined): Promise<string | undefined> {
  return file && (file.size > longest ? '' : await file.text());
}

function tell(message: VerifyAnswer): void {
  postMessage(message);
}
