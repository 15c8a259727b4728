import type { NodeObject, NodeValue } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { ShapeType } from "../model/shapes.ts";
import type { Location } from "../source.ts";

/**
 * What one source says: the point where IDL text and JSON AST meet. Ids are absolute, or, from
 * IDL text, still to be resolved against the file's namespace, its `use` statements and the
 * prelude; nothing is merged, mixed in or checked yet.
 */
export interface Declarations {
  readonly version: "1.0" | "2.0";
  readonly metadata: readonly MetadataDeclaration[];
  readonly shapes: readonly ShapeDeclaration[];
  readonly applies: readonly TraitDeclaration[];
  /** How to resolve relative ids; absent for JSON AST, whose ids are absolute. */
  readonly scope?: NamespaceScope;
}

export interface NamespaceScope {
  readonly namespace: string;
  /** `use` statements: relative name → absolute id. */
  readonly uses: ReadonlyMap<string, Reference>;
}

/** A shape id as written, and where. */
export interface Reference {
  readonly id: ShapeId;
  readonly location: Location;
}

export interface MetadataDeclaration {
  readonly key: string;
  readonly value: NodeValue;
  readonly location: Location;
}

/** A trait on a shape: in front of it, or through `apply`. */
export interface TraitDeclaration {
  readonly target: ShapeId;
  readonly trait: Reference;
  readonly value: NodeValue;
  /** `@foo` without a value means `{}`, `true` or whatever the trait's shape makes of nothing. */
  readonly isAnnotation: boolean;
  readonly location: Location;
}

export interface MemberDeclaration {
  readonly name: string;
  readonly target: Reference | undefined;
  readonly traits: readonly TraitDeclaration[];
  /** `name: Target = value`, or `NAME = value` in enums. */
  readonly value?: NodeValue;
  /** `$name`: the target comes from the resource or mixin. */
  readonly isElided: boolean;
  readonly location: Location;
}

export interface ShapeDeclaration {
  readonly type: Exclude<ShapeType, "member">;
  readonly id: ShapeId;
  readonly traits: readonly TraitDeclaration[];
  readonly members: readonly MemberDeclaration[];
  readonly mixins: readonly Reference[];
  /** `structure X for Resource`: where elided members look first. */
  readonly forResource?: Reference;
  /** Named references: operations, resources, errors, input, output, create, … */
  readonly references: ReadonlyMap<string, readonly Reference[]>;
  /** Named maps of references: identifiers, properties, rename. */
  readonly referenceMaps: ReadonlyMap<string, ReadonlyMap<string, Reference>>;
  /** Plain values, such as a service's `version`. */
  readonly values: NodeObject;
  readonly location: Location;
}
