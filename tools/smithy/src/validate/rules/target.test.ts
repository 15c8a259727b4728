import { test } from "vitest";
import { expectErrors, expectValid } from "../../../test/expect-diagnostics.ts";

test("accepts a member that targets a shape of the namespace or of the prelude", () => {
  expectValid("structure City { name: String, other: City }");
});

test("says which shape a slip of the pen may have meant", () => {
  expectErrors("structure City { twin: Citty }", [
    {
      id: "Target.UnresolvedShape",
      message: "member shape targets an unresolved shape `a#Citty`",
      hint: "Did you mean `a#City`?",
      at: "3:18",
    },
  ]);
});

test("reports each of several missing targets", () => {
  expectErrors("structure City { one: Nope, two: Nada }", [
    {
      id: "Target.UnresolvedShape",
      message: "member shape targets an unresolved shape `a#Nope`",
      at: "3:18",
    },
    {
      id: "Target.UnresolvedShape",
      message: "member shape targets an unresolved shape `a#Nada`",
      at: "3:29",
    },
  ]);
});

test("refuses operations and traits as targets of members", () => {
  expectErrors(
    "operation Go {}\n@trait\nstructure mark {}\nstructure City { go: Go, mark: mark }",
    [
      {
        id: "Target",
        message: "Members cannot target operation shapes, but found (operation: `a#Go`)",
        at: "6:18",
      },
      {
        id: "Target",
        message:
          "Found a MEMBER_TARGET reference to trait definition `a#mark`. Trait definitions cannot be targeted by members or referenced by shapes in any other context other than applying them as traits.",
        at: "6:26",
      },
    ],
  );
});

test("refuses errors that are not marked so", () => {
  expectErrors("operation Go { errors: [Oops] }\nstructure Oops {}", [
    {
      id: "Target",
      message:
        "`a#Oops` cannot be bound as an error because it is not marked with the `error` trait.",
      at: "3:1",
    },
  ]);
});
