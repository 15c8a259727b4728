import { isRecord } from "./path.ts";

/** A value with members changed, at any depth; lists are changed as a whole. @internal */
export function mergedDeep(value: unknown, changes: unknown): unknown {
  if (!isRecord(value) || !isRecord(changes)) return changes;
  const changed = Object.entries(changes).map(([name, change]): [string, unknown] => [
    name,
    Object.hasOwn(value, name) ? mergedDeep(value[name], change) : change,
  ]);
  return Object.fromEntries([...Object.entries(value), ...changed]);
}
