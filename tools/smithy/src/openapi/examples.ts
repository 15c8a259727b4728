import type { HttpBinding } from "../knowledge/http-bindings.ts";
import {
  isNodeArray,
  isNodeObject,
  nodeProperty,
  type NodeObject,
  type NodeValue,
} from "../model/node.ts";
import { shapeName, type ShapeId } from "../model/shape-id.ts";
import type { OperationShape } from "../model/shapes.ts";

/** Whose examples are wanted: an input's, an output's, or those of an error. */
export type ExampleOf = "input" | "output" | ShapeId;

/**
 * The examples of a body: what `@examples` say of the members that are in it.
 *
 * @see https://smithy.io/2.0/spec/documentation-traits.html#examples-trait
 */
export function bodyExamples(
  operation: OperationShape,
  of: ExampleOf,
  bindings: readonly HttpBinding[],
): NodeObject | undefined {
  const names = new Set(bindings.map(({ member }) => member.name));
  return examplesOf(operation, of, (values) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name))),
  );
}

/** The examples of a member that has a place of its own in the message. */
export function memberExamples(
  operation: OperationShape,
  of: ExampleOf,
  name: string,
): NodeObject | undefined {
  return examplesOf(operation, of, (values) => nodeProperty(values, name));
}

function examplesOf(
  operation: OperationShape,
  of: ExampleOf,
  valueOf: (values: NodeObject) => NodeValue | undefined,
): NodeObject | undefined {
  const examples = operation.traits.get("smithy.api#examples");
  if (!isNodeArray(examples)) return undefined;
  const isError = of !== "input" && of !== "output";
  const found = examples.flatMap((example, index) => {
    const error = nodeProperty(example, "error");
    if (of !== "input" && isError !== (error !== undefined)) return [];
    if (isError && nodeProperty(error, "shapeId") !== of) return [];
    const values = isError ? nodeProperty(error, "content") : nodeProperty(example, of);
    const value = valueOf(isNodeObject(values) ? values : {});
    if (value === undefined) return [];
    const object = {
      summary: nodeProperty(example, "title") ?? "",
      description: nodeProperty(example, "documentation") ?? "",
      value,
    };
    return [[`${shapeName(operation.id)}_example${index + 1}`, object] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}
