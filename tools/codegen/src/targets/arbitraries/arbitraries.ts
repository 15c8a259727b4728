import { code, generic } from "../../print/code.ts";
import { type Doc, reference, text, typeReference } from "../../print/doc.ts";
import { identifier } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeType, runtimeValue } from "../runtime.ts";
import { baseName } from "../base-name.ts";
import { isXml } from "./bindings.ts";

/** `arbitraries.ts`: the function that makes them all. @internal */
export function arbitrariesFile(view: ServiceView): File {
  const name = functionName(view);
  const shapesType = typeReference("Shapes", "./shapes.ts");
  const of = (type: "Arbitraries" | "Overrides"): Doc =>
    generic(runtimeType(type, "@tsmith/arbitrary"), [shapesType]);
  const options = isXml(view) ? text('{ characters: "xml", ...options }') : text("options");
  return printModule({
    path: "src/arbitraries.ts",
    declares: [name, "overrides", "options"],
    body: [
      code`/** An arbitrary for each shape; one that is overridden is so wherever the shape is used. @public */
export function ${identifier(name)}(
  overrides: ${of("Overrides")} = {},
  options: ${runtimeType("KitOptions", "@tsmith/arbitrary")} = {},
): ${of("Arbitraries")} {
  return ${runtimeValue("shapes", "@tsmith/arbitrary")}(${reference("table", "./shapes.ts")}, overrides, ${options});
}`,
    ],
  });
}

/** `qldbArbitraries` of `QLDB`. @internal */
export function functionName(view: ServiceView): string {
  return `${baseName(view)}Arbitraries`;
}
