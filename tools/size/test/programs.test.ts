import { readFileSync } from "node:fs";
import { qldbMock } from "@tsmith/qldb-mock/core";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { ListExports } from "../programs/program.ts";
import { bundleOf, programNames, programs, sizeOf } from "../src/measure.ts";

const mock = qldbMock({ seed: 42, items: 250 });
afterEach(() => vi.unstubAllGlobals());

const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");

/** The columns of a program's row in the README, in bytes. */
function published(name: keyof typeof programs): readonly number[] {
  const part = readme.slice(readme.indexOf("<!-- sizes"), readme.indexOf("<!-- /sizes"));
  const row = part.split("\n").find((line) => line.startsWith(`| ${programs[name]} `));
  return [...(row ?? "").matchAll(/([\d.]+) KB/g)].map(([, kilobytes]) => Number(kilobytes) * 1000);
}

describe.each(programNames)("%s", (name) => {
  test("lists what there is with signed requests", async () => {
    const requests: Request[] = [];
    vi.stubGlobal("fetch", async (input: Request) => {
      requests.push(new Request(input));
      return mock.fetch(input);
    });
    const { file } = await bundleOf(name);
    const program = (await import(/* @vite-ignore */ file)) as {
      readonly listExports: ListExports;
    };
    const listed = await program.listExports("eu-central-1", {
      accessKeyId: "AKIDEXAMPLE",
      secretAccessKey: "secret",
    });
    const expected = mock.store.journalS3Exports.all();
    expect(listed).toEqual(
      expected.map(({ ExportId: id, Status: status, ExportCreationTime: created }) => ({
        id,
        status,
        created,
      })),
    );
    expect(requests).toHaveLength(3);
    for (const { url, headers } of requests) {
      expect(url).toMatch(/^https:\/\/qldb\.eu-central-1\.amazonaws\.com\/journal-s3-exports\?/);
      expect(headers.get("authorization")).toMatch(
        /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-central-1\/qldb\/aws4_request, /,
      );
    }
  });

  test("has the size that the README says, within a twentieth", async () => {
    const { minified, gzipped } = sizeOf(await bundleOf(name));
    const said = published(name);
    expect(said).toHaveLength(2);
    for (const [index, size] of [minified, gzipped].entries()) {
      expect(Math.abs((said[index] ?? 0) - size) / size, "`npm run size` writes it").toBeLessThan(
        0.05,
      );
    }
  });
});
