import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { expect, expectTypeOf, test } from "vitest";
import { qldbArbitraries } from "@tsmith/qldb-arbitraries";
import { qldbMock } from "@tsmith/qldb-mock/core";
import type { components } from "@tsmith/qldb-openapi";
import document from "@tsmith/qldb-openapi/openapi.json" with { type: "json" };
import type {
  ExportStatus,
  JournalS3ExportDescription,
  ListJournalS3ExportsResponse,
  S3EncryptionConfiguration,
} from "@tsmith/qldb-types";

const ajv = new Ajv2020({ strict: false, formats: { int32: true } });
ajv.addSchema(document, "openapi.json");

function validator(schema: string): (body: unknown) => readonly string[] {
  const validate = ajv.compile({ $ref: `openapi.json#/components/schemas/${schema}` });
  return (body) =>
    validate(body)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const responseProblems = validator("ListJournalS3ExportsResponseContent");

test("every page that the mock sends is valid against the OpenAPI document", async () => {
  const cases = fc.record({
    seed: fc.nat(),
    items: fc.nat({ max: 30 }),
    size: fc.integer({ min: 1, max: 100 }),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ seed, items, size }) => {
      const mock = qldbMock({ seed, items });
      const url = `https://qldb.example/journal-s3-exports?max_results=${size}`;
      expect(responseProblems(await (await mock.fetch(url)).json())).toEqual([]);
    }),
  );
});

test("every output that the contract allows is valid against the OpenAPI document", async () => {
  const outputs = qldbArbitraries().ListJournalS3ExportsResponse;
  const mock = qldbMock();
  await fc.assert(
    fc.asyncProperty(outputs, async (output) => {
      mock.listJournalS3Exports.reply(output).once();
      const response = await mock.fetch("https://qldb.example/journal-s3-exports");
      expect(responseProblems(await response.json())).toEqual([]);
    }),
  );
});

test("the refusal of an input is valid against the OpenAPI document", async () => {
  const response = await qldbMock().fetch("https://qldb.example/journal-s3-exports?max_results=0");
  expect(response.status).toBe(400);
  expect(validator("ValidationExceptionResponseContent")(await response.json())).toEqual([]);
});

test("a page with an unknown status is not valid: the document is closed", () => {
  const body = { JournalS3Exports: [{ Status: "TOMORROW" }] };
  expect(responseProblems(body)).not.toEqual([]);
});

/** What a value is on the wire: dates are numbers of seconds. */
type Wire<T> = T extends Date
  ? number
  : T extends (infer Item)[]
    ? Wire<Item>[]
    : T extends object
      ? { [Key in keyof T]: Wire<T[Key]> }
      : T;

type Schemas = components["schemas"];

test("the types of the OpenAPI document and ours agree", () => {
  expectTypeOf<Schemas["ExportStatus"]>().toEqualTypeOf<ExportStatus>();
  expectTypeOf<Schemas["JournalS3ExportDescription"]>().toExtend<
    Wire<JournalS3ExportDescription>
  >();
  expectTypeOf<Schemas["ListJournalS3ExportsResponseContent"]>().toExtend<
    Wire<ListJournalS3ExportsResponse>
  >();
  expectTypeOf<keyof Schemas["JournalS3ExportDescription"]>().toEqualTypeOf<
    keyof JournalS3ExportDescription
  >();
  expectTypeOf<keyof Schemas["S3EncryptionConfiguration"]>().toEqualTypeOf<
    keyof S3EncryptionConfiguration
  >();
});
