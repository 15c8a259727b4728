import { NumericValue } from "@smithy/core/serde";
import type { StaticStructureSchema, StaticUnionSchema } from "@smithy/types";
import { expect, test } from "vitest";
import { ExactJsonCodec } from "./exact-json.ts";

const ns = "example";
const All$: StaticStructureSchema = [
  3,
  ns,
  "All",
  0,
  ["number", "numbers", "decimal", "whole", "time", "document", "inner", "either"],
  [1, 64 | 1, 19, 17, 7, 15, () => All$, () => Either$],
];
const Either$: StaticUnionSchema = [4, ns, "Either", 0, ["a"], [0]];
/** The runtime takes care of numbers where a schema has big ones; not here. */
const Small$: StaticStructureSchema = [3, ns, "Small", 0, ["number", "time"], [1, 7]];

async function read(text: string, schema: unknown = All$): Promise<unknown> {
  const settings = { timestampFormat: { useTrait: true, default: 7 as const }, jsonName: true };
  const bytes = new TextEncoder().encode(text);
  return new ExactJsonCodec(settings).createDeserializer().read(schema as 0, bytes as never);
}

test.each<[string, unknown]>([
  ["1", 1],
  ["9007199254740991", 9007199254740991],
  ["9007199254740993", 9007199254740993n],
  ["-9223372036854775808", -9223372036854775808n],
  // Too long for a `long`.
  ["9223372036854775808", 9223372036854775808],
  ["0.1234567890123456789", 0.12345678901234568],
  ["1e300", 1e300],
  ["1.0000000000000000", 1],
])("the number %s", async (text, number) => {
  expect(await read(`{"number": ${text}}`)).toEqual({ number });
  expect(await read(`{"number": ${text}}`, Small$)).toEqual({ number });
  expect(await read(`{"numbers": [${text}]}`)).toEqual({ numbers: [number] });
});

test("big numbers and documents keep every digit", async () => {
  const text = "100000000000000000000001";
  expect(await read(`{"decimal": 0.${text}, "whole": ${text}, "document": [${text}]}`)).toEqual({
    decimal: new NumericValue(`0.${text}`, "bigDecimal"),
    whole: 100000000000000000000001n,
    document: [100000000000000000000001n],
  });
});

test("a decimal keeps its zeros at any depth, a number and a document drop them", async () => {
  const Deep$: StaticStructureSchema = [
    3,
    ns,
    "Deep",
    0,
    ["decimal", "number", "whole", "document", "deep"],
    [19, 1, 17, 15, () => Deep$],
  ];
  const members = '"decimal": 0.10, "number": 0.50, "whole": 2.0, "document": [1.0, {"a": 2.50}]';
  const deep = {
    decimal: new NumericValue("0.10", "bigDecimal"),
    number: 0.5,
    whole: 2n,
    document: [1, { a: 2.5 }],
  };
  expect(await read(`{"deep": {"deep": {${members}}}}`, Deep$)).toEqual({ deep: { deep } });
});

test("a time with many digits is a time", async () => {
  const expected = { time: new Date(1_500_000_000_123) };
  expect(await read('{"time": 1500000000.1230000001}', Small$)).toEqual(expected);
});

test("an object that names its type has nothing that its schema has not", async () => {
  const text = '{"__type": "a#B", "number": 1, "other": 2, "inner": {"__type": "c", "x": 1}}';
  expect(await read(text)).toEqual({ number: 1, inner: {} });
});

test("a member may have the name of a type", async () => {
  const schema: StaticStructureSchema = [
    3,
    ns,
    "Typed",
    0,
    ["kind"],
    [[0, { jsonName: "__type" }]],
  ];
  expect(await read('{"__type": "a"}', schema)).toEqual({ kind: "a" });
});

test("a union keeps a member that is not known", async () => {
  expect(await read('{"either": {"b": 1}}')).toEqual({ either: { $unknown: ["b", 1] } });
});

test("members may be named as what every object inherits", async () => {
  const schema: StaticStructureSchema = [
    3,
    ns,
    "Names",
    0,
    ["constructor", "__proto__", "toString"],
    [() => All$, () => Small$, 0],
  ];
  const text = '{"constructor": {"number": 1}, "__proto__": {"number": 2}}';
  const value = (await read(text, schema)) as Readonly<Record<string, unknown>>;
  expect(Object.entries(value)).toEqual([
    ["constructor", { number: 1 }],
    ["__proto__", { number: 2 }],
  ]);
  expect(value["toString"]).toBeUndefined();
});
