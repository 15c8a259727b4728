import { expect, test } from "vitest";
import { ALGORITHM_NAMES, checksum, checksumOf } from "./algorithms.ts";

/** The check values that catalogues of these algorithms give for nine digits. */
const DIGITS = new TextEncoder().encode("123456789");
const EXPECTED: Readonly<Record<string, string>> = {
  CRC32: "cbf43926",
  CRC32C: "e3069283",
  CRC64NVME: "ae8b14860a799888",
  SHA1: "f7c3bc1d808e04732adf679965ccc34ca7ae3441",
  SHA256: "15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225",
};

test.each(ALGORITHM_NAMES)("%s", async (algorithm) => {
  const base64 = Buffer.from(EXPECTED[algorithm]!, "hex").toString("base64");
  expect(await checksumOf(algorithm, DIGITS)).toBe(base64);
});

test.each(ALGORITHM_NAMES)("%s takes bytes in parts, and starts anew", async (algorithm) => {
  const made = checksum(algorithm);
  made.update(DIGITS.subarray(0, 4));
  made.update(DIGITS.subarray(4));
  expect(Buffer.from(await made.digest()).toString("hex")).toBe(EXPECTED[algorithm]);
  made.reset();
  made.update(DIGITS);
  expect(Buffer.from(await made.digest()).toString("hex")).toBe(EXPECTED[algorithm]);
});

test("another algorithm is none", () => {
  expect(() => checksum("MD4")).toThrow("found `MD4`");
  expect(() => checksum("toString")).toThrow("found `toString`");
});
