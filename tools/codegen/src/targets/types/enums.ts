import type { EnumShape, Shape } from "@tsmith/smithy";
import { assignment, block, code, lines } from "../../print/code.ts";
import { type Doc, text } from "../../print/doc.ts";
import { memberComment, shapeComment } from "../../print/documentation.ts";
import { identifier, literalProperty } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeType, runtimeValue } from "../runtime.ts";

/** `enums.ts`: a constant, a type and a guard for each enum. @internal */
export function enumsFile(view: ServiceView): File | undefined {
  const shapes = view.shapes.filter(isEnum);
  if (shapes.length === 0) return undefined;
  const names = shapes.map(({ id }) => view.names.shape(id));
  return printModule({
    path: "src/enums.ts",
    declares: names.flatMap((name) => [name, guardName(name)]),
    body: shapes.map((shape) => enumDeclaration(view, shape)),
  });
}

/** Whether a shape is an enum of strings or of integers. */
function isEnum(shape: Shape): shape is EnumShape {
  return shape.type === "enum" || shape.type === "intEnum";
}

/** The name of the guard of an enum. @internal */
export function guardName(name: string): string {
  return `is${name}`;
}

function enumDeclaration(view: ServiceView, shape: EnumShape): Doc {
  const name = identifier(view.names.shape(shape.id));
  const guard = identifier(guardName(view.names.shape(shape.id)));
  const guardType = runtimeType("EnumGuard", "@tsmith/schema");
  const values = [...shape.members.values()].map((member) => [
    memberComment(view.model, member),
    literalProperty(member.name, enumValue(member.name, member.traits.get(ENUM_VALUE))),
    text(","),
  ]);
  return lines([
    [shapeComment(shape), code`export const ${name} = ${block(values)} as const;`],
    [
      assignment(code`export type ${name}`, code`(typeof ${name})[keyof typeof ${name}]`),
      text(";"),
    ],
    text(""),
    code`/** Whether a value is one that {@link ${name}} knows. @public */`,
    [
      assignment(
        code`export const ${guard}: ${guardType}<${name}>`,
        code`/*@__PURE__*/ ${runtimeValue("enumGuard", "@tsmith/schema")}(${name})`,
      ),
      text(";"),
    ],
  ]);
}

const ENUM_VALUE = "smithy.api#enumValue";

/** @see https://smithy.io/2.0/spec/type-refinement-traits.html#enumvalue-trait @internal */
export function enumValue(name: string, value: unknown): string | number {
  return typeof value === "string" || typeof value === "number" ? value : name;
}
