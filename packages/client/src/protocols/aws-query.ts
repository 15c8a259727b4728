import { AwsQueryProtocol as RuntimeProtocol } from "@aws-sdk/core/protocols";
import { ExactXmlDeserializer, ownErrorFields } from "../exact/exact-xml.ts";

type Settings = ConstructorParameters<typeof RuntimeProtocol>[0];

/** The runtime's protocol with a decoder that keeps every digit. @public */
export class AwsQueryProtocol extends RuntimeProtocol {
  constructor(settings: Settings) {
    super(settings);
    this.deserializer = new ExactXmlDeserializer(this.deserializer.settings);
  }

  protected override handleError(
    ...[operation, context, response, data, metadata]: Parameters<RuntimeProtocol["handleError"]>
  ): Promise<never> {
    return super.handleError(operation, context, response, ownErrorFields(data), metadata);
  }
}
