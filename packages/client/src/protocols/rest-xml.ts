import { AwsRestXmlProtocol as RuntimeProtocol } from "@aws-sdk/core/protocols";
import type { ShapeDeserializer } from "@smithy/types";
import { ExactBindings } from "../exact/exact-bindings.ts";
import { ExactXmlCodec } from "../exact/exact-xml.ts";

/** The runtime's protocol with a codec that keeps every digit. @public */
export class AwsRestXmlProtocol extends RuntimeProtocol {
  readonly #codec = new ExactXmlCodec(super.getPayloadCodec().settings);
  protected override deserializer: ShapeDeserializer<string | Uint8Array> = new ExactBindings(
    this.#codec.createDeserializer(),
    this.#codec.settings,
  );

  override getPayloadCodec(): ExactXmlCodec {
    return this.#codec;
  }
}
