import { typeCheck } from "@tsmith/ci/type-check";
import { firstOf } from "../first-errors.ts";
import { oneCase, type StageResult } from "../stage.ts";

/**
 * Whether the packages of models type-check, below a folder with a folder for each. What the
 * compiler took is shared out evenly.
 */
export async function typesStage(
  home: string,
  folders: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, StageResult>> {
  const include = [...folders.values()].map((folder) => `${folder}/*/src`);
  const { output, seconds, memory } = await typeCheck(home, include);
  const lines = output.split("\n").filter((line) => /^\S/.test(line));
  const own = (folder: string): readonly string[] =>
    lines.filter((line) => line.startsWith(`${folder}/`));
  const foreign = lines.filter(
    (line) => ![...folders.values()].some((folder) => line.startsWith(`${folder}/`)),
  );
  return new Map(
    [...folders].map(([name, folder]) => {
      const errors = [...own(folder), ...foreign];
      const findings = oneCase(name, errors.length === 0 ? undefined : firstOf(errors));
      return [name, { ...findings, seconds: seconds / folders.size, memory }];
    }),
  );
}
