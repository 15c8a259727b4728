import { nodeItems, type NodeValue } from "../../model/node.ts";

/** The strings of a list in a configuration. */
export function configuredWords(configuration: NodeValue, key: string): readonly string[] {
  return nodeItems(configuration, key).filter((word) => typeof word === "string");
}
