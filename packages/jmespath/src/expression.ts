/**
 * A parsed JMESPath expression: plain data, a closed union.
 *
 * @see https://jmespath.org/specification.html
 * @public
 */
export type Expression =
  | { readonly type: "current" }
  | { readonly type: "field"; readonly name: string }
  | { readonly type: "literal"; readonly value: unknown }
  | { readonly type: "index"; readonly index: number }
  | {
      readonly type: "slice";
      readonly start?: number;
      readonly stop?: number;
      readonly step: number;
    }
  /** The right side is asked of what the left side gives. */
  | { readonly type: "subexpression"; readonly left: Expression; readonly right: Expression }
  /** The same, and a projection on the left ends here. */
  | { readonly type: "pipe"; readonly left: Expression; readonly right: Expression }
  /** `right` for each element of the list, nulls dropped. */
  | { readonly type: "listProjection"; readonly left: Expression; readonly right: Expression }
  | { readonly type: "objectProjection"; readonly left: Expression; readonly right: Expression }
  | {
      readonly type: "filterProjection";
      readonly left: Expression;
      readonly condition: Expression;
      readonly right: Expression;
    }
  | { readonly type: "flatten"; readonly expression: Expression }
  | {
      readonly type: "comparison";
      readonly operator: Comparator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly type: "and" | "or"; readonly left: Expression; readonly right: Expression }
  | { readonly type: "not"; readonly expression: Expression }
  | { readonly type: "multiSelectList"; readonly expressions: readonly Expression[] }
  | {
      readonly type: "multiSelectHash";
      readonly entries: readonly (readonly [string, Expression])[];
    }
  | { readonly type: "function"; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly type: "reference"; readonly expression: Expression };

/** @public */
export type Comparator = "==" | "!=" | "<" | "<=" | ">" | ">=";
