import { readFileSync } from "node:fs";
import { build, defaultConfig, mockNames } from "@tsmith/codegen";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { clientUnderTest } from "../src/client.ts";
import { builtServices, exportOf, importService } from "../src/generated-service.ts";
import { proofConfig, prove } from "../src/index.ts";

const name = "cities.smithy";
const text = readFileSync(new URL(name, import.meta.url), "utf8");

interface Collection {
  readonly size: number;
  readonly seed: (items: number | readonly object[]) => void;
  readonly all: () => readonly unknown[];
}
interface CitiesMock {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly reset: () => void;
  readonly store: Readonly<Record<"cities" | "building" | "flag", Collection>>;
}

interface City {
  readonly id: string;
  readonly name: string;
  readonly state: string;
}
/** What any of the operations answers. */
interface Output {
  readonly city: City;
  readonly cities: readonly City[];
  readonly buildings: readonly string[];
}

const [built] = builtServices(
  await build(proofConfig(defaultConfig([name], ".")), [{ name, text }]),
);
let mock: CitiesMock;
let send: (operation: string, input: object) => Promise<Output>;

beforeAll(async () => {
  const { view, client, mock: exported } = await importService(built!);
  const create = exportOf<(options: object) => CitiesMock>(exported, mockNames(view).factory);
  mock = create({ seed: 42, items: 5 });
  const sender = clientUnderTest(view, client, (request) => mock.fetch(request));
  // Each test reads what its operation has.
  send = async (operation, input) => (await sender.send(operation, input)) as Output;
});
beforeEach(() => mock.reset());

describe("an instance", () => {
  test("that is created can be read, listed, updated and deleted, and is no more then", async () => {
    const { city } = await send("CreateCity", { name: "Ulm" });
    expect(city).toMatchObject({ id: expect.stringMatching(/^city-[0-9a-f]{8}$/), name: "Ulm" });
    // What was not given is not there.
    expect(city).not.toHaveProperty("motto");
    expect(await send("GetCity", { cityId: city.id })).toEqual({ city });

    const { cities } = await send("ListCities", {});
    expect(cities).toHaveLength(6);
    expect(cities.at(-1)).toEqual({ id: city.id, name: "Ulm", state: city.state });

    const changed = { ...city, name: "Ulm an der Donau", motto: "Hot" };
    const update = { cityId: city.id, name: changed.name, motto: "Hot" };
    expect(await send("UpdateCity", update)).toEqual({ city: changed });
    expect(await send("GetCity", { cityId: city.id })).toEqual({ city: changed });
    expect((await send("ListCities", {})).cities.at(-1)).toMatchObject({ name: changed.name });

    await send("DeleteCity", { cityId: city.id });
    expect((await send("ListCities", {})).cities).toHaveLength(5);
    const gone = {
      name: "CityNotFound",
      resourceId: city.id,
      message: expect.stringContaining(city.id),
    };
    await expect(send("GetCity", { cityId: city.id })).rejects.toMatchObject(gone);
    await expect(send("UpdateCity", update)).rejects.toMatchObject(gone);
    await expect(send("DeleteCity", { cityId: city.id })).rejects.toMatchObject(gone);
    await expect(send("Celebrate", { cityId: city.id })).rejects.toMatchObject(gone);
  });

  test("that is there from the start can be read as it is listed, always the same", async () => {
    const [first] = (await send("ListCities", {})).cities;
    const { city } = await send("GetCity", { cityId: first!.id });
    expect(city).toMatchObject(first!);
    expect((await send("GetCity", { cityId: first!.id })).city).toEqual(city);
    expect(await send("Celebrate", { cityId: first!.id })).toBeDefined();
  });

  test("can be seeded in part", async () => {
    mock.store.cities.seed([{ id: "city-00000001", name: "Bonn" }]);
    expect((await send("GetCity", { cityId: "city-00000001" })).city).toMatchObject({
      name: "Bonn",
    });
  });

  test("is the same once more for the same token", async () => {
    const input = { name: "Ulm", token: "a-token-of-some-length" };
    const { city } = await send("CreateCity", input);
    expect(await send("CreateCity", input)).toEqual({ city });
    expect((await send("CreateCity", { ...input, token: "another" })).city.id).not.toBe(city.id);
    expect(mock.store.cities.size).toBe(7);
  });

  test("with the client's identifier is there already", async () => {
    await send("CreateFlag", { code: "ABCD", colours: 3 });
    expect(await send("GetFlag", { code: "ABCD" })).toEqual({ code: "ABCD", colours: 3 });
    await expect(send("CreateFlag", { code: "ABCD" })).rejects.toMatchObject({
      name: "FlagExists",
    });
    expect(mock.store.flag.size).toBe(6);
  });

  test("is made from the same seed after a reset", async () => {
    const first = await send("CreateCity", { name: "Ulm" });
    mock.reset();
    expect(await send("CreateCity", { name: "Ulm" })).toEqual(first);
  });
});

describe("a child", () => {
  const building = { cityId: "city-00000001", buildingName: "tower" };

  test("is put, put again, and below its parent only", async () => {
    mock.store.building.seed([]);
    await send("PutBuilding", { ...building, floors: 3 });
    await send("PutBuilding", { ...building, floors: 4 });
    expect(await send("GetBuilding", building)).toEqual({ buildingName: "tower", floors: 4 });
    expect(await send("ListBuildings", building)).toEqual({ buildings: ["tower"] });
    const elsewhere = { ...building, cityId: "city-00000002" };
    expect(await send("ListBuildings", elsewhere)).toEqual({ buildings: [] });
    await expect(send("GetBuilding", elsewhere)).rejects.toMatchObject({ name: "NoSuchThing" });
  });

  test("that was seeded without a parent is below each", async () => {
    const { buildings } = await send("ListBuildings", building);
    expect(buildings).toEqual(mock.store.building.all());
    const input = { cityId: "city-00000002", buildingName: buildings[0] };
    expect(await send("GetBuilding", input)).toMatchObject({ buildingName: buildings[0] });
  });

  test("goes with its parent", async () => {
    const { city } = await send("CreateCity", { name: "Ulm" });
    await send("PutBuilding", { ...building, cityId: city.id });
    await send("DeleteCity", { cityId: city.id });
    const input = { ...building, cityId: city.id };
    await expect(send("GetBuilding", input)).rejects.toMatchObject({ name: "NoSuchThing" });
  });
});

test("client and mock keep every law where resources have a lifecycle", async () => {
  const { laws } = await prove(built!, { runs: 30 });
  expect(laws.filter(({ status }) => status === "failed")).toEqual([]);
});
