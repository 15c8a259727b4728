import {
  expectShape,
  isNodeArray,
  nodeProperty,
  type NodeValue,
  type Shape,
  type ShapeId,
  shapeName,
} from "@tsmith/smithy";
import { block, code, object, rows } from "../../print/code.ts";
import { type Doc, text, typeReference } from "../../print/doc.ts";
import { literal, literalProperty, property } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import { reachableShapes } from "../../view/closure.ts";
import type { Direction } from "../../view/output-form.ts";
import type { OperationView, ServiceView } from "../../view/service-view.ts";
import { runtimeType } from "../runtime.ts";
import { entryName } from "./entries.ts";
import { exampleValue } from "./example-value.ts";

/**
 * `examples.ts`: what the contract shows of its operations; nothing where it shows none.
 *
 * @see https://smithy.io/2.0/spec/documentation-traits.html#examples-trait
 * @internal
 */
export function examplesFile(view: ServiceView): File | undefined {
  const operations = view.operations.flatMap((operation) => {
    const examples = operation.shape.traits.get("smithy.api#examples");
    if (!isNodeArray(examples) || examples.length === 0 || isStream(view, operation)) return [];
    const items = examples.flatMap((example) => exampleDoc(view, operation, example));
    return items.length === 0 ? [] : [[property(operation.name, rows(items)), text(",")]];
  });
  if (operations.length === 0) return undefined;
  const table = runtimeType("ExampleTable", "@tsmith/arbitrary");
  return printModule({
    path: "src/examples.ts",
    declares: ["examples"],
    body: [
      code`/** What the contract shows of its operations. @public */\nexport const examples: ${table} = ${block(operations)};`,
    ],
  });
}

/** Of events an example could show no more than one list of them. */
function isStream({ model }: ServiceView, { input, output }: OperationView): boolean {
  const roots = [input, output].flatMap((structure) =>
    structure === undefined ? [] : [structure.id],
  );
  return [...reachableShapes(model, roots)].some((id) => isEventStream(expectShape(model, id)));
}

function isEventStream({ type, traits }: Shape): boolean {
  return type === "union" && traits.has("smithy.api#streaming");
}

/** An example, unless the contract shows what is no value of the shapes. */
function exampleDoc(
  view: ServiceView,
  operation: OperationView,
  example: NodeValue,
): readonly Doc[] {
  const { input, output } = operation;
  const mayBreak = nodeProperty(example, "allowConstraintErrors") === true;
  const shown = nodeProperty(example, "output");
  const error = nodeProperty(example, "error");
  const given = value(
    view,
    nodeProperty(example, "input") ?? {},
    input?.id,
    mayBreak ? undefined : "input",
  );
  const answer = shown === undefined ? undefined : value(view, shown, output?.id, "output");
  const thrown = error === undefined ? undefined : errorDoc(view, error);
  const isOpen = shown === undefined && error === undefined;
  if (given === undefined || (!isOpen && (answer ?? thrown) === undefined)) return [];
  const properties = [
    literalProperty("title", String(nodeProperty(example, "title"))),
    property("input", given),
    ...(answer === undefined ? [] : [property("output", answer)]),
    ...(thrown === undefined ? [] : [property("error", thrown)]),
    ...(mayBreak ? [literalProperty("mayBreakConstraints", true)] : []),
  ];
  return [block(properties.map((line) => [line, text(",")]))];
}

function errorDoc(view: ServiceView, error: NodeValue): Doc | undefined {
  const id = String(nodeProperty(error, "shapeId"));
  const fields = value(view, nodeProperty(error, "content") ?? {}, id, "output");
  if (fields === undefined) return undefined;
  return object([literalProperty("name", shapeName(id)), property("fields", fields)]);
}

/** A value of a structure; its type is checked, unless the value may be wrong. */
function value(
  view: ServiceView,
  node: NodeValue,
  id: ShapeId | undefined,
  direction: Direction | undefined,
): Doc | undefined {
  if (id === undefined) return literal({});
  const converted = exampleValue(view.model, node, id);
  if (converted === undefined) return undefined;
  if (direction === undefined) return literal(converted);
  const shapes = typeReference("Shapes", "./shapes.ts");
  const name = literal(entryName(view, id, direction));
  return [literal(converted), code` satisfies ${shapes}[${name}]`];
}
