import { isNodeArray, isNodeObject, type NodeValue } from "../model/node.ts";

/** A value on one line in backticks, or in a fenced block where it has parts. */
export function nodeText(value: NodeValue): string {
  const hasParts = isNodeArray(value)
    ? value.length > 0
    : isNodeObject(value) && Object.keys(value).length > 0;
  if (hasParts) return `\n\`\`\`\n${prettyJson(value)}\n\`\`\`\n`;
  return `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
}

/** A value as JSON for people. */
export function prettyJson(value: NodeValue): string {
  return JSON.stringify(value, undefined, 4);
}
