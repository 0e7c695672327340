/** A file whose bytes can be fetched, piece by piece, as often as somebody asks. */
export interface Readable {
  readonly size: number;
  read(): Iterable<Uint8Array>;
}

/** What is asked of cryptography: whether a signature is over a message and by the holder of a public key. */
export interface Challenge {
  readonly kind: 'Ed25519' | 'ECDSA' | 'RSA';
  /** The public key (RFC 7517). */
  readonly key: Readonly<Record<string, string>>;
  /** Digest that ECDSA and RSA sign in place of the message. */
  readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512';
  readonly message: Uint8Array;
  /** As WebCrypto takes it: of ECDSA both numbers at full length, one after the other. */
  readonly signature: Uint8Array;
}

/** The cryptography of the machine: of Node, or of a browser. */
export interface Cryptography {
  /** Digest of a file, in hexadecimal. */
  digest(file: Readable, algorithm: 'sha256' | 'sha512'): string | Promise<string>;
  /** Whether a signature holds; nothing where the machine does not know signatures of this kind. */
  holds(challenge: Challenge): boolean | undefined | Promise<boolean | undefined>;
}
