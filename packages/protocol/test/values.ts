import * as fc from "fast-check";

/** Text as people write it. */
export const text = fc.string({ unit: "grapheme", maxLength: 12 });

const nastyName = fc.constantFrom("__proto__", "constructor", "a/b", "~", "é", "");

/** A map whose keys may be any text. */
export function mapOf<T>(value: fc.Arbitrary<T>, minLength = 0): fc.Arbitrary<Record<string, T>> {
  const entry = fc.tuple(fc.oneof(nastyName, text), value);
  return fc.array(entry, { minLength, maxLength: 4 }).map((entries) => Object.fromEntries(entries));
}

export const place: fc.Arbitrary<object> = fc.letrec<{ place: object }>((tie) => ({
  place: fc.record(
    {
      name: fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 20 }),
      inside: fc.option(tie("place"), { nil: undefined, maxDepth: 3 }),
      constructor: text,
      size: fc.integer({ min: 1, max: 127 }),
    },
    { requiredKeys: ["name"], noNullPrototype: true },
  ),
})).place;

/** Of years that have more digits, a double of seconds does not keep the milliseconds. */
export const timestamp: fc.Arbitrary<Date> = fc.date({
  min: new Date("0001-01-01T00:00:00Z"),
  max: new Date("9999-12-31T23:59:59.999Z"),
  noInvalidDate: true,
});

export const blob: fc.Arbitrary<Uint8Array> = fc.uint8Array().map((bytes) => new Uint8Array(bytes));

export const long: fc.Arbitrary<number | bigint> = fc.oneof(
  fc.maxSafeInteger(),
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n }),
  fc.bigInt({ min: -(2n ** 63n), max: -(2n ** 53n) }),
);

export const bigDecimal: fc.Arbitrary<{ type: string; string: string }> = fc
  .stringMatching(/^-?(0|[1-9]\d{0,30})(\.\d{1,30})?$/)
  .map((string) => ({ type: "bigDecimal", string }));

/** Members that are absent are not there at all. */
export function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(present);
  if (typeof value !== "object" || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries.map(([key, member]) => [key, present(member)]));
}
