import { AwsRestJsonProtocol as RuntimeProtocol } from "@aws-sdk/core/protocols";
import { NormalizedSchema } from "@smithy/core/schema";
import type { HttpRequest, HttpResponse, MetadataBearer, Schema } from "@smithy/types";
import { readBoundValues } from "../exact/bound-values.ts";
import { ExactBindings } from "../exact/exact-bindings.ts";
import { ExactJsonCodec } from "../exact/exact-json.ts";
import { ownProperties } from "../values/inherited-names.ts";
import { isAbsent, type ValueRecord } from "../values/record.ts";
import { addInheritedParameters } from "./inherited-parameters.ts";
import { keepErrorBody, type ReadContext } from "./error-body.ts";

type Settings = ConstructorParameters<typeof RuntimeProtocol>[0];

/** The runtime's protocol with a codec that keeps every digit. @public */
export class AwsRestJsonProtocol extends RuntimeProtocol {
  constructor(settings: Settings) {
    const { settings: codecSettings } = new RuntimeProtocol(settings).getPayloadCodec();
    super({ jsonCodec: new ExactJsonCodec(codecSettings), ...settings });
    const codec = this.getPayloadCodec();
    this.deserializer = new ExactBindings(codec.createDeserializer(), codec.settings);
  }

  /** `{}` stands for a structure that is absent; the runtime writes it for any payload. */
  override async serializeRequest(
    ...[operation, input, context]: Parameters<RuntimeProtocol["serializeRequest"]>
  ): Promise<HttpRequest> {
    const request = await super.serializeRequest(operation, input, context);
    addInheritedParameters(request, operation.input, input);
    if (isAbsentPayload(NormalizedSchema.of(operation.input), input as ValueRecord)) {
      delete request.headers["content-type"];
      request.body = undefined;
    }
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
    return readBoundValues(schema, rest.at(-1) as ValueRecord, "jsonName", (into) =>
      super.deserializeHttpMessage(schema, context, response, into),
    );
  }

  /** The runtime looks for the members of an error before it knows their schemas. */
  protected override handleError(
    ...[operation, context, response, data, metadata]: Parameters<RuntimeProtocol["handleError"]>
  ): Promise<never> {
    return super.handleError(operation, context, response, ownProperties(data), metadata);
  }
}

/** Whether the payload is not there, and nothing that stands for it. */
function isAbsentPayload(schema: NormalizedSchema, input: ValueRecord): boolean {
  if (!schema.isStructSchema()) return false;
  const [name, payload] =
    [...schema.structIterator()].find(([, member]) => member.getMergedTraits().httpPayload) ?? [];
  if (name === undefined || payload === undefined || payload.isStreaming()) return false;
  const isObject = payload.isStructSchema() && !payload.isUnionSchema();
  return isAbsent(input, name) && !isObject;
}
