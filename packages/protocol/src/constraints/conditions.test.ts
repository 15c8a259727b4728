import { expect, test } from "vitest";
import { conditionsCheck } from "./conditions.ts";
import { failureOf, type Flaws } from "./flaw.ts";

const constraints = {
  "example#Encryption": {
    conditions: { KeyIsThere: { expression: "type != 'KMS' || key != null" } },
  },
};

function failures(value: object): unknown {
  const flaws: Flaws = [];
  conditionsCheck(constraints, "example#Encryption", undefined)?.(value, flaws);
  return flaws.map((flaw) => failureOf(flaw).message);
}

test("a condition that is true is kept", () => {
  expect(failures({ type: "S3" })).toEqual([]);
  expect(failures({ type: "KMS", key: "k" })).toEqual([]);
});

test("a condition that is not true is a failure with its name", () => {
  expect(failures({ type: "KMS" })).toEqual([
    "Value at '' failed to satisfy constraint: Member must satisfy condition KeyIsThere: " +
      "type != 'KMS' || key != null",
  ]);
});

test("a structure without conditions has no check", () => {
  expect(conditionsCheck(constraints, "example#Other", undefined)).toBeUndefined();
  expect(conditionsCheck(constraints, "constructor", undefined)).toBeUndefined();
});
