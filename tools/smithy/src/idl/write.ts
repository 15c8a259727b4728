import { joined, LINE, print, type Document } from "../format/document.ts";
import type { Model } from "../model/model.ts";
import { compareIgnoringCase, shapeIdParts } from "../model/shape-id.ts";
import type { MemberShape, Shape } from "../model/shapes.ts";
import { isDefinition } from "../prelude.ts";
import type { Source } from "../source.ts";
import { inlineShapes, writeBody, writeOperation } from "./bindings.ts";
import { writeApplies, writeMembers, writeMixins } from "./members.ts";
import { useStatements, type Names } from "./names.ts";
import { writeKey, writeNode } from "./node.ts";
import { compareShapes, type ShapeOrder } from "./order.ts";
import { inlineOf, type Inline } from "./suffixes.ts";
import { writeTraits } from "./traits.ts";

/** What `writeIdl` writes, and how. @public */
export interface WriteIdlOptions {
  /** Which shapes; all but those that come with this package where left out. */
  readonly includes?: (shape: Shape) => boolean;
  /** The file of a shape; one for each namespace where left out. A file has one namespace. */
  readonly fileOf?: (shape: Shape) => string;
  /** Services first and simple types last, unless all shapes are to be by name. */
  readonly order?: ShapeOrder;
  /** Whether structures that one operation uses are written inline though not marked for it. */
  readonly coercesInlineShapes?: boolean;
}

const METADATA = "metadata.smithy";

/**
 * A model as IDL text 2.0: a file for each namespace, and `metadata.smithy` where there is metadata,
 * or no shape.
 *
 * @see https://smithy.io/2.0/spec/idl.html
 * @public
 */
export function writeIdl(
  model: Model,
  {
    includes = (shape) => !isDefinition(shape),
    fileOf = namespaceFile,
    order = "preferred",
    coercesInlineShapes = false,
  }: WriteIdlOptions = {},
): readonly Source[] {
  const files = new Map<string, RootShape[]>();
  for (const shape of model.shapes.values()) {
    if (shape.type === "member" || !includes(shape)) continue;
    const file = fileOf(shape);
    const shapes = files.get(file);
    if (shapes === undefined) files.set(file, [shape]);
    else shapes.push(shape);
  }
  const sources = [...files].map(([name, shapes]) => {
    const inline = inlineOf(model, shapes, coercesInlineShapes);
    const sorted = shapes.toSorted((left, right) => compareShapes(left, right, order));
    return { name, text: writeFile(model, sorted, inline) };
  });
  const metadata = writeMetadata(model);
  if (metadata.length > 0 || sources.length === 0) {
    const text = textOf(['$version: "2.0"', joined(metadata, LINE)]);
    sources.push({ name: METADATA, text });
  }
  return sources.toSorted((left, right) => compareIgnoringCase(left.name, right.name));
}

type RootShape = Exclude<Shape, MemberShape>;

function namespaceFile({ id }: Shape): string {
  return `${shapeIdParts(id).namespace}.smithy`;
}

function writeMetadata(model: Model): readonly Document[] {
  const names: Names = { model, namespace: undefined, imports: new Map() };
  return Object.entries(model.metadata)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, value]) => [`metadata ${writeKey(key)} = `, writeNode(names, value)]);
}

function writeFile(model: Model, shapes: readonly RootShape[], inline: Inline): string {
  const [first] = shapes;
  const namespace = first === undefined ? undefined : shapeIdParts(first.id).namespace;
  const names: Names = { model, namespace, imports: new Map() };
  const statements = shapes
    .filter(({ id }) => !inline.ids.has(id))
    .flatMap((shape) => [writeShape(names, shape, inline), ...appliesOf(names, shape, inline)]);
  const { input, output } = inline.suffixes;
  const controls = [
    '$version: "2.0"',
    ...(input === "Input" ? [] : [`$operationInputSuffix: ${JSON.stringify(input)}`]),
    ...(output === "Output" ? [] : [`$operationOutputSuffix: ${JSON.stringify(output)}`]),
  ];
  return textOf([
    joined(controls, LINE),
    `namespace ${namespace}`,
    joined(useStatements(names), LINE),
    ...statements,
  ]);
}

/** Sections with an empty line between them; those that are empty are left out. */
function textOf(sections: readonly Document[]): string {
  const texts = sections.map((section) => print(section)).filter((text) => text !== "");
  return `${texts.join("\n\n")}\n`;
}

function writeShape(names: Names, shape: RootShape, inline: Inline): Document {
  // Version 2.0 has no sets: a set of 1.0 has `@uniqueItems` once it is loaded.
  const type = shape.type === "set" ? "list" : shape.type;
  const { name } = shapeIdParts(shape.id);
  const header = [`${type} ${name}`, ...writeMixins(names, shape)];
  const body = bodyOf(names, shape, inline);
  return [
    writeTraits(names, shape.localTraits),
    joined(body === undefined ? header : [...header, body], " "),
  ];
}

function bodyOf(names: Names, shape: RootShape, inline: Inline): Document | undefined {
  switch (shape.type) {
    case "list":
    case "set":
    case "map":
    case "structure":
    case "union":
    case "enum":
    case "intEnum":
      return writeMembers(names, shape);
    case "service":
    case "resource":
      return writeBody(names, shape);
    case "operation":
      return writeOperation(names, shape, inline);
    default:
      return undefined;
  }
}

function appliesOf(names: Names, shape: RootShape, inline: Inline): readonly Document[] {
  if (shape.type !== "operation") return writeApplies(names, shape);
  return inlineShapes(names.model, shape, inline).flatMap((one) => writeApplies(names, one));
}
