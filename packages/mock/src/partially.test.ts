import { expectTypeOf, test } from "vitest";
import type { Partially } from "./partially.ts";

interface Town {
  Name: string;
  Founded: Date;
  Seal: Uint8Array;
  Mayor: { Name: string; Age?: number };
  Streets: { Name: string; Length: number }[];
  Codes: Record<string, { Value: string }>;
}

test("members may be left out at any depth", () => {
  expectTypeOf<{
    Mayor: { Age: number };
    Streets: { Name: string }[];
    Codes: { a: { Value: undefined } };
  }>().toExtend<Partially<Town>>();
});

test("values have the types of the contract", () => {
  expectTypeOf<{ Mayor: { Age: string } }>().not.toExtend<Partially<Town>>();
  expectTypeOf<{ Streets: string[] }>().not.toExtend<Partially<Town>>();
  expectTypeOf<{ Founded: string }>().not.toExtend<Partially<Town>>();
});

test("dates, bytes and streams of events are whole", () => {
  expectTypeOf<Partially<Date>>().toEqualTypeOf<Date>();
  expectTypeOf<Partially<Uint8Array>>().toEqualTypeOf<Uint8Array>();
  expectTypeOf<Partially<AsyncIterable<Town>>>().toEqualTypeOf<AsyncIterable<Town>>();
});

test("the content of a streaming blob may stand for it", () => {
  expectTypeOf<string>().toExtend<Partially<ReadableStream>>();
  expectTypeOf<Uint8Array>().toExtend<Partially<Blob>>();
  expectTypeOf<number>().not.toExtend<Partially<Blob>>();
});
