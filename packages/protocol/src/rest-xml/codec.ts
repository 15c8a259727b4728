import { xmlCodecs } from "../codec/xml/codec.ts";
import { unwrappedDocument, xmlDocument, type XmlCodec } from "../codec/xml/document.ts";
import { xmlFormat } from "../codec/xml/format.ts";
import type { HttpCodec } from "../http/codec.ts";
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
    outputDocument: ({ s3UnwrappedXmlOutput }) =>
      s3UnwrappedXmlOutput === true ? unwrappedDocument(xml) : document,
  };
}
