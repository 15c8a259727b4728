import { AwsSmithyRpcV2JsonProtocol as RuntimeProtocol } from "@aws-sdk/core/protocols";
import type { ShapeDeserializer } from "@smithy/types";
import { ExactJsonCodec } from "../exact/exact-json.ts";

/** The runtime's protocol with a codec that keeps every digit. @public */
export class AwsSmithyRpcV2JsonProtocol extends RuntimeProtocol {
  readonly #codec = new ExactJsonCodec(super.getPayloadCodec().settings);
  protected override deserializer: ShapeDeserializer<string | Uint8Array> =
    this.#codec.createDeserializer();

  override getPayloadCodec(): ExactJsonCodec {
    return this.#codec;
  }
}
