import { block, CURLY, SQUARE } from "../format/bracket.ts";
import { indented, joined, LINE, type Document } from "../format/document.ts";
import { writeBindings } from "../json-ast/write-bindings.ts";
import { expectShape, type Model } from "../model/model.ts";
import { isNodeArray, isNodeObject, nodeProperty, type NodeValue } from "../model/node.ts";
import type {
  OperationShape,
  ResourceShape,
  ServiceShape,
  StructureShape,
} from "../model/shapes.ts";
import { writeMembers, writeMixins, without } from "./members.ts";
import { reference, type Names } from "./names.ts";
import { writeKey } from "./node.ts";
import type { Direction, Inline } from "./suffixes.ts";
import { writeTraits } from "./traits.ts";

/** What services and resources bind, in braces: what the JSON AST says, with names for targets. */
export function writeBody(names: Names, shape: ServiceShape | ResourceShape): Document {
  const properties = Object.entries(writeBindings(names.model, shape)).map(([key, value]) => [
    `${key}: `,
    writeValue(names, value),
  ]);
  return properties.length === 0 ? ["{", LINE, "}"] : block(CURLY, properties);
}

function writeValue(names: Names, value: NodeValue): Document {
  const target = nodeProperty(value, "target");
  if (typeof target === "string") return reference(names, target);
  if (isNodeArray(value)) {
    return block(
      SQUARE,
      value.map((item) => writeValue(names, item)),
    );
  }
  if (!isNodeObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => [
    `${writeKey(key)}: `,
    writeValue(names, inner),
  ]);
  return block(CURLY, entries);
}

// OperationBody = "{" *WS [OperationInput] [OperationOutput] [OperationErrors] *WS "}"
export function writeOperation(names: Names, operation: OperationShape, inline: Inline): Document {
  const errors = nodeProperty(writeBindings(names.model, operation), "errors");
  return block(CURLY, [
    writeDirection(names, operation, "input", inline),
    writeDirection(names, operation, "output", inline),
    ...(errors === undefined ? [] : [["errors: ", writeValue(names, errors)]]),
  ]);
}

function writeDirection(
  names: Names,
  operation: OperationShape,
  direction: Direction,
  { ids }: Inline,
): Document {
  const id = operation[direction];
  if (!ids.has(id)) return `${direction}: ${reference(names, id)}`;
  const structure = expectShape(names.model, id, "structure");
  const traits = writeTraits(names, without(structure.localTraits, `smithy.api#${direction}`));
  const body = joined([...writeMixins(names, structure), writeMembers(names, structure)], " ");
  return traits.length === 0
    ? [direction, " := ", body]
    : [direction, " :=", indented([LINE, traits, body])];
}

/** The structures that an operation defines itself. */
export function inlineShapes(
  model: Model,
  operation: OperationShape,
  { ids }: Inline,
): readonly StructureShape[] {
  return [operation.input, operation.output]
    .filter((id) => ids.has(id))
    .map((id) => expectShape(model, id, "structure"));
}
