import type { JsonCodec2 } from "@smithy/core/protocols";

type JsonSettings = ConstructorParameters<typeof JsonCodec2>[0];

/** Seconds since the Unix epoch, as `@smithy/types` numbers the formats of timestamps. */
const EPOCH_SECONDS = 7;

/** The settings of the runtime's protocols, which they do not tell a codec that is given to them. */
export const AWS_JSON_SETTINGS: JsonSettings = {
  timestampFormat: { useTrait: true, default: EPOCH_SECONDS },
  jsonName: false,
};

export const REST_JSON_SETTINGS: JsonSettings = {
  timestampFormat: { useTrait: true, default: EPOCH_SECONDS },
  httpBindings: true,
  jsonName: true,
};

export const RPC_V2_JSON_SETTINGS: JsonSettings = {
  timestampFormat: { useTrait: false, default: EPOCH_SECONDS },
  jsonName: false,
  bigNumberAsString: true,
};
