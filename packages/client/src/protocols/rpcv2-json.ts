import { AwsSmithyRpcV2JsonProtocol as RuntimeProtocol } from "@aws-sdk/core/protocols";
import type { ShapeDeserializer } from "@smithy/types";
import { ExactJsonCodec } from "../json/exact-json.ts";
import { RPC_V2_JSON_SETTINGS } from "../json/json-settings.ts";

/** The runtime's protocol with a codec that keeps every digit, which it does not take as a setting. @public */
export class AwsSmithyRpcV2JsonProtocol extends RuntimeProtocol {
  readonly #codec = new ExactJsonCodec(RPC_V2_JSON_SETTINGS);
  protected override deserializer: ShapeDeserializer<string | Uint8Array> =
    this.#codec.createDeserializer();

  override getPayloadCodec(): ExactJsonCodec {
    return this.#codec;
  }
}
