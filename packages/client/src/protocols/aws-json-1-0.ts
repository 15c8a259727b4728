import { AwsJson1_0Protocol as RuntimeProtocol } from "@aws-sdk/core/protocols";
import { ExactJsonCodec } from "../exact/exact-json.ts";

type Settings = ConstructorParameters<typeof RuntimeProtocol>[0];

/** The runtime's protocol with a codec that keeps every digit. @public */
export class AwsJson1_0Protocol extends RuntimeProtocol {
  constructor(settings: Settings) {
    const { settings: codecSettings } = new RuntimeProtocol(settings).getPayloadCodec();
    super({ jsonCodec: new ExactJsonCodec(codecSettings), ...settings });
  }
}
