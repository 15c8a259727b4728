import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { install } from "@tsmith/ci/type-check";
import { build, defaultConfig } from "@tsmith/codegen";
import { expect, test } from "vitest";
import { bundle } from "../src/bundle.ts";

/** A service of so many operations, each with shapes, an error and an enum of its own. */
function model(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `Sight${index + 1}`);
  return `$version: "2.0"
namespace example
@aws.auth#sigv4(name: "sights")
@aws.protocols#restJson1
service Sights { version: "2020-01-01", operations: [${names.map((name) => `Visit${name}`).join(", ")}] }
${names.map(operation).join("\n")}`;
}

function operation(name: string): string {
  return `@readonly
@http(method: "GET", uri: "/${name}")
@paginated(inputToken: "after", outputToken: "next", items: "visits")
operation Visit${name} {
  input := { @httpQuery("after") after: String }
  output := { next: String, visits: ${name}Visits }
  errors: [${name}Closed]
}
list ${name}Visits { member: ${name}Visit }
structure ${name}Visit { kind: ${name}Kind, at: Timestamp, guide: ${name}Guide }
structure ${name}Guide {
  languages: Integer = 3
}
enum ${name}Kind { DAY, NIGHT }
@error("client") structure ${name}Closed { until: Timestamp }`;
}

/** What a browser loads of a program of the service. */
async function bundled(count: number, program: string): Promise<string> {
  const config = defaultConfig(["sights.smithy"], "out");
  const projections = config.projections.map((projection) => ({
    ...projection,
    packages: projection.packages.filter(({ target }) => target === "client" || target === "types"),
  }));
  const source = { name: "sights.smithy", text: model(count) };
  const { packages, diagnostics } = await build({ ...config, projections }, [source]);
  const errors = diagnostics.filter(({ severity }) => severity === "ERROR");
  expect(errors.map(({ message }) => message)).toEqual([]);
  const home = join(import.meta.dirname, `../tmp/sights-${count}`);
  install(home, packages);
  const client = packages.find(({ target }) => target === "client")?.name ?? "";
  const entry = join(home, "program.ts");
  writeFileSync(entry, program.replaceAll("CLIENT", client));
  return (await bundle(entry, join(home, "bundle"))).code;
}

const paginator = `import { paginateVisitSight1, SightsClient } from "CLIENT";
export const visits = () => paginateVisitSight1({ client: new SightsClient({ region: "eu-west-1" }) }, {}).items();`;
const query = `import { SightsClient } from "CLIENT";
import { visitSight1InfiniteOptions } from "CLIENT/query";
export const visits = () => visitSight1InfiniteOptions(new SightsClient({ region: "eu-west-1" }));`;

test.each([
  ["a paginator", paginator],
  ["a query", query],
])("%s of a service of 300 operations brings its own one only", async (_, program) => {
  const code = await bundled(300, program);
  const names = new Set(code.match(/(?:Visit)?Sight\d+\w*/g));
  expect(names).toContain("VisitSight1");
  expect([...names].filter((name) => !/Sight1(?!\d)/.test(name))).toEqual([]);
  const alone = await bundled(1, program);
  expect(code.length - alone.length).toBeLessThan(100);
});
