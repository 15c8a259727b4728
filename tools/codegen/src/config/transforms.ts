import {
  isNodeArray,
  isNodeObject,
  nodeProperty,
  type NodeValue,
  suggest,
  transforms,
} from "@tsmith/smithy";
import type { TransformPlan } from "./build-config.ts";
import { type ConfigNode, isTexts, locationOf } from "./config-reader.ts";

/** The one transform that is made of those of other projections. */
const APPLY = "apply";

/**
 * The transforms of a projection, `apply` replaced by what it stands for.
 *
 * @see https://smithy.io/2.0/guides/smithy-build-json.html#transforms
 */
export function transformsOf(
  projection: ConfigNode,
  projections: ConfigNode,
  above: readonly string[] = [],
): readonly TransformPlan[] {
  const value = nodeProperty(projection.value, "transforms") ?? [];
  if (!isNodeArray(value)) {
    const found = { key: "transforms", expected: "a list of transforms" };
    projection.report("BuildConfig/type", found, locationOf(projection, "transforms"));
    return [];
  }
  return value.flatMap((item, index) => {
    const pointer = [...projection.path, "transforms", index];
    const location = { source: projection.source, pointer };
    const name = nodeProperty(item, "name");
    const args = nodeProperty(item, "args") ?? {};
    if (typeof name !== "string") {
      const found = { key: "transforms", expected: "a list of objects with a `name`" };
      projection.report("BuildConfig/type", found, location);
      return [];
    }
    if (name === APPLY) return applied(projections, args, above);
    if (transforms.has(name)) return [{ name, args, location }];
    const suggestion = suggest(name, [...transforms.keys(), APPLY]);
    projection.report("BuildConfig/unknown-transform", { name, suggestion }, location);
    return [];
  });
}

function applied(
  projections: ConfigNode,
  args: NodeValue,
  above: readonly string[],
): readonly TransformPlan[] {
  // The oldest configurations have nothing but the list.
  const names = isNodeArray(args) ? args : (nodeProperty(args, "projections") ?? []);
  return (isTexts(names) ? names : []).flatMap((name) => {
    const value = nodeProperty(projections.value, name);
    const location = locationOf(projections, name);
    if (!isNodeObject(value) || above.includes(name)) {
      projections.report("BuildConfig/unknown-projection", { name }, location);
      return [];
    }
    const node = { ...projections, path: [...projections.path, name], value };
    return transformsOf(node, projections, [...above, name]);
  });
}
