import { structureOf, targetOf, type Traits } from "@tsmith/schema";
import type { DocumentCodec } from "../../http/codec.ts";
import { absenceOf } from "../json/decode-member.ts";
import type { TreeDecoders } from "../tree/decoder.ts";
import { treeMembers } from "../tree/decode-structure.ts";
import type { TreeNode } from "../tree/node.ts";
import { element, namespaceAttribute } from "./element.ts";
import { membersWriter, xmlWriter, type XmlEncoders } from "./encode.ts";
import { xmlFormat } from "./format.ts";
import { parseXml } from "./parse.ts";

/** What a service has for the bodies of HTTP messages that are XML. */
export interface XmlCodec {
  readonly mediaType: string;
  readonly decoders: TreeDecoders;
  readonly encoders: XmlEncoders;
  /** The namespace of roots that have none of their own. */
  readonly namespace: Traits["xmlNamespace"];
  readonly maxDepth: number;
}

/** @see https://smithy.io/2.0/spec/protocol-traits.html#xml-bindings */
export function xmlDocument(codec: XmlCodec): DocumentCodec {
  const { mediaType, decoders, encoders, maxDepth } = codec;
  return {
    mediaType,
    absenceOf: (shape, member) => absenceOf(decoders.defaults, shape, member),
    membersReader: (structure, members) => ({
      parse: (bytes) => parseXml(bytes, maxDepth),
      readers: new Map(
        treeMembers(decoders, structureOf(structure), members).map(({ name, decode }) => [
          name,
          (root, flaws) => decode(root as TreeNode, flaws),
        ]),
      ),
    }),
    payloadReader: ({ schema }, constraint) => {
      const decode = decoders.decoder(schema, constraint);
      return (bytes, flaws) => decode([parseXml(bytes, maxDepth)], flaws);
    },
    membersWriter: (structure, members) => {
      if (members.length === 0) return () => "";
      const { traits } = targetOf(structure);
      const shape = structureOf(structure);
      const write = membersWriter(encoders, shape, members);
      const namespace = rootNamespace(codec, traits);
      return (values) => {
        const { attributes, content } = write(values);
        return element(traits.xmlName ?? shape.name, namespace + attributes, content);
      };
    },
    payloadWriter: ({ name, schema }) => {
      const { shape, traits } = targetOf(schema);
      const shapeName = "name" in shape ? shape.name : name;
      const namespace = rootNamespace(codec, traits);
      return xmlWriter(encoders, traits.xmlName ?? shapeName, schema, namespace);
    },
  };
}

/**
 * The document of an output whose only member is the root.
 *
 * @see https://smithy.io/2.0/aws/customizations/s3-customizations.html
 */
export function unwrappedDocument(codec: XmlCodec): DocumentCodec {
  const { decoders, encoders, maxDepth } = codec;
  return {
    ...xmlDocument(codec),
    membersReader: (_structure, members) => ({
      parse: (bytes) => parseXml(bytes, maxDepth),
      readers: new Map(
        members.map(({ name, schema }) => {
          const decode = decoders.decoder(schema);
          return [name, (root, flaws) => decode([root as TreeNode], flaws)];
        }),
      ),
    }),
    membersWriter: (_structure, [member]) => {
      if (member === undefined) return () => "";
      const namespace = rootNamespace(codec, {});
      const name = xmlFormat.nameOf(member);
      const write = xmlWriter(encoders, name, member.schema, namespace);
      return (values) => write(values[member.name] ?? "");
    },
  };
}

function rootNamespace({ namespace }: XmlCodec, { xmlNamespace }: Traits): string {
  return namespaceAttribute(xmlNamespace ?? namespace);
}
