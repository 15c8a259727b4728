/**
 * What a value must keep beyond what its schema tuple says. The keys are the names of Smithy's
 * constraint traits.
 *
 * @see https://smithy.io/2.0/spec/constraint-traits.html
 * @public
 */
export interface Constraint {
  /**
   * Which number, since schema tuples say no more than that it is one. Absent for what tuples tell
   * apart: `bigInteger` and `bigDecimal`.
   */
  readonly type?: "byte" | "short" | "integer" | "long" | "float" | "double" | "intEnum";
  /** Unicode code points of a string, bytes of a blob, members of a list or map. */
  readonly length?: Bounds;
  /** Inclusive; a bound beyond the safe integers is a decimal string. */
  readonly range?: Bounds<number | string>;
  /** Matches anywhere unless anchored. */
  readonly pattern?: string;
  readonly uniqueItems?: true;
  /** The values of a string or integer enum. */
  readonly enum?: readonly (string | number)[];
  /** Enum values that are taken but not spoken of: those that are `@internal`. */
  readonly internalEnum?: readonly (string | number)[];
  /** The member's `@default` as the model says it; absent for a default of `null`. */
  readonly default?: unknown;
  /** Set where `null` and absence are refused. */
  readonly required?: true;
  /** Constraints on what a collection holds, where the schema tuple has no name for it. */
  readonly member?: Constraint;
  readonly key?: Constraint;
  readonly value?: Constraint;
}

/** Both ends are inclusive; an absent one is open. @public */
export interface Bounds<T = number> {
  readonly min?: T;
  readonly max?: T;
}

/** A rule over a whole structure. @public */
export interface Condition {
  /** A JMESPath expression that must be true. */
  readonly expression: string;
}

/** The constraints of a named aggregate shape: its members', its own conditions. @public */
export interface ShapeConstraints {
  /**
   * By member name (`member`, `key`, `value` for collections): the member's own traits over those
   * of the shape that it targets.
   */
  readonly members?: Readonly<Record<string, Constraint>>;
  /** @see https://smithy.io/2.0/additional-specs/contracts.html */
  readonly conditions?: Readonly<Record<string, Condition>>;
}

/**
 * The constraints of a service beside its schemas, so that a client does not carry them: absolute
 * id of a structure, union, error, list or map → what its values must keep. Shapes without a
 * constraint have no entry.
 *
 * @public
 */
export type Constraints = Readonly<Record<string, ShapeConstraints>>;
