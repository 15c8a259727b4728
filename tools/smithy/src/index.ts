export { codeFrame, type CodeFrameStyle } from "./code-frame.ts";
export type { Diagnostic, RelatedLocation, Result, Severity } from "./diagnostic.ts";
export {
  diagnostic,
  diagnosticsOf,
  reportInto,
  type DiagnosticCode,
  type DiagnosticParameters,
  type DiagnosticPlace,
  type MakeDiagnostic,
  type Report,
} from "./diagnostics.ts";
export { diff } from "./diff/diff.ts";
export { differences, type ChangedShape, type Differences } from "./diff/differences.ts";
export { changeStringEnumsToEnumShapes } from "./transform/change-string-enums-to-enum-shapes.ts";
export { endpointTestProblem } from "./endpoint-rules/endpoint-test.ts";
export { parseRuleSet } from "./endpoint-rules/parse.ts";
export { RuleError } from "./endpoint-rules/rule-error.ts";
export type { RuleSet } from "./endpoint-rules/rule-set.ts";
export { format } from "./format/format.ts";
export { authSchemes } from "./knowledge/auth-schemes.ts";
export { closure, reach } from "./knowledge/closure.ts";
export { errorsOf } from "./knowledge/errors.ts";
export {
  errorBindings,
  httpBindings,
  requestBindings,
  responseBindings,
  type ErrorBindings,
  type HttpBinding,
  type HttpBindings,
  type HttpLocation,
} from "./knowledge/http-bindings.ts";
export { identifiers, parentsOf, type IdentifierBindings } from "./knowledge/identifiers.ts";
export {
  neighbours,
  operationsOfResource,
  reverseNeighbours,
  type Neighbour,
  type Relationship,
} from "./knowledge/neighbours.ts";
export { isNullable, isRequiredInType, type NullabilityMode } from "./knowledge/nullability.ts";
export {
  isNullableInVersion1,
  type Version1Nullability,
} from "./knowledge/nullability-version-1.ts";
export { operationsOf, resourcesOf } from "./knowledge/operations.ts";
export { pagination, type Pagination } from "./knowledge/pagination.ts";
export {
  eventStreams,
  isStreaming,
  type EventStream,
  type EventStreams,
} from "./knowledge/streaming.ts";
export { protocolHonours, protocolsOf } from "./knowledge/protocols.ts";
export { traitDefinition, type TraitDefinition } from "./knowledge/trait-definition.ts";
export { timestampFormat, type TimestampFormat } from "./knowledge/timestamp-format.ts";
export {
  parseUriPattern,
  uriForm,
  type UriPattern,
  type UriSegment,
} from "./knowledge/uri-pattern.ts";
export {
  appliedTraits,
  shapesOfType,
  shapesWithTrait,
  userShapes,
} from "./knowledge/user-shapes.ts";
export { OpenApiError } from "./openapi/context.ts";
export { toOpenApi } from "./openapi/document.ts";
export { toJsonSchema } from "./openapi/json-schema.ts";
export { parseJson } from "./json-ast/parse-json.ts";
export { writeIdl, type WriteIdlOptions } from "./idl/write.ts";
export type { ShapeOrder } from "./idl/order.ts";
export { writeJsonAst, type WriteJsonAstOptions } from "./json-ast/write.ts";
export { readJsonAst } from "./json-ast/read.ts";
export { load, type LoadOptions } from "./load.ts";
export { assemble } from "./load/assemble.ts";
export type { Declarations } from "./load/declaration.ts";
export { positionOf, spanOfLocation } from "./locate.ts";
export {
  expectShape,
  memberOf,
  membersOf,
  memberTraitOf,
  traitLocation,
  traitOf,
  type Model,
  type ShapeOfType,
} from "./model/model.ts";
export { nodesEqual } from "./model/node-equality.ts";
export {
  isNodeArray,
  isNodeObject,
  nodeEntries,
  nodeItems,
  nodeProperty,
  type NodeArray,
  type NodeObject,
  type NodeValue,
} from "./model/node.ts";
export {
  compareIgnoringCase,
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
  TraitStatement,
  UnionShape,
} from "./model/shapes.ts";
export { definitionNamespaces, definitionSource, isDefinition, preludeOf } from "./prelude.ts";
export { isSelected } from "./selector/is-selected.ts";
export { select, selectMatches, type SelectorMatch } from "./selector/match.ts";
export { parseSelector } from "./selector/parse.ts";
export { SelectorSyntaxError } from "./selector/scanner.ts";
export type { Selector } from "./selector/selector.ts";
export type { JsonPointer, Location, Position, Source, Span } from "./source.ts";
export { suggest } from "./suggest.ts";
export { parseIdl } from "./syntax/parser.ts";
export { TransformError } from "./transform/arguments.ts";
export { withoutMixins } from "./transform/flatten-mixins.ts";
export { createDedicatedInputsAndOutputs } from "./transform/dedicated-inputs-and-outputs.ts";
export { removeInvalidDefaults } from "./transform/remove-invalid-defaults.ts";
export { removeShapes } from "./transform/remove-shapes.ts";
export type { Transform, TransformContext } from "./transform/transform.ts";
export { transformed, type TransformCall } from "./transform/transformed.ts";
export { transforms } from "./transform/transforms.ts";
export { upgradeText } from "./upgrade/upgrade-text.ts";
export { validate, type ValidateOptions } from "./validate/validate.ts";
export { validateValue, type ValueProblem } from "./validate/value.ts";
