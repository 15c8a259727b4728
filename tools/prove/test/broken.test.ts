import { readFileSync } from "node:fs";
import { checkLaw, unknownUnions, type Subject } from "@tsmith/arbitrary/laws";
import { build, defaultConfig } from "@tsmith/codegen";
import { expect, test } from "vitest";
import { builtServices, importService } from "../src/generated-service.ts";
import { proofConfig } from "../src/proof-config.ts";
import { subjectOf } from "../src/subject.ts";

/** The client and the mock of the towns, with what their client receives passed through a function. */
async function townsWith(receive: (output: unknown) => unknown): Promise<Subject> {
  const name = "towns.smithy";
  const text = readFileSync(new URL(name, import.meta.url), "utf8");
  const [service] = builtServices(
    await build(proofConfig(defaultConfig([name], ".")), [{ name, text }]),
  );
  const subject = subjectOf(await importService(service!));
  return {
    ...subject,
    client: (fetch) => {
      const client = subject.client(fetch);
      return {
        ...client,
        send: async (operation, input) => receive(await client.send(operation, input)),
      };
    },
  };
}

/** The value without members that no contract knows. */
function withoutUnknown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUnknown);
  if (typeof value !== "object" || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).filter(([name]) => name !== "$unknown");
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutUnknown(inner)]));
}

test("a client that drops unknown members of unions is caught, with the smallest case", async () => {
  const subject = await townsWith(withoutUnknown);
  const result = await checkLaw(unknownUnions, subject, "PutTown");
  expect(result.status).toBe("failed");
  expect(result.counterexample).toContain("/places/0/kind");
});

test("a client that keeps them is not", async () => {
  const subject = await townsWith((output) => output);
  expect((await checkLaw(unknownUnions, subject, "PutTown")).status).toBe("passed");
});
