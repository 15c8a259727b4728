import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LawResult } from "@tsmith/arbitrary/laws";
import { install, typeCheck } from "@tsmith/ci/type-check";
import { build, defaultConfig, impacts, type Party } from "@tsmith/codegen";
import { expectShape, validateValue } from "@tsmith/smithy";
import { beforeAll, expect, test } from "vitest";
import { builtServices, type BuiltService } from "../src/generated-service.ts";
import { proofConfig } from "../src/proof-config.ts";
import { proveAcross } from "../src/prove-across.ts";
import { consumer } from "./consumer.ts";
import { BASE, pairs, type Pair } from "./pairs.ts";

/** What the compiler says of the program of the old version, by the title of the new one. */
const complaints = new Map<string, readonly string[]>();
let old: BuiltService;
let program: string;

/** All are compiled at once: starting a compiler takes longer than what it has to do. */
beforeAll(async () => {
  old = await serviceOf(BASE);
  program = consumer(old.view);
  const home = join(import.meta.dirname, "../tmp/compatibility");
  rmSync(home, { recursive: true, force: true });
  const versions = [{ title: "itself", after: BASE }, ...pairs];
  for (const [index, { after }] of versions.entries()) {
    const folder = join(home, String(index));
    install(folder, withVersion((await serviceOf(after)).packages, `1.0.${index}`));
    mkdirSync(join(folder, "consumer"), { recursive: true });
    writeFileSync(join(folder, "consumer/consumer.ts"), program);
  }
  const { output } = await typeCheck(home, ["*/consumer"]);
  for (const [index, { title }] of versions.entries()) {
    const lines = output.split("\n").filter((line) => line.startsWith(`${index}/consumer/`));
    complaints.set(title, lines);
  }
}, 120_000);

/** The service of a contract. */
async function serviceOf(shapes: string): Promise<BuiltService> {
  const text = `$version: "2.0"\nnamespace example\n${shapes}`;
  const source = { name: "towns.smithy", text };
  const result = await build(proofConfig(defaultConfig([], "packages")), [source]);
  const [service] = builtServices(result);
  if (service === undefined) throw new Error(JSON.stringify(result.diagnostics));
  return service;
}

/** The compiler takes packages of one name and version for one. */
function withVersion(
  packages: BuiltService["packages"],
  version: string,
): BuiltService["packages"] {
  return packages.map((built) => ({
    ...built,
    files: built.files.map(({ path, text }) => ({
      path,
      text: path === "package.json" ? text.replace(/("version": )"[^"]*"/, `$1"${version}"`) : text,
    })),
  }));
}

/** Whose code a complaint is about: inputs are written by clients and read by servers. */
function partyOf(complaint: string): Party {
  const [, line] = /consumer\.ts\((\d+),/.exec(complaint) ?? [];
  const above = program.split("\n").slice(0, Number(line));
  const start = above.findLast((text) => text.startsWith("export ")) ?? "";
  const [, verb, direction] = /(write|least|read)(Input|Output)/.exec(start) ?? [];
  if (verb === undefined) return "clients";
  return (verb === "read") === (direction === "Output") ? "clients" : "servers";
}

test("the program of a version compiles against the version", () => {
  expect(complaints.get("itself")).toEqual([]);
  expect([...complaints.values()].filter(({ length }) => length > 0)).not.toEqual([]);
});

/** What happens where a version takes the place of the old one: in the compiler, on the wire. */
async function consequences({ title, after }: Pair): Promise<{
  readonly said: readonly Party[];
  readonly compiler: readonly string[];
  readonly oldClient: readonly LawResult[];
  readonly newClient: readonly LawResult[];
}> {
  const now = await serviceOf(after);
  const said = impacts(old.view, now.view).flatMap(({ breaks }) => breaks);
  const { oldClient, newClient } = await proveAcross(old, now, { runs: 25 });
  return {
    said: [...new Set(said)].toSorted(),
    compiler: complaints.get(title) ?? [],
    oldClient: oldClient.filter(isFailed),
    newClient: newClient.filter(isFailed),
  };
}

test.each(pairs.filter(({ breaks }) => breaks.length === 0))(
  "$title breaks nobody: old code compiles, old and new keep the laws",
  async (pair) => {
    expect(await consequences(pair)).toEqual({
      said: [],
      compiler: [],
      oldClient: [],
      newClient: [],
    });
  },
);

test.each(pairs.filter(({ breaks }) => breaks.length > 0))(
  "$title breaks $breaks, and nobody else",
  async (pair) => {
    const { said, compiler, oldClient, newClient } = await consequences(pair);
    expect(said).toEqual(pair.breaks);
    const broken = new Set<Party>(compiler.map(partyOf));
    // An answer that does not arrive the server may not give any more, or the client not read.
    if (!oldClient.every(isAnswer)) broken.add("clients");
    if (newClient.length > 0) broken.add("servers");
    if (await isRefused(pair)) broken.add("servers");
    expect(broken.size + oldClient.length).toBeGreaterThan(0);
    expect([...broken].filter((party) => !pair.breaks.includes(party))).toEqual([]);
  },
);

function isFailed({ status }: LawResult): boolean {
  return status === "failed";
}

function isAnswer({ law }: LawResult): boolean {
  return !/^(?:request|pagination)/.test(law);
}

/** Whether a value that the old contract allows breaks the new one. */
async function isRefused({ after, refused }: Pair): Promise<boolean> {
  if (refused === undefined) return false;
  const now = await serviceOf(after);
  const [before = 0, problems = 0] = [old, now].map(
    ({ view: { model } }) =>
      validateValue(model, refused.value, expectShape(model, refused.shape)).length,
  );
  return before === 0 && problems > 0;
}
