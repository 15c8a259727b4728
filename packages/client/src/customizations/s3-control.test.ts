import type { StaticOperationSchema } from "@smithy/types";
import { expect, test } from "vitest";
import { s3Control } from "./s3-control.ts";

test("an operation has no prefix of the host beside the one of the endpoint rules", () => {
  const traits = { http: ["GET", "/v20180820/bucket", 200] as const, endpoint: ["{AccountId}."] };
  const operation = [9, "n", "ListBuckets", traits, () => "unit", () => "unit"] as const;
  const customized = s3Control.operation?.(operation as unknown as StaticOperationSchema);
  expect(customized?.slice(0, 4)).toEqual([9, "n", "ListBuckets", { http: traits.http }]);
});

test("an operation without traits stays as it is", () => {
  const operation: StaticOperationSchema = [9, "n", "Ask", 0, () => "unit", () => "unit"] as never;
  expect(s3Control.operation?.(operation)).toBe(operation);
});
