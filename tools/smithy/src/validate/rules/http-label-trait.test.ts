import { test } from "vitest";
import { expectErrors, expectValid } from "../../../test/expect-diagnostics.ts";

const get = (uri: string, input: string): string =>
  `@readonly\n@http(method: "GET", uri: "${uri}")\noperation GetCity {\n    input := { ${input} }\n}`;

test("accepts a member for each label", () => {
  expectValid(get("/cities/{id}", "@required @httpLabel id: String"));
});

test("refuses a label without a member", () => {
  expectErrors(get("/cities/{id}/{part}", "@required @httpLabel id: String"), [
    {
      id: "HttpLabelTrait",
      message:
        "This operation uses `a#GetCityInput` as input, but the following URI labels found in the operation's `http` trait do not have a corresponding member marked with the `httpLabel` trait: `part`",
      at: "4:1",
    },
  ]);
});

test("refuses a member without a label", () => {
  expectErrors(get("/cities", "@required @httpLabel id: String"), [
    {
      id: "HttpLabelTrait",
      message:
        "This `id` structure member is marked with the `httpLabel` trait, but no corresponding `http` URI label could be found when used as the input of the `a#GetCity` operation.",
      at: "6:26",
    },
  ]);
});
