import { requestPlugin } from "../request/request-plugin.ts";
import type { Customization } from "./customization.ts";

/** API Gateway answers in HAL unless it is asked for JSON. @public */
export const apiGateway: Customization = {
  plugin: () =>
    requestPlugin("apiGatewayMiddleware", (request) => {
      request.headers["accept"] = "application/json";
    }),
};
