import { expectShape, type ShapeId } from "@tsmith/smithy";
import { array, code, generic, initialized, numbers, rows } from "../../print/code.ts";
import { type Doc, text } from "../../print/doc.ts";
import { identifier, literal } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import { isUnit } from "../../view/closure.ts";
import { directionOf } from "../../view/output-form.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeType } from "../runtime.ts";
import { serviceExceptionId } from "../types/errors.ts";
import { insidePlace, typeOf } from "../types/type-of.ts";
import { type SchemaForm, schemaForms } from "./schema-form.ts";

/** `schemas.ts`: a constant for each schema, which carries the type of its values. @internal */
export function schemasFile(view: ServiceView): File {
  const forms = [...schemaForms(view)];
  const exception = `${view.names.serviceException}$`;
  return printModule({
    path: "src/schemas.ts",
    declares: [exception, ...forms.map(([id]) => view.names.schema(id))],
    body: [
      serviceException(view, exception),
      ...forms.map(([id, form]) =>
        declaration(view.names.schema(id), schemaType(view, id), formDoc(view, form)),
      ),
    ],
  });
}

function declaration(name: string, type: Doc, value: Doc): Doc {
  return [initialized(code`export const ${identifier(name)}: ${type}`, value), text(";")];
}

/** The schema of the base class, which the model does not have. */
function serviceException(view: ServiceView, name: string): Doc {
  const [namespace = "", shape = ""] = serviceExceptionId(view).split("#");
  const place = { from: "./errors.ts", name: view.names.serviceException, isType: true } as const;
  const type = generic(runtimeType("ErrorSchema", "@tsmith/schema"), [
    { type: "reference", ...place },
  ]);
  return declaration(name, type, literal([-3, namespace, shape, 0, [], []]));
}

function schemaType(view: ServiceView, id: ShapeId): Doc {
  const shape = expectShape(view.model, id);
  const carried = (): Doc => typeOf(insidePlace(view, directionOf(view, id)), id);
  switch (shape.type) {
    case "operation":
      return generic(runtimeType("OperationSchema", "@tsmith/schema"), [
        sideType(view, shape.input, "input"),
        sideType(view, shape.output, "output"),
      ]);
    case "structure": {
      const isError = shape.traits.has("smithy.api#error");
      const name = isError ? "ErrorSchema" : "StructureSchema";
      return generic(runtimeType(name, "@tsmith/schema"), [carried()]);
    }
    case "union":
      return generic(runtimeType("UnionSchema", "@tsmith/schema"), [carried()]);
    case "list":
    case "set":
      return generic(runtimeType("ListSchema", "@tsmith/schema"), [carried()]);
    case "map":
      return generic(runtimeType("MapSchema", "@tsmith/schema"), [carried()]);
    default:
      return generic(runtimeType("SimpleSchema", "@tsmith/schema"), [carried()]);
  }
}

function sideType(view: ServiceView, id: ShapeId, direction: "input" | "output"): Doc {
  return isUnit(id) ? text("object") : typeOf(insidePlace(view, direction), id);
}

function formDoc(view: ServiceView, form: SchemaForm): Doc {
  if (typeof form !== "object") return literal(form);
  switch (form.type) {
    case "tuple":
      return array(form.items.map((item) => formDoc(view, item)));
    case "reference":
      return isUnit(form.target)
        ? text('() => "unit"')
        : code`() => ${identifier(view.names.schema(form.target))}`;
    case "traits":
      return literal(form.traits);
    case "names":
      return literal(form.names);
    case "members":
      return membersDoc(view, form.members);
  }
  form satisfies never;
}

/** The layout of an array depends on what it holds; the formatter knows the same three cases. */
function membersDoc(view: ServiceView, members: readonly SchemaForm[]): Doc {
  const items = members.map((member) => formDoc(view, member));
  if (members.every((member) => typeof member === "number")) return numbers(items);
  const isTable =
    members.length > 1 &&
    members.every((member) => typeof member === "object" && member.type === "tuple");
  return isTable ? rows(items) : array(items);
}
