import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { UsageError } from "./exit-code.ts";

/**
 * Lays out the models of a revision in a folder of their own, calls `use` with where `path` is
 * there, and removes the folder.
 *
 * @throws UsageError where this is no repository, or the revision has no such path
 */
export function atRevision<T>(revision: string, path: string, use: (path: string) => T): T {
  const top = git(process.cwd(), "rev-parse", "--show-toplevel").trim();
  const commit = commitOf(top, revision);
  const inside = relative(realpathSync(top), realpathSync(resolve(path)))
    .split(sep)
    .join("/");
  const home = mkdtempSync(join(tmpdir(), "tsmith-diff-"));
  try {
    // A contract may import from anywhere in the repository.
    const files = git(top, "ls-tree", "-r", "-z", "--name-only", commit).split("\0");
    const models = files.filter((file) => /\.smithy$|\.json$/.test(file));
    const isThere = models.some((file) => file === inside || file.startsWith(prefixOf(inside)));
    if (!isThere) throw new UsageError(`\`${revision}\` has no model at \`${inside || "."}\``);
    for (const file of needed(models, inside)) {
      mkdirSync(join(home, dirname(file)), { recursive: true });
      writeFileSync(join(home, file), git(top, "cat-file", "blob", `${commit}:${file}`));
    }
    return use(join(home, inside));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** A revision could be taken for an option. */
function commitOf(top: string, revision: string): string {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const { status, stdout } = spawnSync("git", args, { cwd: top, encoding: "utf8" });
  if (status !== 0) throw new UsageError(`there is no revision \`${revision}\``);
  return stdout.trim();
}

function prefixOf(folder: string): string {
  return folder === "" ? "" : `${folder}/`;
}

/** What is at the path, and models in IDL anywhere: JSON files elsewhere are seldom models. */
function needed(models: readonly string[], inside: string): readonly string[] {
  return models.filter(
    (file) => file === inside || file.startsWith(prefixOf(inside)) || file.endsWith(".smithy"),
  );
}

function git(folder: string, ...args: readonly string[]): string {
  const options = { cwd: folder, encoding: "utf8", maxBuffer: 1 << 30 } as const;
  const { status, stdout, stderr, error } = spawnSync("git", args, options);
  if (error !== undefined) throw new UsageError("git cannot be run");
  if (status !== 0) throw new UsageError(stderr.trim().split("\n")[0] ?? "git failed");
  return stdout;
}
