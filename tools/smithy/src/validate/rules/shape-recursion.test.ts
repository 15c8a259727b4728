import { test } from "vitest";
import { expectErrors, expectValid } from "../../../test/expect-diagnostics.ts";

test("accepts recursion that a value can end", () => {
  expectValid(`structure Tree { left: Tree, children: Trees }
list Trees { member: Tree }
union Expression { value: Integer, not: Expression }`);
});

test("refuses lists of themselves", () => {
  expectErrors("list Nest { member: Nest }", [
    {
      id: "ShapeRecursion",
      message:
        "Found invalid shape recursion: a#Nest$member > a#Nest. A recursive list, set, or map shape is only valid if an intermediate reference is through a union or structure.",
      at: "3:1",
    },
  ]);
});

test("refuses structures that require themselves", () => {
  expectErrors("structure One { @required other: Other }\nstructure Other { @required one: One }", [
    {
      id: "ShapeRecursion",
      message:
        "Found invalid shape recursion: a#One$other > a#Other > a#Other$one > a#One. A structure cannot be mutually recursive through all required members.",
      at: "3:1",
    },
    {
      id: "ShapeRecursion",
      message:
        "Found invalid shape recursion: a#Other$one > a#One > a#One$other > a#Other. A structure cannot be mutually recursive through all required members.",
      at: "4:1",
    },
  ]);
});

test("refuses unions without an end", () => {
  expectErrors("union Forever { again: Forever }", [
    {
      id: "ShapeRecursion",
      message: "It is impossible to create instances of this recursive union",
      at: "3:1",
    },
  ]);
});
