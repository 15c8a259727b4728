import { dirname, join, relative, sep } from "node:path";
import { globAsync, type Tree } from "@nx/devkit";
import { plannedChanges } from "tsmith/planned-changes";

/** What Nx takes from a sync generator. */
interface SyncResult {
  readonly outOfSyncMessage?: string;
  readonly outOfSyncDetails?: readonly string[];
}

/**
 * `nx sync`: the packages of all contracts are what their contracts say; `nx sync:check` fails where
 * they are not. What one package differs in is a line of the details.
 *
 * @throws Error where a contract is wrong, or a file of a person is where one of ours belongs
 * @see https://nx.dev/docs/concepts/sync-generators
 */
export default async function sync(tree: Tree): Promise<SyncResult> {
  const contracts = (await globAsync(tree, ["**/smithy-build.json"])).toSorted();
  const counts = new Map<string, number>();
  const problems: string[] = [];
  for (const contract of contracts) {
    const plan = await plannedChanges(join(tree.root, dirname(contract)));
    problems.push(...plan.problems);
    for (const { path: absolute, after } of plan.changes) {
      const path = relative(tree.root, absolute).split(sep).join("/");
      if (after === undefined) tree.delete(path);
      else tree.write(path, after);
    }
    if (plan.changes.length > 0) counts.set(dirname(contract), plan.changes.length);
  }
  if (problems.length > 0) throw new Error(problems.join("\n\n"));
  if (counts.size === 0) return {};
  return {
    outOfSyncMessage: "Generated packages are not what their contracts say.",
    outOfSyncDetails: [...counts].map(
      ([contract, count]) =>
        `${contract}: ${count} ${count === 1 ? "file differs" : "files differ"}`,
    ),
  };
}
