/** A digest that is being taken. */
export interface BlockHash {
  update(bytes: Uint8Array): BlockHash;
  /** The digest of all that passed. Ends it. */
  digest(): Uint8Array<ArrayBuffer>;
}

/** What a function of the SHA-2 family does with its state. */
export interface Compression {
  /** Bytes of a block: 64 or 128. The length of the message stands in the last eighth of the last block. */
  readonly blockSize: 64 | 128;
  /** Takes in one block, which begins at a place in some bytes. */
  compress(bytes: Uint8Array, at: number): void;
  /** The state, most significant byte first. */
  state(): Uint8Array<ArrayBuffer>;
}

/** Cuts what passes into blocks and pads the last one (FIPS 180-4, section 5). */
export function inBlocks({ blockSize, compress, state }: Compression): BlockHash {
  const rest = new Uint8Array(blockSize);
  let held = 0;
  let length = 0;
  const hash: BlockHash = {
    update(bytes) {
      length += bytes.length;
      let at = 0;
      if (held > 0) {
        at = Math.min(blockSize - held, bytes.length);
        rest.set(bytes.subarray(0, at), held);
        held += at;
        if (held < blockSize) return hash;
        compress(rest, 0);
      }
      for (; at + blockSize <= bytes.length; at += blockSize) compress(bytes, at);
      rest.set(bytes.subarray(at));
      held = bytes.length - at;
      return hash;
    },
    digest() {
      const tail = new Uint8Array(held + 1 + blockSize / 8 > blockSize ? 2 * blockSize : blockSize);
      tail.set(rest.subarray(0, held));
      tail[held] = 0x80;
      new DataView(tail.buffer).setBigUint64(tail.length - 8, BigInt(length) * 8n);
      for (let at = 0; at < tail.length; at += blockSize) compress(tail, at);
      return state();
    },
  };
  return hash;
}
