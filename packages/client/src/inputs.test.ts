import type { StaticOperationSchema } from "@smithy/types";
import { expect, test } from "vitest";
import { through } from "../test/through.ts";
import { inputPlugin } from "./inputs.ts";
import type { ResolvedConfig } from "./service.ts";

const ns = "example";
const operation: StaticOperationSchema = [
  9,
  ns,
  "Found",
  0,
  () => [3, ns, "FoundInput", 0, ["Token", "Kind"], [[0, { idempotencyToken: 1 }], 0]],
  () => "unit",
];

async function completed(input: object): Promise<object> {
  let made = 0;
  const defaults = { "example#FoundInput": { Kind: "town" } };
  const config = { idempotencyTokenProvider: () => `token-${(made += 1)}` };
  // The plugin reads nothing else of the configuration.
  const plugin = inputPlugin(defaults, operation, config as ResolvedConfig);
  return (await through(plugin, {}, input)).input;
}

test("an input gets a token and its defaults, and the caller's object stays as it was", async () => {
  const input = {};
  expect(await completed(input)).toEqual({ Token: "token-1", Kind: "town" });
  expect(input).toEqual({});
});

test("a token of the caller's stays", async () => {
  expect(await completed({ Token: "mine", Kind: "port" })).toEqual({ Token: "mine", Kind: "port" });
});

test("an input may be an instance", async () => {
  class Input {
    get Kind(): string {
      return "port";
    }
  }
  const input = (await completed(new Input())) as Input;
  expect(input).toBeInstanceOf(Input);
  expect(input).toMatchObject({ Token: "token-1", Kind: "port" });
});
