import { Crc32, Sha256 } from "@smithy/core/checksum";
import { toBase64 } from "@smithy/core/serde";
import type { Checksum, ChecksumConstructor } from "@smithy/types";
import { Crc32c } from "./crc32c.ts";
import { Crc64Nvme } from "./crc64-nvme.ts";
import { Sha1 } from "./sha1.ts";

/**
 * The algorithms of `@httpChecksum`, the quickest first.
 *
 * @see https://smithy.io/2.0/aws/aws-core.html#aws-protocols-httpchecksum-trait
 */
const ALGORITHMS: Readonly<Record<string, () => Checksum>> = {
  CRC32: () => new Crc32(),
  CRC32C: () => new Crc32c(),
  CRC64NVME: () => new Crc64Nvme(),
  SHA1: () => new Sha1(),
  SHA256: () => new Sha256(),
};

/** Names of algorithms, the preferred one first. */
export const ALGORITHM_NAMES: readonly string[] = [
  "CRC32",
  "CRC32C",
  "CRC64NVME",
  "SHA1",
  "SHA256",
];

/** @throws Error when there is no such algorithm here. */
export function checksum(algorithm: string): Checksum {
  const make = Object.hasOwn(ALGORITHMS, algorithm) ? ALGORITHMS[algorithm] : undefined;
  if (make !== undefined) return make();
  const known = ALGORITHM_NAMES.join(", ");
  throw new Error(`[httpChecksum] Expected one of ${known}, found \`${algorithm}\`.`);
}

/** The same for functions that ask for a class. */
export function checksumClass(algorithm: string): ChecksumConstructor {
  // A constructor that returns an object gives that object.
  return function make() {
    return checksum(algorithm);
  } as unknown as ChecksumConstructor;
}

/** The header, or the trailer of a stream, that a checksum goes into. */
export function checksumHeader(algorithm: string): string {
  return `x-amz-checksum-${algorithm.toLowerCase()}`;
}

/** The checksum of some bytes as headers have it. */
export async function checksumOf(algorithm: string, bytes: Uint8Array): Promise<string> {
  const made = checksum(algorithm);
  made.update(bytes);
  return toBase64(await made.digest());
}
