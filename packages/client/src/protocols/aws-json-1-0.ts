import { AwsJson1_0Protocol as RuntimeProtocol } from "@aws-sdk/core/protocols";
import { ExactJsonCodec } from "../json/exact-json.ts";
import { AWS_JSON_SETTINGS } from "../json/json-settings.ts";

type Settings = ConstructorParameters<typeof RuntimeProtocol>[0];

/** The runtime's protocol with a codec that keeps every digit. @public */
export class AwsJson1_0Protocol extends RuntimeProtocol {
  constructor(settings: Settings) {
    super({ jsonCodec: new ExactJsonCodec(AWS_JSON_SETTINGS), ...settings });
  }
}
