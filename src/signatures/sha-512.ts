import { type BlockHash, inBlocks } from './block-hash.ts';
import { cubeRoots, squareRoots } from './hash-constants.ts';

/** Words of 64 bits as halves: the upper one of word n at 2n, the lower one behind it. */
const halves = (words: readonly bigint[]) =>
  Int32Array.from(words.flatMap((word) => [Number(word >> 32n), Number(word & 0xffffffffn)]));
const constants = halves(cubeRoots);
const beginning = halves(squareRoots);

/** SHA-512 (FIPS 180-4, section 6.4) of bytes that come piece by piece. */
export function sha512(): BlockHash {
  const state = beginning.slice();
  const schedule = new Int32Array(160);
  const working = new Int32Array(16);
  return inBlocks({
    blockSize: 128,
    compress(bytes, at) {
      schedule512(schedule, bytes, at);
      compress(state, working, schedule);
    },
    state() {
      const digest = new Uint8Array(64);
      const view = new DataView(digest.buffer);
      for (let index = 0; index < 16; index++) view.setInt32(4 * index, state[index] as number);
      return digest;
    },
  });
}

/** What a sum of lower halves carries into the upper ones. The sum is exact, for a number holds 53 bits. */
function carry(sum: number): number {
  return (sum / 2 ** 32) | 0;
}

/** A block spread over 80 words. */
function schedule512(words: Int32Array, bytes: Uint8Array, at: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, 128);
  for (let index = 0; index < 32; index++) words[index] = view.getInt32(4 * index);
  for (let index = 32; index < 160; index += 2) {
    const xh = words[index - 30] as number;
    const xl = words[index - 29] as number;
    const yh = words[index - 4] as number;
    const yl = words[index - 3] as number;
    const firstHigh = ((xh >>> 1) | (xl << 31)) ^ ((xh >>> 8) | (xl << 24)) ^ (xh >>> 7);
    const firstLow = ((xl >>> 1) | (xh << 31)) ^ ((xl >>> 8) | (xh << 24)) ^ ((xl >>> 7) | (xh << 25));
    const secondHigh = ((yh >>> 19) | (yl << 13)) ^ ((yl >>> 29) | (yh << 3)) ^ (yh >>> 6);
    const secondLow = ((yl >>> 19) | (yh << 13)) ^ ((yh >>> 29) | (yl << 3)) ^ ((yl >>> 6) | (yh << 26));
    const before = (words[index - 31] as number) >>> 0;
    const low = (firstLow >>> 0) + (secondLow >>> 0) + before + ((words[index - 13] as number) >>> 0);
    words[index + 1] = low;
    words[index] = firstHigh + secondHigh + (words[index - 32] as number) + (words[index - 14] as number) + carry(low);
  }
}

/** Eighty rounds. The eight words turn in a ring, so that none is moved: in round n, word k stands at k - n. */
function compress(state: Int32Array, ring: Int32Array, words: Int32Array): void {
  ring.set(state);
  for (let index = 0; index < 160; index += 2) {
    const a = -index & 15;
    const b = (a + 2) & 15;
    const c = (a + 4) & 15;
    const d = (a + 6) & 15;
    const e = (a + 8) & 15;
    const f = (a + 10) & 15;
    const g = (a + 12) & 15;
    const h = (a + 14) & 15;
    const ah = ring[a] as number;
    const al = ring[a + 1] as number;
    const bh = ring[b] as number;
    const bl = ring[b + 1] as number;
    const ch = ring[c] as number;
    const cl = ring[c + 1] as number;
    const eh = ring[e] as number;
    const el = ring[e + 1] as number;
    const bigHigh = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23));
    const bigLow = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23));
    const chosenHigh = (eh & (ring[f] as number)) ^ (~eh & (ring[g] as number));
    const chosenLow = (el & (ring[f + 1] as number)) ^ (~el & (ring[g + 1] as number));
    const given = ((constants[index + 1] as number) >>> 0) + ((words[index + 1] as number) >>> 0);
    const oneLow = ((ring[h + 1] as number) >>> 0) + (bigLow >>> 0) + (chosenLow >>> 0) + given;
    const oneHigh =
      (ring[h] as number) + bigHigh + chosenHigh + (constants[index] as number) + (words[index] as number);
    const smallHigh = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25));
    const smallLow = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25));
    const mostHigh = (ah & bh) ^ (ah & ch) ^ (bh & ch);
    const mostLow = (al & bl) ^ (al & cl) ^ (bl & cl);
    const nextE = ((ring[d + 1] as number) >>> 0) + oneLow;
    ring[d + 1] = nextE;
    ring[d] = (ring[d] as number) + oneHigh + carry(nextE);
    const nextA = oneLow + (smallLow >>> 0) + (mostLow >>> 0);
    ring[h + 1] = nextA;
    ring[h] = oneHigh + smallHigh + mostHigh + carry(nextA);
  }
  for (let index = 0; index < 16; index += 2) {
    const low = ((state[index + 1] as number) >>> 0) + ((ring[index + 1] as number) >>> 0);
    state[index + 1] = low;
    state[index] = (state[index] as number) + (ring[index] as number) + carry(low);
  }
}
