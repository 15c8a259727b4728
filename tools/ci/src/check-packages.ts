/**
 * Packs every package that is published and judges the tarball as a user's tools would: publint,
 * and "are the types wrong" for ESM.
 */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
}

const judges = [
  ["publint", "--strict"],
  ["attw", "--pack", ".", "--profile", "esm-only", "--quiet"],
] as const;

for (const file of globSync("{packages,tools}/*/package.json").toSorted()) {
  const { name, private: isPrivate } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  if (isPrivate === true) continue;
  for (const [command, ...args] of judges) {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: dirname(file),
      encoding: "utf8",
    });
    if (status !== 0) {
      process.stderr.write(`${name}: ${command} objects\n${stdout}${stderr}\n`);
      process.exitCode = 1;
    }
  }
}
