import { membersOf, type ShapeId } from "@tsmith/smithy";
import { array, block, code, generic, object } from "../../print/code.ts";
import { type Doc, join, reference, text, typeReference } from "../../print/doc.ts";
import { literal, type LiteralValue, property } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import { isPrelude } from "../../view/closure.ts";
import type { Direction } from "../../view/output-form.ts";
import { shapeAtPath } from "../../view/pagination.ts";
import type { OperationView, ServiceView } from "../../view/service-view.ts";
import { runtimeType } from "../runtime.ts";
import { entryName } from "./entries.ts";

/** `operations.ts`: what each operation takes and gives, by the names of arbitraries. @internal */
export function operationsFile(view: ServiceView): File {
  const inherited = view.operations.filter(({ name }) => name in Object.prototype);
  const table = generic(runtimeType("OperationTable", "@tsmith/arbitrary"), [
    typeReference("Shapes", "./shapes.ts"),
    ...(inherited.length === 0
      ? []
      : [
          join(
            text(" | "),
            inherited.map(({ name }) => literal(name)),
          ),
        ]),
  ]);
  const operations = view.operations.map((operation) => [
    property(operation.name, block(properties(view, operation).map((line) => [line, text(",")]))),
    text(","),
  ]);
  return printModule({
    path: "src/operations.ts",
    declares: ["operations"],
    body: [
      code`/** What each operation takes and gives, by the names of shapes. @public */\nexport const operations: ${table} = ${block(operations)};`,
    ],
  });
}

function properties(view: ServiceView, operation: OperationView): readonly Doc[] {
  const { shape, input, output, errors } = operation;
  const named = (key: string, id: ShapeId, direction: Direction): Doc =>
    property(key, literal(entryName(view, id, direction)));
  return [
    property("schema", schema(view, shape.id)),
    ...(input === undefined ? [] : [named("input", input.id, "input")]),
    ...(output === undefined ? [] : [named("output", output.id, "output")]),
    property("errors", array(errors.map(({ id }) => errorBinding(view, id)))),
    ...paginationProperty(view, operation),
  ];
}

function errorBinding(view: ServiceView, id: ShapeId): Doc {
  const { types } = view.packages;
  return object([
    property("schema", schema(view, id)),
    property("members", literal(entryName(view, id, "output"))),
    property("class", reference(view.names.shape(id), types.name)),
  ]);
}

function schema(view: ServiceView, id: ShapeId): Doc {
  return reference(view.names.schema(id), `${view.packages.types.name}/schemas`);
}

function paginationProperty(
  view: ServiceView,
  { input, output, pagination }: OperationView,
): readonly Doc[] {
  if (pagination === undefined || input === undefined || output === undefined) return [];
  const { inputToken, outputToken, items, pageSize } = pagination;
  const token = input.members.get(inputToken)?.target;
  const collection = items === undefined ? undefined : shapeAtPath(view.model, output, items);
  const item = collection === undefined ? undefined : membersOf(collection).at(-1)?.target;
  const isMap = collection?.type === "map" ? true : undefined;
  const settings: Readonly<Record<string, LiteralValue | undefined>> = {
    inputToken,
    outputToken,
    items,
    pageSize,
    token: nameOf(view, token, "input"),
    item: nameOf(view, item, "output"),
    isMap,
  };
  const lines = Object.entries(settings).flatMap(([key, value]) =>
    value === undefined ? [] : [[property(key, literal(value)), text(",")]],
  );
  return [property("pagination", block(lines))];
}

function nameOf(
  view: ServiceView,
  id: ShapeId | undefined,
  direction: Direction,
): string | undefined {
  return id === undefined || isPrelude(id) ? undefined : entryName(view, id, direction);
}
