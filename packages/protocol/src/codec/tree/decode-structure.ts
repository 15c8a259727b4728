import { targetOf, type Member, type StructureShape } from "@tsmith/schema";
import { conditionsCheck } from "../../constraints/conditions.ts";
import { locate, type Flaws } from "../../constraints/flaw.ts";
import { memberConstraint } from "../../constraints/table.ts";
import { absenceOf, settleAbsent, type Absence } from "../json/decode-member.ts";
import { refuseProto } from "../json/decode-structure.ts";
import { setMember } from "../json/decoder.ts";
import { mistype } from "../mistype.ts";
import type { TreeDecode, TreeDecoders } from "./decoder.ts";
import { childrenOf, type TreeNode } from "./node.ts";
import { onlyNode } from "./only-node.ts";

/** How a member is found and read. */
export interface TreeMember extends Absence {
  readonly wireName: string;
  /** `undefined` where the node has no such member. */
  readonly decode: (node: TreeNode, flaws: Flaws) => unknown;
}

/** Puts a forward reference first: a structure may contain itself. */
export function structureDecoder(decoders: TreeDecoders, shape: StructureShape): TreeDecode {
  const known = decoders.structures.get(shape);
  if (known !== undefined) return known;
  let decode: TreeDecode | undefined;
  decoders.structures.set(shape, (nodes, flaws) => decode?.(nodes, flaws));
  const members = treeMembers(decoders, shape, shape.members);
  decode =
    shape.type === "union" ? unionOf(members, decoders) : membersOf(members, decoders, shape);
  decoders.structures.set(shape, decode);
  return decode;
}

/** Readers of all members of a structure or union, or of those that a body holds. */
export function treeMembers(
  decoders: TreeDecoders,
  shape: StructureShape,
  members: readonly Member[],
): readonly TreeMember[] {
  return members.map((member) => {
    const { name, schema } = member;
    const constraint = memberConstraint(decoders.constraints, shape.id, name);
    const decode = decoders.decoder(schema, constraint);
    const wireName = decoders.format.nameOf(member);
    const isAttribute =
      decoders.format.hasAttributes && targetOf(schema).traits.xmlAttribute !== undefined;
    return {
      ...absenceOf(decoders.defaults, shape, member),
      wireName,
      decode: (node, flaws) => {
        const nodes = isAttribute ? attributeNodes(node, wireName) : childrenOf(node, wireName);
        return nodes.length === 0 ? undefined : decode(nodes, flaws);
      },
    };
  });
}

/** @see https://smithy.io/2.0/spec/protocol-traits.html#xmlattribute-trait */
function attributeNodes({ attributes }: TreeNode, name: string): readonly TreeNode[] {
  const text = attributes.get(name);
  return text === undefined ? [] : [{ text, children: new Map(), attributes: new Map() }];
}

function membersOf(
  members: readonly TreeMember[],
  { constraints, isTrue, side }: TreeDecoders,
  { id }: StructureShape,
): TreeDecode {
  const check = conditionsCheck(constraints, id, isTrue);
  const refusesProto = members.every(({ wireName }) => wireName !== "__proto__");
  return (nodes, flaws) => {
    const node = onlyNode(nodes, side);
    if (side === "server") expectParts(node, refusesProto);
    const structure: Record<string, unknown> = {};
    for (const member of members) {
      decodeMember(member, node, structure, flaws);
    }
    check?.(structure, flaws);
    return structure;
  };
}

/** A structure is not text; an unknown part of it means nothing, unless it means harm. */
function expectParts({ text, children, attributes }: TreeNode, refusesProto: boolean): void {
  if (refusesProto && children.has("__proto__")) refuseProto();
  const isEmpty = children.size === 0 && attributes.size === 0;
  if (isEmpty && text.trim() !== "") mistype("a structure", text);
}

/** Reads a member into its structure, or settles that it is absent. */
export function decodeMember(
  member: TreeMember,
  node: TreeNode,
  structure: Record<string, unknown>,
  flaws: Flaws,
): void {
  const before = flaws.length;
  const value = member.decode(node, flaws);
  if (value === undefined) return settleAbsent(member, structure, flaws);
  setMember(structure, member.name, value);
  if (flaws.length > before) locate(flaws, before, member.name);
}

/**
 * Exactly one member is set.
 *
 * @see https://smithy.io/2.0/spec/aggregate-types.html#union
 */
function unionOf(members: readonly TreeMember[], { side }: TreeDecoders): TreeDecode {
  const byWireName = new Map(members.map((member) => [member.wireName, member]));
  return (nodes, flaws) => {
    const node = onlyNode(nodes, side);
    const [name, ...others] = node.children.keys();
    if (name === undefined || others.length > 0) {
      return mistype("exactly one member of a union", {});
    }
    const member = byWireName.get(name);
    if (member === undefined) {
      if (side === "server") return mistype("a known member", name);
      return { $unknown: [name, childrenOf(node, name)[0]?.text] };
    }
    const union: Record<string, unknown> = {};
    decodeMember(member, node, union, flaws);
    return union;
  };
}
