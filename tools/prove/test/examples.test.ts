import { readFileSync } from "node:fs";
import type { ExampleTable } from "@tsmith/arbitrary";
import { checkLaw, examples, type Subject } from "@tsmith/arbitrary/laws";
import { build } from "@tsmith/codegen";
import { beforeAll, expect, test } from "vitest";
import { builtServices, importService } from "../src/generated-service.ts";
import { subjectOf } from "../src/subject.ts";
import { configOf } from "./config.ts";

let subject: Subject;

beforeAll(async () => {
  const name = "examples.smithy";
  const text = readFileSync(new URL(name, import.meta.url), "utf8");
  const built = await build(configOf("aws.protocols#restJson1"), [{ name, text }]);
  subject = subjectOf(await importService(builtServices(built)[0]!));
});

test("examples are values as TypeScript has them, and only of what the contract knows", () => {
  expect(subject.examples).toEqual({
    PostLetter: [
      {
        title: "A letter with everything",
        input: {
          town: "Ulm",
          at: new Date(1_500_000_000_000),
          seal: new TextEncoder().encode("hello"),
          weight: Number.NaN,
          stamps: [{ cents: 5 }, { cents: 80, motif: "a sparrow" }],
          to: { name: "Albert" },
          note: { any: [1, "2"] },
        },
        output: { status: "SENT", due: new Date("2020-01-01") },
      },
      {
        title: "A letter to nowhere",
        input: { town: "Nowhere" },
        error: { name: "NoSuchTown", fields: { message: "There is none.", code: 3 } },
      },
      {
        title: "A letter that is no value: its address is empty",
        input: { town: "Ulm" },
      },
    ],
    ReadLetter: [
      {
        title: "Too many pages",
        input: { pages: 7 },
        error: { name: "ValidationException", fields: { message: "No." } },
        mayBreakConstraints: true,
      },
    ],
  } satisfies ExampleTable);
});

test("client and mock keep to them", async () => {
  expect(await checkLaw(examples, subject, "PostLetter")).toMatchObject({ status: "passed" });
  expect(await checkLaw(examples, subject, "ReadLetter")).toMatchObject({ status: "passed" });
});

test("an operation that the contract shows nothing of is skipped", async () => {
  const { examples: _, ...silent } = subject;
  const { status, reason } = await checkLaw(examples, silent, "PostLetter");
  expect([status, reason]).toEqual(["skipped", "The contract shows no example."]);
});

test("an example that breaks a constraint is caught unless it may", async () => {
  const broken = { ReadLetter: [{ title: "Too many", input: { pages: 7 } }] };
  const result = await checkLaw(examples, { ...subject, examples: broken }, "ReadLetter");
  expect(result.counterexample).toContain("'/pages' failed to satisfy constraint");
});

test("a client that loses what it reads is caught", async () => {
  const forgetful: Subject = {
    ...subject,
    client: (fetch) => ({
      ...subject.client(fetch),
      send: async (operation, input) => {
        await subject.client(fetch).send(operation, input);
        return { status: "SENT" };
      },
    }),
  };
  const result = await checkLaw(examples, forgetful, "PostLetter");
  expect(result.counterexample).toContain("`A letter with everything` differs at `/due`");
});
