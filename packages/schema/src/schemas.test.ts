import { expect, expectTypeOf, test } from "vitest";
import type { InputOf, OperationSchema, OutputOf, StructureSchema, ValueOf } from "./index.ts";

interface City {
  name: string;
}

const City$: StructureSchema<City> = [3, "example", "City", 0, ["name"], [0], 1];
const GetCity$: OperationSchema<{ id: string }, City> = [
  9,
  "example",
  "GetCity",
  { http: ["GET", "/", 200] },
  () => City$,
  () => City$,
];

test("a schema constant carries the type of its values", () => {
  expectTypeOf<ValueOf<typeof City$>>().toEqualTypeOf<City>();
});

test("an operation's schema carries its input and its output", () => {
  expectTypeOf<InputOf<typeof GetCity$>>().toEqualTypeOf<{ id: string }>();
  expectTypeOf<OutputOf<typeof GetCity$>>().toEqualTypeOf<City>();
});

test("a schema constant is the plain tuple", () => {
  expect(City$).toEqual([3, "example", "City", 0, ["name"], [0], 1]);
});
