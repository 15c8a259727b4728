import type { EndpointRules } from "./endpoint-rules.ts";

/** The rules of a service that is where its caller says it is. @public */
export function plainEndpoints(): EndpointRules {
  return {
    version: "1.0",
    parameters: { Endpoint: { type: "String", builtIn: "SDK::Endpoint" } },
    rules: [
      {
        type: "endpoint",
        conditions: [{ fn: "isSet", argv: [{ ref: "Endpoint" }] }],
        endpoint: { url: { ref: "Endpoint" } },
      },
      {
        type: "error",
        conditions: [],
        error: "The service has no endpoint of its own: pass `endpoint` to the client.",
      },
    ],
  };
}
