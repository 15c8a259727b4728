import { isNodeArray, isNodeObject } from "../model/node.ts";
import type { NodeObject, NodeValue } from "../model/node.ts";
import type { ShapeId } from "../model/shape-id.ts";
import type { ShapeType } from "../model/shapes.ts";
import type { Location } from "../source.ts";
import type { Version } from "../version.ts";

/**
 * What one source says: the point where IDL text and JSON AST meet. Ids are absolute, or, from
 * IDL text, still to be resolved against the file's namespace, its `use` statements and the
 * prelude; nothing is merged, mixed in or checked yet.
 *
 * What the syntax already makes of the text:
 * - `/// …` is a trait `smithy.api#documentation`, in front of the traits that follow it.
 * - An inline `input := { … }` is a shape of its own, with the trait `smithy.api#input`.
 * - A shape's own id, and with it the target of the traits in front of it, is absolute.
 *
 * What it leaves to the assembler:
 * - Relative ids: in references, in `TraitDeclaration.trait`, in the `target` of `applies`.
 * - Unquoted strings in node values are shape ids. The value holds the text as written, and the
 *   declaration that owns the value lists where they are in `valueReferences`; `resolveReferences`
 *   puts the resolved ids in.
 * - The trait that `= value` stands for: `default`, or `enumValue` on a member of an enum.
 * - A member of an `enum` without a value, whose value is its name.
 */
export interface Declarations {
  readonly version: Version;
  readonly metadata: readonly MetadataDeclaration[];
  readonly shapes: readonly ShapeDeclaration[];
  readonly applies: readonly TraitDeclaration[];
  /** How to resolve relative ids; absent for JSON AST, whose ids are absolute. */
  readonly scope?: NamespaceScope;
}

/**
 * How to resolve a relative id: a `use` statement, else a shape of that name in the namespace,
 * else one in the prelude, else the namespace.
 *
 * @see https://smithy.io/2.0/spec/idl.html#relative-shape-id-resolution
 */
export interface NamespaceScope {
  /** Empty in a file without a `namespace` statement, where only metadata can be. */
  readonly namespace: string;
  /** `use` statements: relative name → absolute id. */
  readonly uses: ReadonlyMap<string, Reference>;
}

/** A shape id as written, and where. */
export interface Reference {
  readonly id: ShapeId;
  readonly location: Location;
}

/** An unquoted shape id inside a node value. */
export interface ValueReference extends Reference {
  /** The keys that lead to it from the value; empty where it is the value. */
  readonly path: readonly (string | number)[];
}

export interface MetadataDeclaration {
  readonly key: string;
  readonly value: NodeValue;
  readonly valueReferences?: readonly ValueReference[];
  /** The value. */
  readonly location: Location;
}

/** A trait on a shape: in front of it, or through `apply`. */
export interface TraitDeclaration {
  readonly target: ShapeId;
  readonly trait: Reference;
  readonly value: NodeValue;
  readonly valueReferences?: readonly ValueReference[];
  /** Absent where there is no value in the source; `locateWithin` leads to a part of it. */
  readonly valueLocation?: Location;
  /**
   * `@foo` without a value means `{}`, `true` or whatever the trait's shape makes of nothing; its
   * `value` is `null`.
   */
  readonly isAnnotation: boolean;
  /** From the `@`; in JSON AST the value. */
  readonly location: Location;
}

export interface MemberDeclaration {
  readonly name: string;
  /** `smithy.api#Unit` in enums; `undefined` where elided, or missing in the source. */
  readonly target: Reference | undefined;
  readonly traits: readonly TraitDeclaration[];
  /** `name: Target = value`, or `NAME = value` in enums. */
  readonly value?: NodeValue;
  readonly valueReferences?: readonly ValueReference[];
  readonly valueLocation?: Location;
  /** `$name`: the target comes from the resource or mixin. */
  readonly isElided: boolean;
  /** The name; in JSON AST the member's value. */
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
  /** From the shape type; in JSON AST the shape's value. */
  readonly location: Location;
}

/** The value with its unquoted shape ids resolved; the value itself where there are none. */
export function resolveReferences(
  value: NodeValue,
  references: readonly ValueReference[] | undefined,
  resolve: (reference: ValueReference) => ShapeId,
): NodeValue {
  return references === undefined ? value : resolveAt(value, references, 0, resolve);
}

/** `references` are all inside of `value`, whose own path has `depth` keys. */
function resolveAt(
  value: NodeValue,
  references: readonly ValueReference[],
  depth: number,
  resolve: (reference: ValueReference) => ShapeId,
): NodeValue {
  const [first] = references;
  if (first === undefined) return value;
  if (first.path.length === depth) return resolve(first);
  const within = new Map<string | number | undefined, ValueReference[]>();
  for (const reference of references) {
    const key = reference.path[depth];
    const others = within.get(key);
    if (others === undefined) within.set(key, [reference]);
    else others.push(reference);
  }
  const property = (key: string | number, old: NodeValue): NodeValue =>
    resolveAt(old, within.get(key) ?? [], depth + 1, resolve);
  if (isNodeArray(value)) return value.map((element, index) => property(index, element));
  if (!isNodeObject(value)) return value;
  // `fromEntries` defines own properties, so that a key `__proto__` stays one.
  return Object.fromEntries(Object.entries(value).map(([key, old]) => [key, property(key, old)]));
}
