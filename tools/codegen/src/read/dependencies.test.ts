import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { findDependencies } from "./dependencies.ts";

const HOME = mkdtempSync(join(tmpdir(), "dependencies-"));
const LOCATION = { source: { name: "smithy-build.json", text: "{}" }, pointer: [] };

function put(path: string, text = ""): void {
  mkdirSync(dirname(join(HOME, path)), { recursive: true });
  writeFileSync(join(HOME, path), text);
}

function find(...names: readonly string[]): readonly string[] {
  const dependencies = names.map((name) => ({ name, location: LOCATION }));
  const repositories = ["https://repo.example/maven", pathToFileURL(join(HOME, "repository")).href];
  const { paths, diagnostics } = findDependencies(
    { dependencies, repositories },
    join(HOME, "project"),
  );
  return [
    ...paths.map((path) => path.slice(HOME.length + 1)),
    ...diagnostics.map(({ severity, message }) => `${severity} ${message}`),
  ];
}

put("project/lib/beside-1.0.jar");
put("repository/org/a/stored/1.0/stored-1.0.jar");
put("node_modules/packed/META-INF/smithy/manifest");
put("node_modules/@org.a/scoped/package.json", '{ "smithy": ["model", "extra.smithy"] }');
put("node_modules/other/package.json", '{ "smithy": 1 }');

test.each([
  ["org.a:beside:1.0", ["project/lib/beside-1.0.jar"]],
  ["org.a:stored:1.0", ["repository/org/a/stored/1.0/stored-1.0.jar"]],
  ["org.a:packed:1.0", ["node_modules/packed/META-INF/smithy"]],
  [
    "org.a:scoped:1.0",
    ["node_modules/@org.a/scoped/model", "node_modules/@org.a/scoped/extra.smithy"],
  ],
  ["software.amazon.smithy:smithy-aws-traits:1.50.0", []],
  [
    "org.a:other:1.0",
    ["WARNING The dependency `org.a:other:1.0` is not on this machine; its models are missing."],
  ],
  [
    "org.a:stored",
    ["WARNING The dependency `org.a:stored` is not on this machine; its models are missing."],
  ],
])("%s", (name, found) => {
  expect(find(name)).toEqual(found);
});
