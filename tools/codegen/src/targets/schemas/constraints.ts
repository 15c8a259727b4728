import { block, code, object } from "../../print/code.ts";
import { type Doc, onward, text } from "../../print/doc.ts";
import { literal, property, propertyKey } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import { OBJECT_MEMBERS } from "../../view/reserved-names.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeType } from "../runtime.ts";
import {
  constraintTable,
  type LiteralObject,
  type ShapeConstraintTable,
} from "./constraint-table.ts";

/** `constraints.ts`: what values must keep beyond their schemas. @internal */
export function constraintsFile(view: ServiceView): File {
  const rows = Object.entries(constraintTable(view)).map(([id, constraints]) => [
    propertyKey(id),
    text(":"),
    onward(shapeConstraints(constraints)),
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

function shapeConstraints({ members, conditions }: ShapeConstraintTable): Doc {
  return object([
    ...(members === undefined ? [] : [property("members", membersDoc(members))]),
    ...(conditions === undefined ? [] : [property("conditions", literal(conditions))]),
  ]);
}

/** Of a member such as `toString` the compiler must be told the type: it knows one by that name. */
function membersDoc(members: LiteralObject): Doc {
  const satisfies = code` satisfies ${runtimeType("Constraint", "@tsmith/schema")}`;
  return object(
    Object.entries(members).map(([name, constraint]) => [
      property(name, literal(constraint)),
      OBJECT_MEMBERS.has(name) ? satisfies : [],
    ]),
  );
}
