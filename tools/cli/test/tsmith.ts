import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";

export const root: string = join(import.meta.dirname, "../../..");
/** The command as a checkout has it. */
export const bin: string = join(root, "tools/cli/bin/tsmith.js");
/** Without colours, whatever the terminal of the tests has. */
export const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in a folder, and waits for its end. */
export function runIn(folder: string, args: readonly string[], input = ""): Run {
  const options = { cwd: folder, env, input, encoding: "utf8" } as const;
  const { status, stdout, stderr } = spawnSync("node", [bin, ...args], options);
  return { status, stdout, stderr };
}

/** Puts a copy of the contract of QLDB where a test may change it. */
export function copyContract(to: string): void {
  cpSync(join(root, "model/qldb"), to, { recursive: true });
}
