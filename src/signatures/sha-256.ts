import { type BlockHash, inBlocks } from './block-hash.ts';
import { cubeRoots, squareRoots } from './hash-constants.ts';

const constants = Int32Array.from(cubeRoots.slice(0, 64), (root) => Number(root >> 32n));
const beginning = Int32Array.from(squareRoots, (root) => Number(root >> 32n));

/** SHA-256 (FIPS 180-4, section 6.2) of bytes that come piece by piece. */
export function sha256(): BlockHash {
  const state = beginning.slice();
  const schedule = new Int32Array(64);
  return inBlocks({
    blockSize: 64,
    compress(bytes, at) {
      schedule256(schedule, bytes, at);
      compress(state, schedule);
    },
    state() {
      const digest = new Uint8Array(32);
      const view = new DataView(digest.buffer);
      for (let index = 0; index < 8; index++) view.setInt32(4 * index, state[index] as number);
      return digest;
    },
  });
}

/** A block spread over 64 words. */
function schedule256(words: Int32Array, bytes: Uint8Array, at: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, 64);
  for (let index = 0; index < 16; index++) words[index] = view.getInt32(4 * index);
  for (let index = 16; index < 64; index++) {
    const x = words[index - 15] as number;
    const y = words[index - 2] as number;
    const first = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const second = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[index] = (words[index - 16] as number) + first + (words[index - 7] as number) + second;
  }
}

function compress(state: Int32Array, words: Int32Array): void {
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let index = 0; index < 64; index++) {
    const big = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const one = (h + big + ((e & f) ^ (~e & g)) + (constants[index] as number) + (words[index] as number)) | 0;
    const small = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const two = (small + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}
