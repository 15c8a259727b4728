import { childrenOf, type TreeNode } from "../codec/tree/node.ts";
import { xmlCodecs } from "../codec/xml/codec.ts";
import { unwrappedDocument, xmlDocument, type XmlCodec } from "../codec/xml/document.ts";
import { xmlFormat } from "../codec/xml/format.ts";
import type { DocumentCodec, HttpCodec } from "../http/codec.ts";
import type { ServiceDescription } from "../service.ts";
import type { Side } from "../side.ts";
import { splitBucketUrl } from "./bucket-host.ts";

/** What the operations of a service have in common. */
export interface RestXmlCodec extends HttpCodec {
  readonly xml: XmlCodec;
}

export const mediaType = "application/xml";

/** @see https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html#shape-serialization */
export function codecOf(
  side: Side,
  { xmlNamespace, bucketInHost }: Pick<ServiceDescription, "bucketInHost" | "xmlNamespace">,
): RestXmlCodec {
  const namespace = xmlNamespace === undefined ? undefined : (["", xmlNamespace] as const);
  const xml: XmlCodec = { ...side, ...xmlCodecs(side, xmlFormat), mediaType, namespace };
  const document = xmlDocument(xml);
  return {
    ...side,
    xml,
    uri: { ...side, timestampFormat: "date-time", isHeader: false },
    header: { ...side, timestampFormat: "http-date", isHeader: true },
    ...(bucketInHost === true && { splitUrl: splitBucketUrl }),
    document,
    errorDocument: errorDocument(document),
    outputDocument: ({ s3UnwrappedXmlOutput }) =>
      s3UnwrappedXmlOutput === true ? unwrappedDocument(xml) : document,
  };
}

/** The members of an error stand in an element of its own, unless that is the root. */
function errorDocument(document: DocumentCodec): DocumentCodec {
  return {
    ...document,
    membersReader: (structure, members) => {
      const { parse, readers } = document.membersReader(structure, members);
      return { parse: (bytes) => errorNode(parse(bytes) as TreeNode), readers };
    },
  };
}

export function errorNode(root: TreeNode): TreeNode {
  return childrenOf(root, "Error")[0] ?? root;
}
