#!/usr/bin/env node
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";
import v8 from "node:v8";

module.enableCompileCache?.();
// Most runs end before it pays what the optimising compilers do: they are asked ten times as late.
if (process.versions.v8.startsWith("13.")) {
  v8.setFlagsFromString("--invocation-count-for-maglev=4000");
  v8.setFlagsFromString("--invocation-count-for-turbofan=30000");
  // A run over many contracts lets go of one before it takes the next.
  v8.setFlagsFromString("--heap-growing-percent=60");
}

// A checkout has sources, which are bundled again where one has changed; generated code that runs in
// this process meets the runtime's sources. A published package has the bundle alone.
const isCheckout = existsSync(new URL("../src/main.ts", import.meta.url));
if (isCheckout && !process.features.typescript) {
  process.stderr.write(
    `error: a checkout of tsmith needs Node 22.18, this is ${process.version}\n`,
  );
  process.exit(2);
}
if (isCheckout) {
  module.registerHooks({
    resolve: (specifier, context, nextResolve) =>
      nextResolve(specifier, {
        ...context,
        conditions: ["@tsmith/source", ...context.conditions],
      }),
  });
  const { refreshBundle } = await import("../../ci/src/bundle-command.ts");
  await refreshBundle(fileURLToPath(new URL("../../..", import.meta.url)));
}
const { main } = await import("../bundle/main.js");
process.exitCode = await main(process.argv.slice(2));
