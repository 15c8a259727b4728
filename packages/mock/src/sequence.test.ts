import { describe, expect, test } from "vitest";
import { citiesMock } from "../test/cities-mock.ts";
import { call } from "../test/tiny-protocol.ts";

const note = async (mock: ReturnType<typeof citiesMock>): Promise<unknown> => {
  const answer = (await call(mock, "GetCity", { Name: "Ulm" })) as {
    readonly Note?: string;
    readonly error?: string;
  };
  return answer.Note ?? answer.error;
};
async function notes(mock: ReturnType<typeof citiesMock>, count: number): Promise<unknown[]> {
  const all: unknown[] = [];
  // oxlint-disable-next-line no-await-in-loop -- the order is what is tested
  for (let index = 0; index < count; index += 1) all.push(await note(mock));
  return all;
}

describe("a sequence", () => {
  test("takes a call a step, or as many as it says, and stays at the last", async () => {
    const mock = citiesMock();
    mock.getCity.sequence(
      { fail: "CityNotFound" },
      { reply: { Note: "planned" }, calls: 2 },
      { reply: { Note: "built" } },
    );
    expect(await notes(mock, 5)).toEqual(["CityNotFound", "planned", "planned", "built", "built"]);
  });

  test("takes its time by the clock of the mock", async () => {
    const mock = citiesMock();
    mock.getCity.sequence(
      { reply: { Note: "planned" }, milliseconds: 60_000 },
      { reply: { Note: "begun" }, milliseconds: 60_000 },
      { reply: { Note: "built" } },
    );
    expect(await notes(mock, 2)).toEqual(["planned", "planned"]);
    mock.clock.advance(60_000);
    expect(await note(mock)).toBe("begun");
    mock.clock.advance(59_999);
    expect(await note(mock)).toBe("begun");
    mock.clock.advance(1);
    expect(await note(mock)).toBe("built");
  });

  test("passes over steps whose time has gone by", async () => {
    const mock = citiesMock();
    mock.getCity.sequence(
      { reply: { Note: "planned" }, milliseconds: 1000 },
      { reply: { Note: "begun" }, milliseconds: 1000 },
      { reply: { Note: "built" } },
    );
    await note(mock);
    mock.clock.advance(2000);
    expect(await note(mock)).toBe("built");
  });

  test("changes what the mock would have answered, at any depth", async () => {
    const mock = citiesMock();
    const before = await call(mock, "GetCity", { Name: "Ulm" });
    mock.getCity.sequence({ change: { City: { Kind: "PORT", Mayor: { Name: "Eva" } } } });
    const { City } = before as { readonly City: { readonly Mayor: object } };
    expect(await call(mock, "GetCity", { Name: "Ulm" })).toEqual({
      ...(before as object),
      City: { ...City, Kind: "PORT", Mayor: { ...City.Mayor, Name: "Eva" } },
    });
  });

  test("has steps that the contract has", () => {
    const mock = citiesMock();
    // @ts-expect-error the output has no such member
    mock.getCity.sequence({ reply: { Nota: "planned" } });
    // @ts-expect-error the error is of another operation
    expect(() => mock.getCity.sequence({ fail: "InvalidToken" })).toThrow(TypeError);
    expect(() => mock.getCity.sequence()).toThrow(RangeError);
  });
});
