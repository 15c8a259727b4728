import { isNodeObject, nodeProperty, type NodeObject, type NodeValue } from "@tsmith/smithy";
import { isRounded, parseJson } from "./parse-json.ts";

/**
 * The params of a case with the digits that the JSON AST of the official cases has lost: it writes
 * a `bigDecimal` as a double. A JSON body has the member of the same name as it was.
 */
export function unrounded(params: NodeObject, body: string): NodeObject {
  const exact = parsed(body);
  if (!isNodeObject(exact)) return params;
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const text = nodeProperty(exact, name);
      const isExact = typeof text === "string" && value === Number(text) && isRounded(value, text);
      return [name, isExact ? text : value];
    }),
  );
}

function parsed(body: string): NodeValue | undefined {
  try {
    return parseJson(body) as NodeValue;
  } catch {
    return undefined;
  }
}
