/**
 * Fails when the lock file lacks an optional platform binary of a locked package: `npm install`
 * writes such a lock silently, and the next `npm ci` on another platform refuses it.
 */
import { readFileSync } from "node:fs";

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

/** Node resolves a dependency of `path` in its own `node_modules` first, then in each parent's. */
function isLocked(path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, folder.lastIndexOf("/node_modules/"))) {
    if (`${folder}${folder && "/"}node_modules/${name}` in lock.packages) return true;
    if (!folder.includes("/node_modules/")) return `node_modules/${name}` in lock.packages;
  }
}

const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !isLocked(path, name))
    .map((name) => `${path || "the workspace"} wants ${name}, which is not locked`),
);

if (missing.length > 0) {
  process.stderr.write(`package-lock.json is incomplete:\n${missing.join("\n")}\n`);
  process.exitCode = 1;
}
