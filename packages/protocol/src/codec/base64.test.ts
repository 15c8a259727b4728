import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBase64, encodeBase64 } from "./base64.ts";

test("bytes are read back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 9000 }), (bytes) => {
      expect(decodeBase64(encodeBase64(bytes))).toEqual(new Uint8Array(bytes));
    }),
  );
});

test.each(["xyz", "YmxvYg=", "-_==", "[][]", "YQ==YQ==", "Y Q=", "====", "YQ==\n", "blob!"])(
  "`%s` is no base64",
  (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  },
);
