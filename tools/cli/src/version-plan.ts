import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { changeLogEntry, type Comparison } from "./change-log.ts";

/**
 * Writes a version plan for `nx release` that bumps the packages of a contract. It is named after
 * what it says, so that the same change is planned once.
 *
 * @param projects - names of Nx projects
 * @returns where it was written, relative to the folder; `undefined` where nothing changed
 * @see https://nx.dev/recipes/nx-release/file-based-versioning-version-plans
 */
export function writeVersionPlan(
  folder: string,
  projects: readonly string[],
  comparison: Comparison,
): string | undefined {
  const { bump } = comparison.verdict;
  if (bump === "none" || projects.length === 0) return undefined;
  const bumps = projects.map((project) => `${JSON.stringify(project)}: ${bump}`);
  const text = ["---", ...bumps, "---", "", changeLogEntry(comparison)].join("\n");
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 8);
  const path = `.nx/version-plans/version-plan-${digest}.md`;
  mkdirSync(join(folder, ".nx/version-plans"), { recursive: true });
  writeFileSync(join(folder, path), text);
  return path;
}
