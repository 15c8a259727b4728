#!/usr/bin/env node
import { existsSync } from "node:fs";
import module from "node:module";

module.enableCompileCache?.();

// A checkout has sources, which Node runs as they are once its own condition leads there; a
// published package has `dist` alone.
const source = new URL("../src/main.ts", import.meta.url);
const isCheckout = existsSync(source);
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
}
const { main } = await import(
  isCheckout ? source.href : new URL("../dist/main.js", import.meta.url).href
);
process.exitCode = await main(process.argv.slice(2));
