import { NormalizedSchema } from "@smithy/core/schema";
import { NumericValue } from "@smithy/core/serde";
import type { StaticListSchema, StaticStructureSchema, StaticUnionSchema } from "@smithy/types";
import { describe, expect, test } from "vitest";
import { completionsOf, type Direction } from "./completion.ts";
import type { DefaultValues } from "./default-values.ts";

const ns = "example";
/** A city: `Name` and `Area` are required. */
const City$: StaticStructureSchema = [
  3,
  ns,
  "City",
  0,
  ["Name", "Area", "Kind", "Twins", "Place"],
  [0, 1, 0, () => Cities$, () => Place$],
  2,
];
const Cities$: StaticListSchema = [1, ns, "Cities", 0, () => City$];
const Place$: StaticUnionSchema = [4, ns, "Place", 0, ["City", "Sea"], [() => City$, 0]];

const defaults: DefaultValues = { "example#City": { Kind: "town" } };

function complete(value: unknown, direction: Direction, schema: unknown = City$): unknown {
  const completion = completionsOf(defaults, direction)(NormalizedSchema.of(schema as 0));
  return completion === undefined ? "nothing to complete" : completion(value);
}

describe("an input", () => {
  test("gets its defaults at every depth, and no value that is required", () => {
    expect(complete({ Twins: [{}, { Kind: "port" }], Place: { City: {} } }, "input")).toEqual({
      Kind: "town",
      Twins: [{ Kind: "town" }, { Kind: "port" }],
      Place: { City: { Kind: "town" } },
    });
  });

  test("stays as it was", () => {
    const value = { Twins: [{}] };
    complete(value, "input");
    expect(value).toEqual({ Twins: [{}] });
  });

  test("keeps what it has, and loses no member that is not known", () => {
    expect(complete({ Kind: "port", Mayor: "Ann" }, "input")).toEqual({
      Kind: "port",
      Mayor: "Ann",
    });
  });

  test("gets a default in place of null", () => {
    expect(complete({ Kind: null }, "input")).toEqual({ Kind: "town" });
  });
});

describe("an output", () => {
  test("gets defaults and what is required", () => {
    expect(complete({ Twins: [{ Name: "Bern" }], Place: { Sea: "a" } }, "output")).toEqual({
      Name: "",
      Area: 0,
      Kind: "town",
      Twins: [{ Name: "Bern", Area: 0, Kind: "town" }],
      Place: { Sea: "a" },
    });
  });

  test("is changed in place", () => {
    const value = {};
    expect(complete(value, "output")).toBe(value);
  });
});

test("values share no default that is an object", () => {
  const list: StaticStructureSchema = [3, ns, "List", 0, ["Items"], [64 | 0]];
  const completion = completionsOf(
    { "example#List": { Items: [] } },
    "input",
  )(NormalizedSchema.of(list));
  const [left, right] = [completion!({}), completion!({})] as { Items: unknown[] }[];
  expect(left).toEqual({ Items: [] });
  expect(left!.Items).not.toBe(right!.Items);
});

test("a schema without defaults and required members has nothing to complete", () => {
  const schema: StaticStructureSchema = [3, ns, "Plain", 0, ["A", "B"], [0, 64 | 0]];
  expect(complete({}, "input", schema)).toBe("nothing to complete");
  expect(complete({}, "output", schema)).toBe("nothing to complete");
});

test("what stands for a required member depends on its type", () => {
  const inner: StaticStructureSchema = [3, ns, "Inner", 0, ["A"], [0], 1];
  const members: [string, unknown, unknown][] = [
    ["string", 0, ""],
    ["number", 1, 0],
    ["boolean", 2, false],
    ["timestamp", 4, new Date(0)],
    ["document", 15, null],
    ["bigInteger", 17, 0n],
    ["bigDecimal", 19, new NumericValue("0", "bigDecimal")],
    ["blob", 21, new Uint8Array()],
    ["list", 64 | 0, []],
    ["map", 128 | 0, {}],
    ["structure", () => inner, { A: "" }],
    ["unit", () => "unit", {}],
    ["union", () => Place$, { $unknown: ["", null] }],
  ];
  const schema = [
    3,
    ns,
    "All",
    0,
    members.map(([name]) => name),
    members.map(([, type]) => type),
    members.length,
  ];
  expect(complete({}, "output", schema)).toEqual(
    Object.fromEntries(members.map(([name, , zero]) => [name, zero])),
  );
});

test("a stream is there anyway", () => {
  const schema: StaticStructureSchema = [3, ns, "Stream", 0, ["Body"], [42], 1];
  expect(complete({}, "output", schema)).toBe("nothing to complete");
});

test("a default is what its text means", () => {
  const names = ["blob", "seconds", "time", "bigInteger", "bigDecimal", "document"];
  const schema: StaticStructureSchema = [3, ns, "Means", 0, names, [21, 4, 4, 17, 19, 15]];
  const own = {
    blob: "YQ==",
    seconds: 5,
    time: "1970-01-01T00:00:05Z",
    bigInteger: 5,
    bigDecimal: 0.5,
    document: { a: [1] },
  };
  const completion = completionsOf({ "example#Means": own }, "input")(NormalizedSchema.of(schema));
  expect(completion!({})).toEqual({
    blob: new Uint8Array([97]),
    seconds: new Date(5000),
    time: new Date(5000),
    bigInteger: 5n,
    bigDecimal: new NumericValue("0.5", "bigDecimal"),
    document: { a: [1] },
  });
});

test("an error's member called as something that errors do not list is completed", () => {
  const schema: StaticStructureSchema = [3, ns, "Failure", 0, ["stack"], [() => City$], 1];
  const error = Object.assign(new Error("failed"), { stack: { Name: "Ulm" } });
  expect(complete(error, "output", schema)).toBe(error);
  expect(error.stack).toEqual({ Name: "Ulm", Area: 0, Kind: "town" });
});

test("a member `__proto__` is a member", () => {
  const schema: StaticStructureSchema = [3, ns, "Proto", 0, ["__proto__"], [0], 1];
  const value = complete({}, "output", schema) as object;
  expect(Object.entries(value)).toEqual([["__proto__", ""]]);
  expect(Object.getPrototypeOf(value)).toBe(null);
});
