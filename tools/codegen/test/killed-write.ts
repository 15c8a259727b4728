// Run as a process of its own: writes outputs, and dies at a given step of the file system's.
// Arguments: the root, the number of the step (0: never), the outputs as JSON.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const [root = "", step = "0", outputs = "[]"] = process.argv.slice(2);
let count = 0;

for (const name of ["writeFileSync", "renameSync", "rmSync", "rmdirSync", "mkdirSync"] as const) {
  const original: (...parameters: never[]) => unknown = fs[name];
  Object.defineProperty(fs, name, {
    value: (...parameters: never[]) => {
      count += 1;
      if (count === Number(step)) process.kill(process.pid, "SIGKILL");
      return original(...parameters);
    },
  });
}
syncBuiltinESMExports();

const { writeOutputs } = await import("../src/write/write.ts");
await writeOutputs(root, JSON.parse(outputs));
