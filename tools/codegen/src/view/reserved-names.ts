/**
 * Names that no exported type takes; a shape of such a name gets a leading underscore. The first
 * list is the official generator's, so that the same shapes keep the same names; the second is
 * what generated code itself relies on.
 *
 * Reserved words in lower case need no place here: every name starts with a capital or `_`.
 *
 * @internal
 */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  "Array",
  "ArrayBuffer",
  "ArrayBufferView",
  "Blob",
  "Boolean",
  "ConstructorParameters",
  "Date",
  "Error",
  "Exclude",
  "Extract",
  "Infinity",
  "InstanceType",
  "Math",
  "NaN",
  "NonNullable",
  "Number",
  "Object",
  "Omit",
  "Parameters",
  "Partial",
  "Pick",
  "Promise",
  "PromiseLike",
  "Readable",
  "Readonly",
  "ReadonlyArray",
  "Record",
  "RegExp",
  "Required",
  "ReturnType",
  "Set",
  "Stream",
  "String",
  "ThisType",
  "WeakMap",
]);

/**
 * Members that TypeScript finds on every object, whatever its type says: a type that forbids one of
 * them forbids every value.
 *
 * @internal
 */
export const OBJECT_MEMBERS: ReadonlySet<string> = new Set([
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
]);
