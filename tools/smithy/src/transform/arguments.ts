import { isNodeArray, isNodeObject, nodeProperty, type NodeValue } from "../model/node.ts";

/** Arguments of a transform that it cannot take. */
export class TransformError extends Error {
  override readonly name = "TransformError";
}

/** The strings under a key; none where there is no such key. */
export function stringsArgument(args: NodeValue, key: string): readonly string[] {
  // The oldest configurations have nothing but the list.
  const value = isNodeArray(args) ? args : nodeProperty(args, key);
  if (value === undefined) return [];
  if (!isNodeArray(value) || !value.every((item) => typeof item === "string")) {
    throw new TransformError(`\`${key}\` is not an array of strings.`);
  }
  return value;
}

/** The string under a key, which must be there. */
export function stringArgument(args: NodeValue, key: string): string {
  const value = optionalStringArgument(args, key);
  if (value === undefined) throw new TransformError(`\`${key}\` is missing.`);
  return value;
}

export function optionalStringArgument(args: NodeValue, key: string): string | undefined {
  const value = nodeProperty(args, key);
  if (value === undefined || typeof value === "string") return value;
  throw new TransformError(`\`${key}\` is not a string.`);
}

/** Whether the value under a key is `true`. */
export function booleanArgument(args: NodeValue, key: string): boolean {
  const value = nodeProperty(args, key) ?? false;
  if (typeof value === "boolean") return value;
  throw new TransformError(`\`${key}\` is not a boolean.`);
}

/** The strings by name under a key. */
export function stringMapArgument(args: NodeValue, key: string): ReadonlyMap<string, string> {
  const value = nodeProperty(args, key) ?? {};
  if (!isNodeObject(value)) throw new TransformError(`\`${key}\` is not an object.`);
  return new Map(
    Object.entries(value).map(([name, text]) => {
      if (typeof text === "string") return [name, text];
      throw new TransformError(`\`${name}\` in \`${key}\` is not a string.`);
    }),
  );
}
