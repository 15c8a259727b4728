import { readFileSync } from "node:fs";
import { checkLaw, unknownUnions, type Subject } from "@tsmith/arbitrary/laws";
import { build } from "@tsmith/codegen";
import { expect, test } from "vitest";
import { builtServices, importService, type GeneratedService } from "../src/generated-service.ts";
import { openApiLaw } from "../src/open-api-law.ts";
import { subjectOf } from "../src/subject.ts";
import { configOf } from "./config.ts";

const restJson1 = configOf("aws.protocols#restJson1");

/** The towns as they are generated for restJson1. */
async function towns(): Promise<GeneratedService> {
  const name = "towns.smithy";
  const text = readFileSync(new URL(name, import.meta.url), "utf8");
  const [service] = builtServices(await build(restJson1, [{ name, text }]));
  return importService(service!);
}

/** Client and mock of the towns, with what their client receives passed through a function. */
async function townsWith(receive: (output: unknown) => unknown): Promise<Subject> {
  const subject = subjectOf(await towns());
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

test("a mock that sends what the OpenAPI document does not describe is caught", async () => {
  const service = await towns();
  const subject = subjectOf(service);
  const textual: Subject = {
    ...subject,
    mock: (variant) => {
      const mock = subject.mock(variant);
      return {
        ...mock,
        fetch: async (request) => {
          const { status, headers, body } = await mock.fetch(request);
          const text = await new Response(body).text();
          return new Response(text.replace(/"people":(\d+)/, '"people":"$1"'), { status, headers });
        },
      };
    },
  };
  const law = openApiLaw(service.view);
  const result = await checkLaw(law, textual, "PutTown", { runs: 200 });
  expect(result.counterexample).toContain("`/people` must be");
  expect((await checkLaw(law, subject, "PutTown")).status).toBe("passed");
});
