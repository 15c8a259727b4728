import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "@tsmith/smithy";
import type { MavenPlan } from "../config/build-config.ts";
import { reportProblems } from "../config/problems.ts";

/** The files and folders that hold the models of dependencies. @public */
export interface FoundDependencies {
  readonly paths: readonly string[];
  /** A warning for each that was not found. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Smithy's own: what their models define is built in, and the rest is for the JVM. */
const OWN_GROUP = "software.amazon.smithy";
const COORDINATES = /^([\w.-]+):([\w.-]+):([\w.+-]+)$/;

/**
 * Looks up the dependencies of a configuration on this machine; nothing is downloaded. Of
 * `group:artifact:version` it takes, whichever is there first:
 *
 * 1. `lib/<artifact>-<version>.jar` beside the configuration,
 * 2. the jar in a repository that is a folder: those of the configuration, then `~/.m2/repository`,
 * 3. a package `<artifact>` or `@<group>/<artifact>` in a `node_modules` on the way up, with its
 *    models in `META-INF/smithy` or where `smithy` in its `package.json` says.
 *
 * @see https://smithy.io/2.0/guides/smithy-build-json.html#maven-configuration
 * @public
 */
export function findDependencies(
  { dependencies, repositories }: MavenPlan,
  folder: string,
): FoundDependencies {
  const homes = [...repositories.flatMap(localFolder), join(homedir(), ".m2/repository")];
  const paths: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const report = reportProblems(diagnostics);
  for (const { name, location } of dependencies) {
    const [, group = "", artifact = "", version = ""] = COORDINATES.exec(name) ?? [];
    const found =
      firstJar(folder, homes, group, artifact, version) ?? packageModels(folder, group, artifact);
    if (found !== undefined) paths.push(...found);
    else if (!isOwn(name)) report("BuildConfig/dependency", { name }, location);
  }
  return { paths, diagnostics };
}

function isOwn(dependency: string): boolean {
  return dependency.startsWith(`${OWN_GROUP}:`) || dependency.startsWith(`${OWN_GROUP}.`);
}

function localFolder(url: string): readonly string[] {
  try {
    return url.startsWith("file:") ? [fileURLToPath(url)] : [];
  } catch {
    return [];
  }
}

function firstJar(
  folder: string,
  homes: readonly string[],
  group: string,
  artifact: string,
  version: string,
): readonly string[] | undefined {
  if (artifact === "") return undefined;
  const file = `${artifact}-${version}.jar`;
  const place = join(...group.split("."), artifact, version, file);
  const jars = [join(folder, "lib", file), ...homes.map((home) => join(home, place))];
  const jar = jars.find((path) => existsSync(path));
  return jar === undefined ? undefined : [jar];
}

/** The models of a package as Node finds it; `undefined` where there is none, or it has none. */
function packageModels(
  folder: string,
  group: string,
  artifact: string,
): readonly string[] | undefined {
  if (artifact === "") return undefined;
  for (let at = resolve(folder); ; at = dirname(at)) {
    for (const name of [artifact, `@${group}/${artifact}`]) {
      const models = modelsOf(join(at, "node_modules", name));
      if (models !== undefined) return models;
    }
    if (at === dirname(at)) return undefined;
  }
}

function modelsOf(home: string): readonly string[] | undefined {
  const models = join(home, "META-INF/smithy");
  if (existsSync(models)) return [models];
  const stated = statedModels(join(home, "package.json"));
  return stated.length === 0 ? undefined : stated.map((path) => join(home, path));
}

/** `smithy` in a `package.json`: a path, or several. */
function statedModels(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof content !== "object" || content === null || !("smithy" in content)) return [];
    const paths: readonly unknown[] = [content.smithy].flat();
    return paths.filter((path) => typeof path === "string");
  } catch {
    return [];
  }
}
