import type { Day } from '../model/fields.ts';
import type { DocumentView } from '../publish/surface.ts';
import { twinAddress } from './twin-address.ts';

/** Fields that every document has, as a view carries them. */
interface Common {
  readonly summary?: string;
  readonly version: string;
  readonly approved?: Day | undefined;
  readonly nextReview?: Day | undefined;
}

/** What the machine-readable files say of every document. */
export function publishedDocument({ id, title, address, owner, data, versions }: DocumentView<Common>) {
  const { summary, version, approved, nextReview } = data;
  const versionAddress = versions?.find(({ isCurrent }) => isCurrent)?.address;
  return {
    ...{ id, title, ...(summary && { summary }), address, markdown: twinAddress(address), version },
    ...(versionAddress && { versionAddress }),
    ...(approved && { approved }),
    ...(nextReview && { nextReview }),
    ...{ owner, visibility: 'public' as const },
  };
}
