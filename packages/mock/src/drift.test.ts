import { restJson1 } from "@tsmith/protocol/rest-json1";
import type { Constraints, StructureSchema, UnionSchema } from "@tsmith/schema";
import { describe, expect, test } from "vitest";
import { citiesMock } from "../test/cities-mock.ts";
import { citiesService } from "../test/cities.ts";
import { call } from "../test/tiny-protocol.ts";
import { createMock } from "./core.ts";
import { drifted, driftOf, type DriftOptions } from "./drift.ts";
import { withExtraMember } from "./extra-member.ts";

const Choice$: UnionSchema<object> = [4, "example", "Choice", 0, ["text"], [0]];
const Thing$: StructureSchema<object> = [
  3,
  "example",
  "Thing",
  0,
  ["kind", "kinds", "choice", "list", "needed", "name"],
  [0, 64 | 0, () => Choice$, 64 | 0, 64 | 0, 0],
];
const kinds = { enum: ["A", "B"] };
const constraints: Constraints = {
  "example#Thing": {
    members: { kind: kinds, kinds: { member: kinds }, needed: { required: true } },
  },
};
const value = {
  kind: "A",
  kinds: ["A", "B"],
  choice: { text: "x" },
  list: [],
  needed: [],
  name: "A",
};
const drift = (options: DriftOptions, chance = 1): unknown =>
  drifted(Thing$, value, driftOf(options, constraints, chance));

describe("drift", () => {
  test("brings values to enums that nobody knows, and to nothing else", () => {
    expect(drift({ only: ["enums"], part: 1 })).toEqual({
      ...value,
      kind: "FromTomorrow",
      kinds: ["FromTomorrow", "FromTomorrow"],
    });
  });

  test("brings members to unions that nobody knows", () => {
    expect(drift({ only: ["unions"], part: 1 })).toEqual({
      ...value,
      choice: { $unknown: ["FromTomorrow", {}] },
    });
  });

  test("leaves out empty lists that need not be there", () => {
    const { list: _, ...rest } = value;
    expect(drift({ only: ["lists"], part: 1 })).toEqual(rest);
  });

  test("changes a part of the places, the same ones for the same chance", () => {
    const only = ["enums"] as const;
    expect(drift({ only }, 3)).toEqual(drift({ only }, 3));
    const seen = new Set(
      Array.from({ length: 20 }, (_, chance) => JSON.stringify(drift({ only }, chance))),
    );
    expect(seen.size).toBeGreaterThan(2);
  });

  test.each([
    ["application/json", "{}", '{"fromTomorrow":1}'],
    ["application/json", '{"a":1}', '{"fromTomorrow":1,"a":1}'],
    [
      "text/xml",
      '<?xml version="1.0"?><A x="1"><b/></A>',
      '<?xml version="1.0"?><A x="1"><fromTomorrow>1</fromTomorrow><b/></A>',
    ],
    ["application/cbor", "\u00bf\u00ff", "\u00bflfromTomorrow\u0001\u00ff"],
    ["application/cbor", "\u00a0", "\u00a1lfromTomorrow\u0001"],
    ["application/octet-stream", "{}", "{}"],
  ])("adds a member to a document of %s", async (type, before, after) => {
    const bytes = Uint8Array.from(before, (unit) => unit.charCodeAt(0));
    const response = await withExtraMember(
      new Response(bytes, { headers: { "content-type": type } }),
    );
    expect(String.fromCharCode(...(await response.bytes()))).toBe(after);
  });
});

describe("a mock that drifts", () => {
  test("answers enum values of tomorrow, here and there, until it is reset", async () => {
    const mock = citiesMock();
    mock.drift({ only: ["enums"] });
    const { Cities } = (await call(mock, "ListCities")) as { Cities: { Kind: string }[] };
    expect(new Set(Cities.map(({ Kind }) => Kind))).toEqual(
      new Set(["CAPITAL", "PORT", "FromTomorrow"]),
    );
    mock.reset();
    expect(JSON.stringify(await call(mock, "ListCities"))).not.toContain("FromTomorrow");
  });

  test("has an empty token on the last page, and members of tomorrow in its documents", async () => {
    const mock = createMock(citiesService(restJson1));
    mock.listCities.drift().times(1);
    const response = await mock.fetch("https://cities.example/cities");
    expect(await response.json()).toMatchObject({ NextToken: "", fromTomorrow: 1 });
    expect(await (await mock.fetch("https://cities.example/cities")).json()).not.toHaveProperty(
      "NextToken",
    );
  });

  test("knows what drift there is", () => {
    // @ts-expect-error there is no such drift
    expect(() => citiesMock().drift({ only: ["continents"] })).toThrow("no drift of `continents`");
  });
});
