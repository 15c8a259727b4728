import { Md5, Sha256 } from "@smithy/core/checksum";
import { toHex } from "@smithy/core/serde";

/** How a digest is made. @see https://www.rfc-editor.org/rfc/rfc7616#section-6.1 */
export interface DigestAlgorithm {
  /** As the server wrote it; `undefined` where it did not, which means MD5. */
  readonly name: string | undefined;
  /** Whether the password is hashed together with the nonces of the session. */
  readonly isSession: boolean;
  readonly strength: number;
  /** The hash of bytes in hexadecimal. */
  readonly hash: (bytes: Uint8Array) => Promise<string>;
}

// Those that the runtime has wherever a client runs; browsers have no SHA-512/256.
const HASHES = [
  { name: "MD5", hash: (bytes: Uint8Array) => finish(new Md5(), bytes) },
  { name: "SHA-256", hash: (bytes: Uint8Array) => finish(new Sha256(), bytes) },
];

/** The algorithm of a challenge; `undefined` where it is not known here. */
export function digestAlgorithm(name: string | undefined): DigestAlgorithm | undefined {
  const [, base, session] = /^(.*?)(-sess)?$/i.exec(name ?? "MD5") ?? [];
  const strength = HASHES.findIndex((known) => known.name === base?.toUpperCase());
  const known = HASHES[strength];
  return known && { name, isSession: session !== undefined, strength, hash: known.hash };
}

interface Hash {
  update(bytes: Uint8Array): void;
  digest(): Promise<Uint8Array>;
}

async function finish(hash: Hash, bytes: Uint8Array): Promise<string> {
  hash.update(bytes);
  return toHex(await hash.digest());
}
