import { AwsJson1_1Protocol as RuntimeProtocol } from "@aws-sdk/core/protocols";
import { ExactJsonCodec } from "../exact/exact-json.ts";
import { ownProperties } from "../values/inherited-names.ts";

type Settings = ConstructorParameters<typeof RuntimeProtocol>[0];

/** The runtime's protocol with a codec that keeps every digit. @public */
export class AwsJson1_1Protocol extends RuntimeProtocol {
  constructor(settings: Settings) {
    const { settings: codecSettings } = new RuntimeProtocol(settings).getPayloadCodec();
    super({ jsonCodec: new ExactJsonCodec(codecSettings), ...settings });
  }

  /** The runtime looks for the members of an error before it knows their schemas. */
  protected override handleError(
    ...[operation, context, response, data, metadata]: Parameters<RuntimeProtocol["handleError"]>
  ): Promise<never> {
    return super.handleError(operation, context, response, ownProperties(data), metadata);
  }
}
