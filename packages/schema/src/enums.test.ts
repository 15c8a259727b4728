import { expect, expectTypeOf, test } from "vitest";
import { enumGuard, type EnumGuard, type OpenEnum } from "./index.ts";

const Status = { OPEN: "open", CLOSED: "closed" } as const;
type Status = (typeof Status)[keyof typeof Status];
const isStatus: EnumGuard<Status> = enumGuard(Status);

test("a guard takes the values of its enum and no other", () => {
  expect(["open", "closed", "OPEN", "toString", 1, undefined].filter(isStatus)).toEqual([
    "open",
    "closed",
  ]);
});

test("a guard narrows an open enum to the known values", () => {
  const status: OpenEnum<Status> = "tomorrow" as OpenEnum<Status>;
  if (isStatus(status)) expectTypeOf(status).toExtend<Status>();
  // @ts-expect-error an open value may be one that the contract does not know
  const known: Status = status;
  expect(known).toBe("tomorrow");
});
