import { describe, expect, test } from "vitest";
import { load } from "./load.ts";
import { memberOf, type Model } from "./model/model.ts";
import type { MemberShape, Shape } from "./model/shapes.ts";

function modelOf(...texts: string[]): Model {
  const sources = texts.map((text, index) => ({
    name: `${index}.smithy`,
    text: `$version: "2"\n${text}`,
  }));
  const { value, diagnostics } = load(sources);
  expect(diagnostics.filter(({ severity }) => severity === "ERROR")).toEqual([]);
  if (value === undefined) throw new Error("There is no model.");
  return value;
}

function shapeIn(model: Model, id: string): Shape {
  const shape = model.shapes.get(id);
  if (shape === undefined) throw new Error(`There is no ${id}.`);
  return shape;
}

function memberIn(model: Model, id: string): MemberShape {
  const [container = "", name = ""] = id.split("$");
  const member = memberOf(shapeIn(model, container), name);
  if (member === undefined) throw new Error(`There is no ${id}.`);
  return member;
}

function messagesOf(...texts: string[]): string[] {
  const sources = texts.map((text, index) => ({ name: `${index}.smithy`, text }));
  return load(sources).diagnostics.map(({ id, message }) => `${id}: ${message}`);
}

function cycle(other: string): string {
  return `Model: Unable to resolve mixins; cycles detected between this shape and [a#${other}]`;
}

describe("relative ids", () => {
  test("lead to `use`, then to the namespace, then to the prelude", () => {
    const model = modelOf(
      "namespace b\nstring Name",
      "namespace a\nuse b#Name\nstructure City { name: Name, size: Integer, string: String }\nstring String",
    );
    expect(memberIn(model, "a#City$name").target).toBe("b#Name");
    expect(memberIn(model, "a#City$size").target).toBe("smithy.api#Integer");
    expect(memberIn(model, "a#City$string").target).toBe("a#String");
  });

  test("are resolved where they stand unquoted in a value", () => {
    const model = modelOf("namespace a\n@auth([httpBasicAuth])\n@httpBasicAuth\nservice S {}");
    expect(shapeIn(model, "a#S").traits.get("smithy.api#auth")).toEqual([
      "smithy.api#httpBasicAuth",
    ]);
  });
});

describe("traits", () => {
  test("without a value are what their shape makes of nothing", () => {
    const model = modelOf(
      "namespace a\n@trait\nlist many { member: String }\n@many\n@deprecated\nstring Name",
    );
    const { traits } = shapeIn(model, "a#Name");
    expect(traits.get("a#many")).toEqual([]);
    expect(traits.get("smithy.api#deprecated")).toEqual({});
  });

  test("that are lists are joined", () => {
    const model = modelOf('namespace a\n@tags(["one"])\nstring Name\napply Name @tags(["two"])');
    expect(shapeIn(model, "a#Name").traits.get("smithy.api#tags")).toEqual(["one", "two"]);
  });

  test("that say two things of one shape conflict", () => {
    expect(
      messagesOf('$version: "2"\nnamespace a\n@title("x")\nservice S {}\napply S @title("y")'),
    ).toEqual(["Model: Conflicting `smithy.api#title` trait found on shape `a#S`"]);
  });

  test("that nobody defines are reported, as are shapes that nobody defines", () => {
    expect(
      messagesOf('$version: "2"\nnamespace a\n@mark\nstring Name\napply Nam @internal'),
    ).toEqual([
      "Model.UnresolvedTrait: Unable to resolve trait `a#mark`. If this is a custom trait, then it must be defined before it can be used in a model.",
      "Model: Trait `internal` applied to unknown shape `a#Nam`",
    ]);
  });
});

describe("mixins", () => {
  const text = `namespace a
@mixin
structure HasName {
    /// A name.
    @required
    name: String
}
@mixin(localTraits: [internal])
@internal
@tags(["named"])
structure Named with [HasName] {
    nick: String
}
structure City with [Named] {
    size: Integer
    @length(min: 1)
    $name
}
apply City$nick @documentation("Another name.")`;

  test("give their members first, each in its place", () => {
    const city = shapeIn(modelOf(text), "a#City");
    expect(city.type === "structure" && [...city.members.keys()]).toEqual(["name", "nick", "size"]);
  });

  test("give the traits that are not local to them", () => {
    const city = shapeIn(modelOf(text), "a#City");
    expect([...city.traits]).toEqual([["smithy.api#tags", ["named"]]]);
    expect([...city.localTraits]).toEqual([]);
  });

  test("give traits to members, which can have more", () => {
    const model = modelOf(text);
    expect([...memberIn(model, "a#City$name").traits.keys()]).toEqual([
      "smithy.api#documentation",
      "smithy.api#required",
      "smithy.api#length",
    ]);
    expect(memberIn(model, "a#City$nick").traits.get("smithy.api#documentation")).toBe(
      "Another name.",
    );
  });

  test("that mix themselves in are reported, and hide nothing else", () => {
    expect(
      messagesOf(
        '$version: "2"\nnamespace a\n@mixin\nstructure One with [Two] {}\n@mixin\nstructure Two with [One] {}\n@mark\nstring Name',
      ),
    ).toEqual([
      cycle("Two"),
      cycle("One"),
      "Model.UnresolvedTrait: Unable to resolve trait `a#mark`. If this is a custom trait, then it must be defined before it can be used in a model.",
    ]);
  });
});

describe("members", () => {
  test("of enums have values", () => {
    const model = modelOf('namespace a\nenum Suit {\n    CLUB\n    HEART = "heart"\n}');
    expect(memberIn(model, "a#Suit$CLUB").traits.get("smithy.api#enumValue")).toBe("CLUB");
    expect(memberIn(model, "a#Suit$HEART").traits.get("smithy.api#enumValue")).toBe("heart");
  });

  test("without a target have that of the resource", () => {
    const model = modelOf(
      "namespace a\nresource City { identifiers: { id: CityId } }\nstring CityId\nstructure Key for City { $id }",
    );
    expect(memberIn(model, "a#Key$id").target).toBe("a#CityId");
  });

  test("with the names of prototypes are members like others", () => {
    const model = modelOf("namespace a\nstructure Odd { __proto__: String, constructor: String }");
    const odd = shapeIn(model, "a#Odd");
    expect(odd.type === "structure" && [...odd.members.keys()]).toEqual([
      "__proto__",
      "constructor",
    ]);
  });
});

describe("definitions of one id", () => {
  test("that say the same are one", () => {
    const text = "namespace a\nstructure City { name: String }";
    const diagnostics = load([
      { name: "1.smithy", text: `$version: "2"\n${text}` },
      { name: "2.smithy", text: `$version: "2"\n${text}` },
    ]).diagnostics.map(({ id, severity }) => [id, severity]);
    expect(diagnostics).toEqual([["Model.IgnoredDuplicateDefinition", "NOTE"]]);
  });

  test("that differ conflict, and say where the other is", () => {
    const { diagnostics } = load([
      { name: "1.smithy", text: '$version: "2"\nnamespace a\nstring City' },
      { name: "2.smithy", text: '$version: "2"\nnamespace a\ninteger City' },
    ]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "Conflicting shape definition for `a#City` found at `2.smithy [3, 1]` and `1.smithy [3, 1]`. Left is integer, right is string",
    ]);
    expect(
      diagnostics[0]?.related?.map(({ message, location }) => [message, location.source.name]),
    ).toEqual([["first defined here", "1.smithy"]]);
  });
});

describe("version 1.0", () => {
  test("says its zero values as defaults", () => {
    const { value } = load([
      {
        name: "1.smithy",
        text: '$version: "1.0"\nnamespace a\nstructure S { one: PrimitiveInteger, @box two: PrimitiveInteger, three: Integer }',
      },
    ]);
    const defaults = ["one", "two", "three"].map((name) => {
      const traits = value?.shapes.get(`a#S$${name}`)?.traits;
      return [traits?.get("smithy.api#default"), traits?.has("smithy.api#box")];
    });
    expect(defaults).toEqual([
      [0, false],
      [null, false],
      [undefined, false],
    ]);
  });
});

describe("metadata", () => {
  test("joins arrays and keeps a key `__proto__`", () => {
    const model = modelOf(
      'metadata list = ["a"]\nmetadata "__proto__" = 1\nnamespace a',
      'metadata list = ["b"]\nnamespace b',
    );
    expect(model.metadata["list"]).toEqual(["a", "b"]);
    expect(Object.hasOwn(model.metadata, "__proto__")).toBe(true);
  });
});

test("diagnostics come in the order of files and positions", () => {
  const { diagnostics } = load([
    { name: "1.smithy", text: '$version: "2"\nnamespace a\nstructure A { z: No, a: Nada }' },
    { name: "2.smithy", text: '$version: "2"\nnamespace b\nstructure B { b: Nope }' },
  ]);
  expect(diagnostics.map(({ shape }) => shape)).toEqual(["a#A$z", "a#A$a", "b#B$b"]);
});

test("a file of another kind is refused", () => {
  expect(messagesOf("")).toEqual([]);
  expect(load([{ name: "a.txt", text: "" }]).diagnostics.map(({ message }) => message)).toEqual([
    "`a.txt` is neither IDL text (`.smithy`) nor JSON AST (`.json`).",
  ]);
});
