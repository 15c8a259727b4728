import { test } from "vitest";
import { expectErrors, expectValid } from "../../../test/expect-diagnostics.ts";

test("accepts a trait where its selector matches", () => {
  expectValid("@readonly\noperation Go {}");
});

test("refuses a trait where its selector does not match", () => {
  expectErrors("@readonly\nstructure City {}", [
    {
      id: "TraitTarget",
      message:
        "Trait `readonly` cannot be applied to `a#City`. This trait may only be applied to shapes that match the following selector: operation",
      at: "3:1",
    },
  ]);
});

test("looks at what leads to a member", () => {
  expectErrors(
    "@output\nstructure Out { @required code: Code }\n@input\nstructure In { @httpResponseCode code: Code }\ninteger Code\noperation Go { input: In, output: Out }",
    [
      {
        id: "TraitTarget",
        message:
          "Trait `httpResponseCode` cannot be applied to `a#In$code`. This trait may only be applied to shapes that match the following selector: structure :not([trait|input]) > member :test(> integer)",
        at: "6:16",
      },
    ],
  );
});
