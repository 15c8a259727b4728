import type { Location } from "../source.ts";
import type { NodeValue } from "./node.ts";
import type { ShapeId } from "./shape-id.ts";

/** The traits of a shape: absolute trait id → its value, in the order applied. @public */
export type Traits = ReadonlyMap<ShapeId, NodeValue>;

/** A place where a trait is stated of a shape. @public */
export interface TraitStatement {
  readonly trait: { readonly id: ShapeId };
  /** The whole of it. */
  readonly location: Location;
  /** The value; absent where the source gives none. */
  readonly valueLocation?: Location;
}

interface ShapeBase {
  readonly id: ShapeId;
  readonly traits: Traits;
  /** Those of `traits` that the shape states itself, apart from what its mixins bring. */
  readonly localTraits: Traits;
  /** Where traits are stated; nowhere for those that loading adds. */
  readonly traitStatements: readonly TraitStatement[];
  /** The mixins that the shape names itself; their members and traits are already copied in. */
  readonly mixins: readonly ShapeId[];
  readonly location: Location;
}

/** @see https://smithy.io/2.0/spec/simple-types.html @public */
export type SimpleType =
  | "blob"
  | "boolean"
  | "string"
  | "byte"
  | "short"
  | "integer"
  | "long"
  | "float"
  | "double"
  | "bigInteger"
  | "bigDecimal"
  | "timestamp"
  | "document";

/** @public */
export interface SimpleShape extends ShapeBase {
  readonly type: SimpleType;
}

/** A string or integer enum; the value of a member is its `smithy.api#enumValue`. @public */
export interface EnumShape extends ShapeBase {
  readonly type: "enum" | "intEnum";
  readonly members: ReadonlyMap<string, MemberShape>;
}

/** @public */
export interface ListShape extends ShapeBase {
  /** `set` survives from Smithy 1.0 sources; it is a list with `@uniqueItems`. */
  readonly type: "list" | "set";
  readonly member: MemberShape;
}

/** @public */
export interface MapShape extends ShapeBase {
  readonly type: "map";
  readonly key: MemberShape;
  readonly value: MemberShape;
}

/** @public */
export interface StructureShape extends ShapeBase {
  readonly type: "structure";
  readonly members: ReadonlyMap<string, MemberShape>;
}

/** @public */
export interface UnionShape extends ShapeBase {
  readonly type: "union";
  readonly members: ReadonlyMap<string, MemberShape>;
}

/** @public */
export interface MemberShape extends ShapeBase {
  readonly type: "member";
  readonly container: ShapeId;
  /** The member's own name: the part of its id behind `$`. */
  readonly name: string;
  readonly target: ShapeId;
}

/** @see https://smithy.io/2.0/spec/service-types.html#service @public */
export interface ServiceShape extends ShapeBase {
  readonly type: "service";
  /** Empty where the model gives none. */
  readonly version: string;
  readonly operations: readonly ShapeId[];
  readonly resources: readonly ShapeId[];
  readonly errors: readonly ShapeId[];
  /** Shape id → the name that it has within this service. */
  readonly rename: ReadonlyMap<ShapeId, string>;
}

/** @see https://smithy.io/2.0/spec/service-types.html#operation @public */
export interface OperationShape extends ShapeBase {
  readonly type: "operation";
  /** `smithy.api#Unit` where the model gives none. */
  readonly input: ShapeId;
  readonly output: ShapeId;
  readonly errors: readonly ShapeId[];
}

/** The lifecycle operations of a resource. @public */
export type Lifecycle = "create" | "put" | "read" | "update" | "delete" | "list";

/** @see https://smithy.io/2.0/spec/service-types.html#resource @public */
export interface ResourceShape extends ShapeBase {
  readonly type: "resource";
  /** Identifier name → target. */
  readonly identifiers: ReadonlyMap<string, ShapeId>;
  /** Property name → target. */
  readonly properties: ReadonlyMap<string, ShapeId>;
  readonly lifecycle: ReadonlyMap<Lifecycle, ShapeId>;
  readonly operations: readonly ShapeId[];
  readonly collectionOperations: readonly ShapeId[];
  readonly resources: readonly ShapeId[];
}

/** @public */
export type Shape =
  | SimpleShape
  | EnumShape
  | ListShape
  | MapShape
  | StructureShape
  | UnionShape
  | MemberShape
  | ServiceShape
  | OperationShape
  | ResourceShape;

/** The name of a kind of shape. @public */
export type ShapeType = Shape["type"];
