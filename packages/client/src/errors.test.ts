import { AwsRestJsonProtocol } from "@aws-sdk/core/protocols";
import { TypeRegistry } from "@smithy/core/schema";
import type { StaticErrorSchema } from "@smithy/types";
import { expect, test } from "vitest";
import { registerErrors } from "./errors.ts";

const Gone$: StaticErrorSchema = [-3, "com.example.errors", "Gone", { error: "client" }, [], []];
class Gone extends Error {}

test("errors become known to the protocol of one client", () => {
  const protocol = new AwsRestJsonProtocol({ defaultNamespace: "com.example.errors" });
  registerErrors(protocol, [[Gone$, Gone]]);
  const registry: unknown = Reflect.get(protocol, "compositeErrorRegistry");
  expect(registry).toBeInstanceOf(TypeRegistry);
  expect((registry as TypeRegistry).getErrorCtor(Gone$)).toBe(Gone);
});

test("a protocol without a registry of its own finds them by namespace", () => {
  const Lost$: StaticErrorSchema = [-3, "com.example.lost", "Lost", { error: "client" }, [], []];
  registerErrors({}, [[Lost$, Gone]]);
  expect(TypeRegistry.for("com.example.lost").getErrorCtor(Lost$)).toBe(Gone);
});
