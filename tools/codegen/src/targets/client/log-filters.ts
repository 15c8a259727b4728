import type { Shape } from "@tsmith/smithy";
import { membersOf } from "@tsmith/smithy";
import { assignment, code, generic } from "../../print/code.ts";
import { type Doc, reference, text, typeReference } from "../../print/doc.ts";
import { identifier } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import { shapesHolding } from "../../view/closure.ts";
import { directionOf, typeName } from "../../view/output-form.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeType, runtimeValue } from "../runtime.ts";
import { pureCall } from "./pure-call.ts";

/** `log-filters.ts`: for each shape that holds something sensitive, what hides it. @internal */
export function logFiltersFile(view: ServiceView): File | undefined {
  const holding = shapesHolding(view.shapes, isSensitive);
  const shapes = view.shapes.filter(
    (shape) => holding.has(shape.id) && (shape.type === "structure" || shape.type === "union"),
  );
  if (shapes.length === 0) return undefined;
  return printModule({
    path: "src/log-filters.ts",
    declares: shapes.map(({ id }) => filterName(view, id)),
    body: shapes.map((shape) => filter(view, shape)),
  });
}

const SENSITIVE = "smithy.api#sensitive";

function isSensitive(shape: Shape): boolean {
  return (
    shape.traits.has(SENSITIVE) || [...membersOf(shape)].some(({ traits }) => traits.has(SENSITIVE))
  );
}

function filterName(view: ServiceView, id: string): string {
  return `${view.names.shape(id)}FilterSensitiveLog`;
}

function filter(view: ServiceView, { id }: Shape): Doc {
  const { name } = view.packages.types;
  const type = generic(runtimeType("LogFilter", "@tsmith/client"), [
    typeReference(typeName(view, id, directionOf(view, id)), name),
  ]);
  const call = pureCall(runtimeValue("logFilter", "@tsmith/client"), [
    reference(view.names.schema(id), `${name}/schemas`),
  ]);
  const declaration = code`export const ${identifier(filterName(view, id))}: ${type}`;
  return [text("/** @internal */"), code`\n`, assignment(declaration, call), text(";")];
}
