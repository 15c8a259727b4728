import { AwsRestXmlProtocol as RuntimeProtocol } from "@aws-sdk/core/protocols";
import type { HttpRequest, HttpResponse, MetadataBearer, Schema } from "@smithy/types";
import { readBoundValues } from "../exact/bound-values.ts";
import { ExactBindings } from "../exact/exact-bindings.ts";
import { ExactXmlCodec, ownErrorFields } from "../exact/exact-xml.ts";
import type { ValueRecord } from "../values/record.ts";
import { keepErrorBody, type ReadContext } from "./error-body.ts";
import { addInheritedParameters } from "./inherited-parameters.ts";

type Settings = ConstructorParameters<typeof RuntimeProtocol>[0];

/** The runtime's protocol with a codec that keeps every digit. @public */
export class AwsRestXmlProtocol extends RuntimeProtocol {
  constructor(settings: Settings) {
    super(settings);
    const codec = new ExactXmlCodec(this.getPayloadCodec().settings);
    // The runtime takes a codec for JSON; this one it makes itself.
    Object.assign(this, { codec });
    this.deserializer = new ExactBindings(codec.createDeserializer(), codec.settings);
  }

  override async serializeRequest(
    ...[operation, input, context]: Parameters<RuntimeProtocol["serializeRequest"]>
  ): Promise<HttpRequest> {
    const request = await super.serializeRequest(operation, input, context);
    addInheritedParameters(request, operation.input, input);
    return request;
  }

  override async deserializeResponse<Output extends MetadataBearer>(
    ...[operation, context, response]: Parameters<RuntimeProtocol["deserializeResponse"]>
  ): Promise<Output> {
    await keepErrorBody(response, context);
    return super.deserializeResponse<Output>(operation, context, response);
  }

  protected override deserializeHttpMessage(
    schema: Schema,
    context: ReadContext,
    response: HttpResponse,
    ...rest: [data: unknown] | [headers: Set<string>, data: unknown]
  ): Promise<string[]> {
    return readBoundValues(schema, rest.at(-1) as ValueRecord, "xmlName", (into) =>
      super.deserializeHttpMessage(schema, context, response, into),
    );
  }

  protected override handleError(
    ...[operation, context, response, data, metadata]: Parameters<RuntimeProtocol["handleError"]>
  ): Promise<never> {
    return super.handleError(operation, context, response, ownErrorFields(data), metadata);
  }
}
