import {
  isNodeArray,
  isNodeObject,
  nodeProperty,
  type NodeObject,
  type NodeValue,
} from "@tsmith/smithy";

/**
 * One case for each value of its parameters. `$name:L` stands for the value, `$name:S` for it in
 * quotes, `$$` for a dollar; cases without parameters write `$$` too.
 *
 * @see https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html#parameterizing-httpmalformedrequesttests
 */
export function expandParameters(node: NodeObject): readonly NodeObject[] {
  const parameters = nodeProperty(node, "testParameters");
  if (!isNodeObject(parameters)) return [fill(node, new Map())];
  const entries = Object.entries(parameters);
  const [first] = entries;
  const count = first !== undefined && isNodeArray(first[1]) ? first[1].length : 0;
  return Array.from({ length: count }, (_, i) => {
    const values = new Map(
      entries.map(([name, given]) => [name, String(isNodeArray(given) ? given[i] : "")]),
    );
    return { ...fill(node, values), id: `${String(nodeProperty(node, "id"))}_case${i}` };
  });
}

function fill(node: NodeObject, values: ReadonlyMap<string, string>): NodeObject {
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== "testParameters" && key !== "documentation")
      .map(([key, value]) => [key, fillNode(value, values)]),
  );
}

function fillNode(node: NodeValue, values: ReadonlyMap<string, string>): NodeValue {
  if (typeof node === "string") return fillText(node, values);
  if (isNodeArray(node)) return node.map((item) => fillNode(item, values));
  if (!isNodeObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [fillText(key, values), fillNode(value, values)]),
  );
}

function fillText(text: string, values: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\$\$|\$(\w+):([LS])/g, (match, name: string, format: string) => {
    if (match === "$$") return "$";
    const value = values.get(name);
    if (value === undefined) return match;
    return format === "S" ? JSON.stringify(value) : value;
  });
}
