import { NormalizedSchema } from "@smithy/core/schema";
import type { StaticStructureSchema, StaticUnionSchema } from "@smithy/types";
import { expect, test } from "vitest";
import { ExactBindings } from "./exact-bindings.ts";
import { ExactXmlCodec, ownErrorFields } from "./exact-xml.ts";

const All$: StaticStructureSchema = [
  3,
  "example",
  "All",
  0,
  ["number", "numbers", "text"],
  [1, 64 | 1, 0],
];
const settings = {
  timestampFormat: { useTrait: true, default: 5 as const },
  httpBindings: true,
  xmlNamespace: "",
  serviceNamespace: "example",
};
const decoder = new ExactXmlCodec(settings).createDeserializer();

test("XML keeps every digit of a long", () => {
  const long = "9007199254740993";
  const xml = `<All><number>${long}</number><numbers><member>${long}</member><member>1</member></numbers><text>${long}</text></All>`;
  expect(decoder.read(All$, xml)).toEqual({
    number: 9007199254740993n,
    numbers: [9007199254740993n, 1],
    text: long,
  });
});

test("a union has no member for the namespace of its element", () => {
  const union: StaticUnionSchema = [4, "example", "Either", 0, ["a"], [0]];
  const root = 'xmlns="https://example.com/" xmlns:x="https://example.com/x"';
  expect(decoder.read(union, `<Either ${root}><b>c</b></Either>`)).toEqual({
    $unknown: ["b", "c"],
  });
});

test("a header keeps every digit of a long", () => {
  const bindings = new ExactBindings(decoder, settings);
  const schema = NormalizedSchema.of([
    3,
    "example",
    "Headers",
    0,
    ["number", "text"],
    [
      [1, { httpHeader: "x-number" }],
      [0, { httpHeader: "x-text" }],
    ],
  ]);
  const header = (name: string, value: string): unknown =>
    bindings.read(schema.getMemberSchema(name), value);
  expect(header("number", "9007199254740993")).toBe(9007199254740993n);
  expect(header("number", "5")).toBe(5);
  expect(header("text", "9007199254740993")).toBe("9007199254740993");
});

test("elements may be named as what every object inherits", () => {
  const schema: StaticStructureSchema = [
    3,
    "example",
    "Names",
    0,
    ["constructor", "__proto__", "toString", "valueOf"],
    [() => All$, 0, 0, 0],
  ];
  const xml =
    "<Names><constructor><text>a</text></constructor><__proto__>b</__proto__><toString/></Names>";
  const read = decoder.read(schema, xml) as Readonly<Record<string, unknown>>;
  expect(Object.entries(read)).toEqual([
    ["constructor", { text: "a" }],
    ["toString", ""],
    ["__proto__", "b"],
  ]);
  expect(read["valueOf"]).toBeUndefined();
});

test("the fields of an error have their own names, and inherit nothing", () => {
  const inner = { Code: "Storm", "constructor.own": "a" };
  for (const data of [
    { Error: inner },
    { Errors: { Error: inner } },
    { Errors: [{ Error: inner }] },
  ]) {
    const text = JSON.stringify(ownErrorFields(data));
    expect(text).toBe(JSON.stringify(data).replace(".own", ""));
  }
  const { Error: fields } = ownErrorFields({ Error: inner }) as { Error: object };
  expect("toString" in fields).toBe(false);
});

test("an empty element is empty where it declares a namespace", () => {
  const inner: StaticStructureSchema = [3, "example", "Inner", 0, ["a"], [0]];
  const schema: StaticStructureSchema = [
    3,
    "example",
    "Empty",
    0,
    ["text", "list", "map", "inner", "blob"],
    [0, 64 | 0, 128 | 0, () => inner, 21],
  ];
  const elements = ["text", "list", "map", "inner", "blob"].map(
    (name) => `<${name} xmlns:x="https://example.com/x"></${name}>`,
  );
  expect(decoder.read(schema, `<Empty>${elements.join("")}</Empty>`)).toEqual({
    text: "",
    list: [],
    map: {},
    inner: {},
    blob: new Uint8Array(),
  });
});
