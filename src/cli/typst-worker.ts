import { parentPort } from 'node:worker_threads';
import type { Typesetting } from '../render/typesetting.ts';
import { openEngine } from './typst-engine.ts';

/** A thread that sets documents, one after another, as they are sent to it. */
const engine = openEngine();

parentPort?.on('message', (document: Typesetting) => {
  parentPort?.postMessage(engine?.(document) ?? { refused: 'there is no engine' });
});
