import { test } from "vitest";
import { expectErrors, expectValid } from "../../../test/expect-diagnostics.ts";

const MARK = `@trait
structure mark {
    @required
    name: Name
    level: Integer
}
@length(min: 2)
string Name
`;

test("accepts a value of the trait's shape", () => {
  expectValid(`${MARK}@mark(name: "ab", level: 1)\nstring Marked`);
});

test("names the path to what is wrong", () => {
  expectErrors(`${MARK}@mark(name: "a", level: "high")\nstring Marked`, [
    {
      id: "TraitValue",
      message:
        "Error validating trait `a#mark`.name: String value provided for `a#Name` must be >= 2 characters, but the provided value is only 1 characters.",
      at: "11:1",
    },
    {
      id: "TraitValue",
      message:
        "Error validating trait `a#mark`.level: Expected number value for integer shape, `smithy.api#Integer`; found string value, `high`",
      at: "11:1",
    },
  ]);
});

test("asks for required members", () => {
  expectErrors(`${MARK}@mark\nstring Marked`, [
    {
      id: "TraitValue",
      message:
        "Error validating trait `a#mark`: Missing required structure member `name` for `a#mark`",
      at: "11:1",
    },
  ]);
});

test("warns of members that the trait does not have", () => {
  expectErrors(`${MARK}@mark(name: "ab", colour: 1)\nstring Marked`, [
    {
      id: "TraitValue.UnknownMember.a#mark.colour",
      severity: "WARNING",
      message: "Error validating trait `a#mark`: Member `colour` does not exist in `a#mark`",
      at: "11:1",
    },
  ]);
});

test("says what a trait of Smithy cannot be created from", () => {
  expectErrors(`@tags("a")\nstring Tagged\n@documentation(1)\nstring Documented`, [
    {
      id: "Model",
      message:
        "Error creating trait `tags`: Expected `a#Tagged` to be an array of strings. Found string.",
      at: "3:1",
    },
    {
      id: "Model",
      message: "Error creating trait `documentation`: Expected string, but found number.",
      at: "5:1",
    },
  ]);
});

test("knows the two values of `@error`", () => {
  expectErrors(`@error("x")\nstructure Fault {}`, [
    {
      id: "Model",
      message:
        "Error creating trait `error`: error trait must be set to client or server, found `x`",
      at: "3:1",
    },
  ]);
});
