import type { EndpointParameterInstructions } from "@smithy/types";
import type { ServiceDescription } from "../service.ts";

/**
 * The configuration that each built-in parameter is read from.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/parameters.html#rules-engine-parameters-traits-and-built-ins
 */
const BUILT_INS: Readonly<Record<string, string>> = {
  "AWS::Auth::AccountId": "accountId",
  "AWS::Auth::AccountIdEndpointMode": "accountIdEndpointMode",
  "AWS::Auth::CredentialScope": "credentialScope",
  "AWS::Region": "region",
  "AWS::S3::Accelerate": "useAccelerateEndpoint",
  "AWS::S3::DisableMultiRegionAccessPoints": "disableMultiregionAccessPoints",
  "AWS::S3::DisableS3ExpressSessionAuth": "disableS3ExpressSessionAuth",
  "AWS::S3::ForcePathStyle": "forcePathStyle",
  "AWS::S3::UseArnRegion": "useArnRegion",
  "AWS::S3::UseGlobalEndpoint": "useGlobalEndpoint",
  "AWS::S3Control::UseArnRegion": "useArnRegion",
  "AWS::STS::UseGlobalEndpoint": "useGlobalEndpoint",
  "AWS::UseDualStack": "useDualstackEndpoint",
  "AWS::UseFIPS": "useFipsEndpoint",
  "SDK::Endpoint": "endpoint",
};

/** Where each parameter of a service's endpoint rules gets its value, but for operations' own. */
export function endpointParameters({
  endpoints,
  clientContextParams = {},
}: ServiceDescription): EndpointParameterInstructions {
  const builtIns = Object.entries(endpoints.parameters).flatMap(([parameter, { builtIn }]) => {
    const name = builtIn === undefined ? undefined : BUILT_INS[builtIn];
    return name === undefined ? [] : [[parameter, { type: "builtInParams", name }] as const];
  });
  const configured = Object.entries(clientContextParams).map(
    ([parameter, name]) => [parameter, { type: "clientContextParams", name }] as const,
  );
  return Object.fromEntries([...builtIns, ...configured]);
}
