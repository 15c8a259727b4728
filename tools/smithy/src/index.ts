export { codeFrame, type CodeFrameStyle } from "./code-frame.ts";
export type { Diagnostic, RelatedLocation, Result, Severity } from "./diagnostic.ts";
export {
  diagnostic,
  reportInto,
  type DiagnosticCode,
  type DiagnosticParameters,
  type DiagnosticPlace,
  type Report,
} from "./diagnostics.ts";
export { load } from "./load.ts";
export { positionOf, spanOfLocation } from "./locate.ts";
export {
  expectShape,
  memberOf,
  membersOf,
  memberTraitOf,
  traitOf,
  type Model,
  type ShapeOfType,
} from "./model/model.ts";
export { nodesEqual } from "./model/node-equality.ts";
export {
  isNodeArray,
  isNodeObject,
  nodeProperty,
  type NodeArray,
  type NodeObject,
  type NodeValue,
} from "./model/node.ts";
export {
  compareShapeIds,
  isAbsoluteShapeId,
  isNamespace,
  memberId,
  shapeIdParts,
  shapeName,
  type ShapeId,
  type ShapeIdParts,
} from "./model/shape-id.ts";
export type {
  EnumShape,
  Lifecycle,
  ListShape,
  MapShape,
  MemberShape,
  OperationShape,
  ResourceShape,
  ServiceShape,
  Shape,
  ShapeType,
  SimpleShape,
  SimpleType,
  StructureShape,
  Traits,
  UnionShape,
} from "./model/shapes.ts";
export { definitionNamespaces, isDefinition } from "./prelude.ts";
export { isSelected, select, selectMatches, type SelectorMatch } from "./selector/match.ts";
export { parseSelector, SelectorSyntaxError } from "./selector/parse.ts";
export type { Selector } from "./selector/selector.ts";
export type { JsonPointer, Location, Position, Source, Span } from "./source.ts";
export { validate } from "./validate/validate.ts";
