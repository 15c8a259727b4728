import { ServiceException } from "@smithy/core/client";
import type { StaticOperationSchema } from "@smithy/types";
import {
  type AuthDescription,
  aws,
  type AwsClientConfig,
  awsEndpoints,
  AwsRestJsonProtocol,
  command,
  type CommandConstructor,
  type EndpointRules,
  type ErrorBinding,
  type HttpApiKeyInputConfig,
  type HttpBearerInputConfig,
  type LoginInputConfig,
  type MetadataBearer,
  plain,
  type Platform,
  type PlainClientConfig,
  type PlainClientResolvedConfig,
  plainEndpoints,
  type ServiceDescription,
  serviceClient,
  type SigV4aInputConfig,
  type SigV4InputConfig,
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

type Config = PlainClientConfig & HttpBearerInputConfig & HttpApiKeyInputConfig & LoginInputConfig;
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

/** A description of the service with the authentication of a test. */
function describe(auth: AuthDescription, platform: Platform): ServiceDescription {
  return {
    name: "Weather",
    sdkId: "Weather",
    clientName: "WeatherClient",
    apiVersion: "2006-03-01",
    packageVersion: "1.2.3",
    platform,
    protocol: AwsRestJsonProtocol,
    protocolSettings: { defaultNamespace: ns },
    exception: [
      [-3, `smithy.ts.sdk.synthetic.${ns}`, "WeatherServiceException", 0, [], []],
      WeatherServiceException,
    ],
    auth,
    endpoints: plainEndpoints(),
  };
}

/** A client of the service with the authentication of a test. */
export function weather(auth: AuthDescription) {
  const service = describe(auth, plain);
  const WeatherClient = serviceClient<
    Config,
    object,
    GetTimeCommandOutput,
    PlainClientResolvedConfig
  >(service);
  const GetTimeCommand: GetTimeConstructor = command({ service, schema: GetTime$ });
  /** The command of any other operation, which says that it gives a time. */
  function operation(
    schema: StaticOperationSchema,
    errors: readonly ErrorBinding[] = [],
  ): GetTimeConstructor {
    return command({ service, schema, errors });
  }
  return { WeatherClient, GetTimeCommand, operation };
}

type SignedConfig = AwsClientConfig & SigV4InputConfig & SigV4aInputConfig & HttpBearerInputConfig;

/** The same with requests that can be signed. */
export function signedWeather(
  auth: AuthDescription,
  endpoints: EndpointRules = awsEndpoints("weather"),
) {
  const service = { ...describe(auth, aws), endpoints };
  const WeatherClient = serviceClient<
    SignedConfig,
    object,
    GetTimeCommandOutput,
    PlainClientResolvedConfig
  >(service);
  const GetTimeCommand: GetTimeConstructor = command({ service, schema: GetTime$ });
  return { WeatherClient, GetTimeCommand };
}
