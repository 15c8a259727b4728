import type { Linter } from "./linter.ts";
import { emitEachSelector } from "./linters/emit-each-selector.ts";
import { emitNoneSelector } from "./linters/emit-none-selector.ts";
import { unreferencedShape } from "./linters/unreferenced-shape.ts";

/** The validators that `metadata validators` can name. */
export const linters: ReadonlyMap<string, Linter> = new Map([
  ["EmitEachSelector", emitEachSelector],
  ["EmitNoneSelector", emitNoneSelector],
  ["UnreferencedShape", unreferencedShape],
]);
