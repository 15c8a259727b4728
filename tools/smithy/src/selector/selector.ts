/**
 * A selector as it is parsed: steps that shapes are sent through, one after the other.
 *
 * @see https://smithy.io/2.0/spec/selectors.html
 * @public
 */
export interface Selector {
  readonly steps: readonly SelectorStep[];
}

/** @public */
export type SelectorStep =
  | { readonly type: "any" }
  | { readonly type: "shapeType"; readonly name: string }
  | {
      readonly type: "attribute";
      readonly path: readonly string[];
      readonly comparison?: Comparison;
    }
  | {
      readonly type: "scopedAttribute";
      readonly path: readonly string[];
      readonly assertions: readonly ScopedAssertion[];
    }
  | { readonly type: "neighbours"; readonly relationships?: readonly string[] }
  | { readonly type: "reverseNeighbours"; readonly relationships?: readonly string[] }
  | { readonly type: "closure" }
  | { readonly type: "function"; readonly name: string; readonly arguments: readonly Selector[] }
  | { readonly type: "setVariable"; readonly name: string; readonly selector: Selector }
  | { readonly type: "getVariable"; readonly name: string };

/** @public */
export type Comparator =
  | "="
  | "!="
  | "^="
  | "$="
  | "*="
  | "?="
  | ">"
  | ">="
  | "<"
  | "<="
  | "{=}"
  | "{!=}"
  | "{<}"
  | "{<<}";

/** An attribute against any of some values. @public */
export interface Comparison {
  readonly comparator: Comparator;
  readonly values: readonly string[];
  readonly isCaseInsensitive: boolean;
}

/** A literal, or a path into the scope: `@{path}`. @public */
export type ScopedValue =
  | { readonly type: "literal"; readonly value: string }
  | { readonly type: "context"; readonly path: readonly string[] };

/** @public */
export interface ScopedAssertion {
  readonly left: ScopedValue;
  readonly comparator: Comparator;
  readonly right: readonly ScopedValue[];
  readonly isCaseInsensitive: boolean;
}
