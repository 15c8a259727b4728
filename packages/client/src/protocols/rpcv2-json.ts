import { AwsSmithyRpcV2JsonProtocol as RuntimeProtocol } from "@aws-sdk/core/protocols";
import type { ShapeDeserializer } from "@smithy/types";
import { ExactJsonCodec } from "../exact/exact-json.ts";
import { ownProperties } from "../values/inherited-names.ts";

/** The runtime's protocol with a codec that keeps every digit. @public */
export class AwsSmithyRpcV2JsonProtocol extends RuntimeProtocol {
  readonly #codec = new ExactJsonCodec(super.getPayloadCodec().settings);
  protected override deserializer: ShapeDeserializer<string | Uint8Array> =
    this.#codec.createDeserializer();

  override getPayloadCodec(): ExactJsonCodec {
    return this.#codec;
  }

  /** The runtime looks for the members of an error before it knows their schemas. */
  protected override handleError(
    ...[operation, context, response, data, metadata]: Parameters<RuntimeProtocol["handleError"]>
  ): Promise<never> {
    return super.handleError(operation, context, response, ownProperties(data), metadata);
  }
}
