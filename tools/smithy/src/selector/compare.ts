import { exists, flattened, text, type AttributeValue } from "./attribute.ts";
import type { Comparator } from "./selector.ts";

/**
 * Whether a comparison holds. A projection matches when one of its values does, except for the
 * comparators of projections themselves.
 *
 * @see https://smithy.io/2.0/spec/selectors.html#attribute-comparison
 */
export function compare(
  left: AttributeValue,
  comparator: Comparator,
  right: AttributeValue,
  isCaseInsensitive: boolean,
): boolean {
  switch (comparator) {
    case "{=}":
      return areProjections(left, right) && isEqual(left, right, isCaseInsensitive);
    case "{!=}":
      return !(areProjections(left, right) && isEqual(left, right, isCaseInsensitive));
    case "{<}":
      return areProjections(left, right) && isSubset(left, right, isCaseInsensitive);
    case "{<<}":
      return (
        areProjections(left, right) &&
        isSubset(left, right, isCaseInsensitive) &&
        !isEqual(left, right, isCaseInsensitive)
      );
    case "?=":
      return flattened(right).some((one) => text(one) === String(exists(left)));
    default:
      return flattened(left).some((one) =>
        flattened(right).some((other) => compareOne(one, comparator, other, isCaseInsensitive)),
      );
  }
}

function areProjections(left: AttributeValue, right: AttributeValue): boolean {
  return left?.type === "projection" && right?.type === "projection";
}

function isEqual(left: AttributeValue, right: AttributeValue, isCaseInsensitive: boolean): boolean {
  return isSubset(left, right, isCaseInsensitive) && isSubset(right, left, isCaseInsensitive);
}

function isSubset(
  left: AttributeValue,
  right: AttributeValue,
  isCaseInsensitive: boolean,
): boolean {
  const others = flattened(right);
  return flattened(left).every((one) =>
    others.some((other) => compareOne(one, "=", other, isCaseInsensitive)),
  );
}

function compareOne(
  left: AttributeValue,
  comparator: Comparator,
  right: AttributeValue,
  isCaseInsensitive: boolean,
): boolean {
  if (!exists(left) || !exists(right)) return false;
  const fold = (value: AttributeValue): string =>
    isCaseInsensitive ? text(value).toLowerCase() : text(value);
  switch (comparator) {
    case "=":
      return fold(left) === fold(right);
    case "!=":
      return fold(left) !== fold(right);
    case "^=":
      return fold(left).startsWith(fold(right));
    case "$=":
      return fold(left).endsWith(fold(right));
    case "*=":
      return fold(left).includes(fold(right));
    case ">":
      return number(left) > number(right);
    case ">=":
      return number(left) >= number(right);
    case "<":
      return number(left) < number(right);
    case "<=":
      return number(left) <= number(right);
    default:
      return false;
  }
}

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** The number that a value is; `NaN`, which compares with nothing, where it is none. */
function number(value: AttributeValue): number {
  const digits = text(value);
  return NUMBER.test(digits) ? Number(digits) : Number.NaN;
}
