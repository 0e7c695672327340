/** The first 80 primes: from their roots SHA-2 takes its constants, so that nobody need trust a table (FIPS 180-4, section 4.2). */
const primes = firstPrimes(80);

/** The first 64 bits behind the point of the square roots of the first eight primes. */
export const squareRoots: readonly bigint[] = primes.slice(0, 8).map((prime) => fractionOf(prime, 2n));

/** The same of the cube roots of the first 80. */
export const cubeRoots: readonly bigint[] = primes.map((prime) => fractionOf(prime, 3n));

function firstPrimes(count: number): readonly bigint[] {
  const found: bigint[] = [];
  for (let next = 2n; found.length < count; next++) if (found.every((prime) => next % prime !== 0n)) found.push(next);
  return found;
}

function fractionOf(prime: bigint, degree: bigint): bigint {
  return BigInt.asUintN(64, integerRoot(prime << (64n * degree), degree));
}

/** The largest number whose power is no more than this: Newton's method, from above. */
function integerRoot(power: bigint, degree: bigint): bigint {
  let root = 1n << 68n;
  for (;;) {
    const next = ((degree - 1n) * root + power / root ** (degree - 1n)) / degree;
    if (next >= root) return root;
    root = next;
  }
}
