import { test } from "vitest";
import { expectErrors, expectValid } from "../../../test/expect-diagnostics.ts";

test("accepts defaults of their shape", () => {
  expectValid(`structure City {
    name: String = ""
    size: Integer = 0
    tags: Tags = []
}
list Tags { member: String }`);
});

test("refuses values of another type", () => {
  expectErrors('structure City {\n    size: Integer = "big"\n}', [
    {
      id: "DefaultTrait",
      message:
        "Error validating @default trait: Expected number value for integer shape, `smithy.api#Integer`; found string value, `big`",
      at: "4:21",
    },
  ]);
});

test("asks members to repeat the default of their target", () => {
  expectErrors("structure City { size: Size }\n@default(1)\ninteger Size", [
    {
      id: "DefaultTrait",
      message:
        "Member targets a#Size, which requires that the member defines the same default of `1` or `null`",
      at: "3:18",
    },
  ]);
});
