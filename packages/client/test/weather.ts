import { ServiceException } from "@smithy/core/client";
import type { StaticOperationSchema } from "@smithy/types";
import {
  type AuthDescription,
  AwsRestJsonProtocol,
  command,
  type CommandConstructor,
  type HttpApiKeyInputConfig,
  type HttpBearerInputConfig,
  type MetadataBearer,
  plain,
  type PlainClientConfig,
  type PlainClientResolvedConfig,
  plainEndpoints,
  type ServiceDescription,
  serviceClient,
} from "../src/index.ts";

// A service that is none of AWS: no region, no signature, an endpoint of the caller's.

class WeatherServiceException extends ServiceException {}

const ns = "com.example.weather";
const GetTime$: StaticOperationSchema = [
  9,
  ns,
  "GetTime",
  { http: ["GET", "/time", 200] },
  () => [3, ns, "GetTimeInput", 0, [], []],
  () => [3, ns, "GetTimeOutput", 0, ["Time"], [4]],
];

type Config = PlainClientConfig & HttpBearerInputConfig & HttpApiKeyInputConfig;
export interface GetTimeCommandOutput extends MetadataBearer {
  Time?: Date | undefined;
}
type GetTimeConstructor = CommandConstructor<
  object,
  GetTimeCommandOutput,
  PlainClientResolvedConfig,
  object,
  GetTimeCommandOutput
>;

/** A client of the service with the authentication of a test. */
export function weather(auth: AuthDescription) {
  const service: ServiceDescription = {
    name: "Weather",
    sdkId: "Weather",
    clientName: "WeatherClient",
    apiVersion: "2006-03-01",
    packageVersion: "1.2.3",
    platform: plain,
    protocol: AwsRestJsonProtocol,
    protocolSettings: { defaultNamespace: ns },
    exception: [
      [-3, `smithy.ts.sdk.synthetic.${ns}`, "WeatherServiceException", 0, [], []],
      WeatherServiceException,
    ],
    auth,
    endpoints: plainEndpoints(),
  };
  const WeatherClient = serviceClient<
    Config,
    object,
    GetTimeCommandOutput,
    PlainClientResolvedConfig
  >(service);
  const GetTimeCommand: GetTimeConstructor = command({ service, schema: GetTime$ });
  return { WeatherClient, GetTimeCommand };
}
