import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { bin, copyContract } from "./tsmith.ts";

const towns = `$version: "2.0"
namespace example
use aws.auth#sigv4
use aws.protocols#awsJson1_1
@awsJson1_1 @sigv4(name: "towns") @aws.api#service(sdkId: "Towns", endpointPrefix: "towns")
service Towns { version: "1", operations: [GetTown] }
operation GetTown { input := { @required name: String }, output := { @required name: String } }
`;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tsmith-mock-"));
  copyContract(join(folder, "qldb"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A command that serves, and what it prints line by line. */
class Served {
  readonly process: ChildProcess;
  readonly lines: AsyncIterator<string>;
  readonly #reader: Interface;

  constructor(...args: readonly string[]) {
    this.process = spawn("node", [bin, "mock", ...args, "--port", "0", "--json"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#reader = createInterface({ input: this.process.stdout! });
    this.lines = this.#reader[Symbol.asyncIterator]();
  }

  async next(): Promise<Record<string, unknown>> {
    const { value } = (await this.lines.next()) as { readonly value: string };
    return JSON.parse(value) as Record<string, unknown>;
  }

  async stop(): Promise<unknown> {
    this.process.kill("SIGTERM");
    const [code] = (await once(this.process, "exit")) as [unknown];
    this.#reader.close();
    return code;
  }
}

let served: Served;
afterEach(async () => {
  const code = await served.stop();
  if (code !== 0) throw new Error(`The command ended with ${String(code)}.`);
});

const getTown = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": "Towns.GetTown",
      ...headers,
    },
    body: '{"name":"Ulm"}',
  });

describe("tsmith mock", () => {
  test("serves several services on one port, and tells of calls as they were read", async () => {
    writeFileSync(join(folder, "towns.smithy"), towns);
    served = new Served("qldb", "towns.smithy");
    const { url } = (await served.next()) as { url: string };
    expect(await (await getTown(url)).json()).toEqual({ name: "Ulm" });
    expect(await served.next()).toMatchObject({
      operation: "getTown",
      input: { name: "Ulm" },
      output: { name: "Ulm" },
    });
    const page = await fetch(`${url}/journal-s3-exports?max_results=2`);
    expect(await page.json()).toHaveProperty("JournalS3Exports.length", 2);
    expect(await served.next()).toMatchObject({ operation: "listJournalS3Exports" });
    // Signed for the other service, it is the other's to refuse.
    const authorization = "AWS4-HMAC-SHA256 Credential=A/20260101/x/qldb/aws4_request, Signature=0";
    expect((await getTown(url, { authorization })).status).toBe(404);
  });

  test("--auth answers who signs, and nobody else", async () => {
    writeFileSync(join(folder, "towns.smithy"), towns);
    served = new Served("towns.smithy", "--auth");
    const { url } = (await served.next()) as { url: string };
    const refused = await getTown(url);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ __type: "MissingAuthenticationTokenException" });
    expect(await served.next()).toMatchObject({
      refusal: "[GetTown] The request is refused: The request is not signed.",
    });
    const date = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
    const scope = `AKID/${date.slice(0, 8)}/x/towns/aws4_request`;
    const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=ab`;
    expect((await getTown(url, { authorization, "x-amz-date": date })).status).toBe(200);
  });

  test("puts services below their names", async () => {
    writeFileSync(join(folder, "towns.smithy"), towns);
    served = new Served("qldb", "towns.smithy", "--prefix");
    const { urls, url } = (await served.next()) as { url: string; urls: Record<string, string> };
    expect(urls).toEqual({ qldb: `${url}/qldb`, towns: `${url}/towns` });
    expect(await (await getTown(urls["towns"]!)).json()).toEqual({ name: "Ulm" });
    expect((await getTown(url)).status).toBe(404);
    expect((await fetch(`${url}/qldb/journal-s3-exports`)).status).toBe(200);
  });

  test("is what the scenario says, takes the time that it is told, and keeps to its limits", async () => {
    served = new Served("qldb", "--scenario", "down", "--latency", "30", "--max-body", "10");
    const { url } = (await served.next()) as { url: string };
    expect((await fetch(`${url}/journal-s3-exports`)).status).toBe(503);
    expect(await served.next()).toMatchObject({
      operation: "listJournalS3Exports",
      error: "ServiceUnavailable",
      fault: "serverError",
      duration: 30,
    });
    const large = await fetch(url, { method: "POST", body: "more than ten bytes" });
    expect(large.status).toBe(413);
  });

  test("starts anew when the model changes, unless it is wrong then", async () => {
    const file = join(folder, "towns.smithy");
    writeFileSync(file, towns);
    served = new Served("towns.smithy", "--quiet");
    const { url } = (await served.next()) as { url: string };
    expect(await (await getTown(url)).json()).toEqual({ name: "Ulm" });
    writeFileSync(file, towns.replace("output := { ", "output := { @required size: Integer, "));
    expect(await served.next()).toEqual({ reloaded: true });
    expect(await (await getTown(url)).json()).toEqual({
      name: "Ulm",
      size: expect.any(Number) as number,
    });
    const told = once(served.process.stderr!, "data") as Promise<[Buffer]>;
    writeFileSync(file, towns.replace("name: String }, output", "name: Strang }, output"));
    expect(String((await told)[0])).toContain("Strang");
    expect(await (await getTown(url)).json()).toMatchObject({ name: "Ulm" });
  });
});
