import { targetOf } from "@tsmith/schema";
import type { FormFormat } from "../codec/form/format.ts";
import { parseForm } from "../codec/form/parse.ts";
import { formTree } from "../codec/form/tree.ts";
import { utf8 } from "../codec/utf8.ts";
import { xmlCodecs } from "../codec/xml/codec.ts";
import { element, namespaceAttribute } from "../codec/xml/element.ts";
import { contentWriter, type XmlContent, type XmlEncoders } from "../codec/xml/encode.ts";
import { requestIdHeader, requestIds } from "../request-ids.ts";
import type { InputReader, OutputWriter, RpcCodec, RpcOperation } from "../rpc/codec.ts";
import type { ServerOptions, ServiceDescription } from "../service.ts";
import type { Side } from "../side.ts";
import { actionOf, formInUri, formType, withoutAction } from "./action.ts";

/** What the operations of a service have in common that takes forms and answers in XML. */
export interface QueryCodec extends RpcCodec, Pick<Side, "constraints"> {
  readonly encoders: XmlEncoders;
  /** A response with a document, which holds the id of the request. */
  readonly respond: (status: number, documentOf: (requestId: string) => string) => Response;
}

/** What the two protocols do not share. */
export interface QueryDialect {
  readonly form: FormFormat;
  /** Of responses. */
  readonly mediaType: string;
  /** What a response holds; an operation may have no output. */
  readonly wrapOutput: (
    operation: string,
    output: XmlContent | undefined,
    requestId: string,
  ) => XmlContent;
}

/** @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html */
export function queryCodec(
  side: Side,
  service: Pick<ServiceDescription, "version" | "xmlNamespace">,
  { makeRequestId = requestIds() }: Pick<ServerOptions, "makeRequestId">,
  { form, mediaType, wrapOutput }: QueryDialect,
): QueryCodec {
  const { decoders, encoders } = xmlCodecs(side, form);
  const { xmlNamespace } = service;
  const namespace = namespaceAttribute(xmlNamespace === undefined ? undefined : ["", xmlNamespace]);
  const respond: QueryCodec["respond"] = (status, documentOf) => {
    const id = makeRequestId();
    const headers = { "content-type": mediaType, ...requestIdHeader(id) };
    return new Response(documentOf(id), { status, headers });
  };

  const inputReader = ({ schema }: RpcOperation): InputReader => {
    const { shape } = targetOf(schema[4]);
    const members = new Set(shape.type === "structure" ? shape.members.map(form.nameOf) : []);
    const decode = decoders.decoder(schema[4]);
    return (bytes, flaws) => {
      const parameters = withoutAction(parseForm(utf8(bytes)), members);
      return decode([formTree(parameters, side.maxDepth)], flaws);
    };
  };

  const outputWriter = ({ name, schema }: RpcOperation): OutputWriter => {
    const { shape } = targetOf(schema[5]);
    const write = shape.type === "structure" ? contentWriter(encoders, shape) : undefined;
    return (output) => {
      const written = write?.(output);
      return respond(200, (id) => {
        const { attributes, content } = wrapOutput(name, written, id);
        return element(`${name}Response`, namespace + attributes, content);
      });
    };
  };

  return {
    ...side,
    encoders,
    respond,
    mediaType: formType,
    operationOf: (request) => actionOf(request, service, side.maxBodyBytes),
    documentInUri: formInUri,
    inputReader,
    outputWriter,
  };
}
