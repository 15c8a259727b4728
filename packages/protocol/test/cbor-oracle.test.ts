import { cbor } from "@smithy/core/cbor";
import { nv } from "@smithy/core/serde";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cborDecoders } from "../src/codec/cbor/decode.ts";
import { cborEncoder, cborEncoders } from "../src/codec/cbor/encode.ts";
import { parseCbor } from "../src/codec/cbor/parse.ts";
import { CborWriter } from "../src/codec/cbor/writer.ts";
import { serverSide } from "../src/side.ts";

const decoders = cborDecoders(serverSide({ constraints: {} }, {}));
const [document, bigInteger, bigDecimal] = [15, 17, 19];

function write(schema: number, value: unknown): Uint8Array {
  const writer = new CborWriter();
  cborEncoder(cborEncoders(decoders), schema)(value, writer);
  return writer.finish();
}

function read(schema: number, bytes: Uint8Array): unknown {
  return decoders.decoder(schema)(parseCbor(bytes, 64), []);
}

/** What the runtime writes as it should: the key makes bytes of a map there. */
const value = fc
  .anything({
    key: fc.string({ unit: "grapheme" }).filter((key) => key !== "byteLength"),
    values: [
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.boolean(),
      fc.constant(null),
      fc.maxSafeInteger(),
      fc.double({ noInteger: true }),
    ],
    maxDepth: 4,
  })
  .map((made): unknown => JSON.parse(JSON.stringify(made ?? null)));

const bignum = fc.oneof(fc.bigInt(), fc.bigInt({ min: -(2n ** 300n), max: 2n ** 300n }));

test("the runtime reads what we write, and we read what it writes", () => {
  fc.assert(
    fc.property(value, (given) => {
      expect(cbor.deserialize(write(document, given))).toEqual(given);
      expect(read(document, cbor.serialize(given))).toEqual(given);
    }),
  );
});

test("the same goes for integers of any size", () => {
  fc.assert(
    fc.property(bignum, (given) => {
      expect(BigInt(cbor.deserialize(write(bigInteger, given)) as bigint)).toBe(given);
      expect(read(bigInteger, cbor.serialize(given))).toBe(given);
    }),
  );
});

test("the same goes for decimals", () => {
  const text = fc
    .stringMatching(/^-?(0|[1-9]\d{0,30})\.\d{1,30}$/)
    // The runtime takes the sign of 0 for that of a number, and drops zeros at the start.
    .filter((given) => Number(given) !== 0);
  fc.assert(
    fc.property(text, (given) => {
      expect(read(bigDecimal, write(bigDecimal, { type: "bigDecimal", string: given }))).toEqual({
        type: "bigDecimal",
        string: given,
      });
      expect(read(bigDecimal, cbor.serialize(nv(given)))).toMatchObject({ string: given });
      const theirs = cbor.deserialize(write(bigDecimal, nv(given))) as { string: string };
      expect(Number(theirs.string)).toBe(Number(given));
    }),
  );
});

test("what is written is as short as can be", () => {
  const lengths = [
    [0, 1],
    [23, 1],
    [24, 2],
    [-256, 2],
    [65_535, 3],
    [65_536, 5],
    [-4_294_967_296, 5],
    [4_294_967_296, 9],
    [1.5, 5],
    [-0, 5],
    [Infinity, 5],
    [NaN, 5],
    [1e300, 9],
    [0.1, 9],
    ["a".repeat(23), 24],
    ["a".repeat(24), 26],
    ["é", 3],
  ] as const;
  for (const [given, length] of lengths) {
    const bytes = write(document, given);
    expect([given, bytes.length]).toEqual([given, length]);
    expect(read(document, bytes)).toStrictEqual(given);
  }
});
