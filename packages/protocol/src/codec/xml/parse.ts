import { parseXml as parseDocument, XmlElement, XmlText } from "@rgrove/parse-xml";
import { Rejection } from "../../service.ts";
import type { TreeNode } from "../tree/node.ts";
import { utf8 } from "../utf8.ts";
import { checkOutline } from "./outline.ts";

/** The root of a document. */
export interface XmlRoot extends TreeNode {
  /** Without a prefix. */
  readonly name: string;
}

/**
 * Parses the UTF-8 of XML that anyone may have sent: nested no deeper than allowed, without a
 * document type.
 *
 * @throws Rejection where it is not so, or is no XML.
 * @see https://www.w3.org/TR/2008/REC-xml-20081126/
 */
export function parseXml(bytes: Uint8Array, maxDepth: number): XmlRoot {
  const text = utf8(bytes);
  checkOutline(text, maxDepth);
  const root = rootOf(text);
  return { name: localName(root.name), ...nodeOf(root) };
}

function rootOf(text: string): XmlElement {
  let root: XmlElement | null = null;
  try {
    ({ root } = parseDocument(text));
  } catch {
    // What it is that is wrong would quote the body.
  }
  if (root === null) throw new Rejection("serialization", "The body is no XML");
  return root;
}

/** Text that stands beside elements means nothing, and is lost among them. */
function nodeOf({ attributes, children }: XmlElement): TreeNode {
  const parts = new Map<string, TreeNode[]>();
  let text = "";
  for (const child of children) {
    if (child instanceof XmlText) text += child.text;
    if (!(child instanceof XmlElement)) continue;
    const name = localName(child.name);
    const node = nodeOf(child);
    const nodes = parts.get(name);
    if (nodes === undefined) parts.set(name, [node]);
    else nodes.push(node);
  }
  return { text, children: parts, attributes: new Map(Object.entries(attributes)) };
}

/** Members are found whatever prefix stands for their namespace. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
