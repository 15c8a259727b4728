import { block, code } from "../../print/code.ts";
import { onward, text } from "../../print/doc.ts";
import { literal, propertyKey } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeType } from "../runtime.ts";
import { constraintTable } from "./constraint-table.ts";

/** `constraints.ts`: what values must keep beyond their schemas. @internal */
export function constraintsFile(view: ServiceView): File {
  const rows = Object.entries(constraintTable(view)).map(([id, constraint]) => [
    propertyKey(id),
    text(":"),
    onward(literal(constraint)),
    text(","),
  ]);
  return printModule({
    path: "src/constraints.ts",
    declares: ["constraints"],
    body: [
      code`/** By shape: what its values must keep beyond what its schema says. @public */
export const constraints: ${runtimeType("Constraints", "@tsmith/schema")} = ${block(rows)};`,
    ],
  });
}
