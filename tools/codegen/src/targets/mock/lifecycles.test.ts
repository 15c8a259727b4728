import { readFileSync } from "node:fs";
import { format } from "oxfmt";
import { describe, expect, test } from "vitest";
import type { File } from "../../print/module.ts";
import { viewOf } from "../../../test/view-of.ts";
import { lifecyclesOf } from "./lifecycles.ts";
import { mockTarget } from "./target.ts";

const cities = readFileSync(
  new URL("../../../../prove/test/cities.smithy", import.meta.url),
  "utf8",
);

/** A service of one resource with a few operations. */
function thing(resource: string, operations: string): ReturnType<typeof lifecyclesOf> {
  return lifecyclesOf(
    viewOf(`$version: "2.0"
namespace example.cities
use aws.protocols#restJson1
@restJson1 service Cities { version: "1", resources: [Thing] }
resource Thing { identifiers: { thingId: ThingId } ${resource} }
string ThingId
${operations.replaceAll(/^operation (\w+)/gm, (text, name: string) => `@http(method: "POST", uri: "/${name}") ${text}`)}`),
  );
}

describe("resources", () => {
  test("are kept by what lists them, else by what describes them", () => {
    const { resources } = lifecyclesOf(viewOf(cities));
    expect(Object.fromEntries(resources)).toEqual({
      building: {
        name: "Building",
        from: "listBuildings",
        identifiers: ["cityId", "buildingName"],
        inherited: 1,
        item: "buildingName",
        collection: "building",
      },
      city: {
        name: "City",
        from: "listCities",
        identifiers: ["cityId"],
        names: { id: "cityId", name: "title" },
        collection: "cities",
      },
      flag: { name: "Flag", from: "getFlag", identifiers: ["code"], collection: "flag" },
    });
  });

  test("are not kept that nothing brings into being", () => {
    const { resources, operations } = thing(
      "read: GetThing",
      `@readonly
operation GetThing { input := { @required thingId: ThingId } output := { @required thingId: ThingId } }`,
    );
    expect([resources.size, operations.size]).toEqual([0, 0]);
  });

  test("are not kept whose instances could not be found again", () => {
    const { resources } = thing(
      "create: MakeThing, delete: DropThing",
      `operation MakeThing { input := { colour: String } output := { ok: Boolean } }
@idempotent
operation DropThing { input := { @required thingId: ThingId } }`,
    );
    expect(resources.size).toBe(0);
  });

  test("are told apart by texts, whatever else is called as an identifier", () => {
    const { resources } = thing(
      "create: MakeThing, read: GetThing, list: ListThings",
      `operation MakeThing { output := { @required thingId: ThingId } }
@readonly
operation GetThing { input := { @required thingId: ThingId } output := { thingId: ThingId } }
@readonly
operation ListThings { output := { things: Things } }
list Things { member: Listed }
structure Listed { id: Boolean, name: String }`,
    );
    expect([...resources.values()]).toMatchObject([{ from: "getThing" }]);
  });

  test("are no matter of names", () => {
    const { resources } = thing(
      "operations: [GetThing], collectionOperations: [CreateThing, ListThings]",
      `operation CreateThing { output := { thingId: ThingId } }
operation ListThings { output := { things: ThingIds } }
operation GetThing { input := { @required thingId: ThingId } }
list ThingIds { member: ThingId }`,
    );
    expect(resources.size).toBe(0);
  });
});

test("operations know what they do, by which members, and the errors for it", () => {
  const { operations } = lifecyclesOf(viewOf(cities));
  const byName = Object.fromEntries([...operations].map(([{ name }, value]) => [name, value]));
  expect(byName).toMatchObject({
    CreateCity: {
      verb: "create",
      resource: "city",
      input: { names: { name: "title" } },
      output: { path: ["city"], names: { id: "cityId", name: "title" } },
      idempotencyToken: "token",
    },
    GetCity: { verb: "read", notFound: "CityNotFound" },
    ListCities: { verb: "list" },
    Celebrate: { verb: "instance", notFound: "CityNotFound" },
    GetBuilding: { verb: "read", notFound: "NoSuchThing" },
    ListBuildings: { verb: "list", output: { path: ["buildings"] } },
    CreateFlag: { verb: "create", exists: "FlagExists" },
  });
});

test("the data is formatted as the formatter has it", async () => {
  const files = mockTarget.generate(viewOf(cities)) as readonly File[];
  const { text = "" } = files.find(({ path }) => path === "src/service.ts") ?? {};
  const { code } = await format("src/service.ts", text, { printWidth: 100 });
  expect(text).toBe(code);
  expect(text).toContain("flag: Described<typeof GetFlag$, []>;");
  expect(text).toContain('building: Items<typeof ListBuildings$, ["buildings"]>;');
});
