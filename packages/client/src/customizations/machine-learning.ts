import { parseUrl } from "@smithy/core/protocols";
import { requestPlugin } from "../request/request-plugin.ts";
import type { Customization } from "./customization.ts";

/**
 * A prediction is asked of the endpoint that the input names.
 *
 * @see https://smithy.io/2.0/aws/customizations/machinelearning-customizations.html
 * @public
 */
export const machineLearning: Customization = {
  plugin: () =>
    requestPlugin("machineLearningMiddleware", (request, input) => {
      if (!("PredictEndpoint" in input) || typeof input.PredictEndpoint !== "string") return;
      const { protocol, hostname, port, path } = parseUrl(input.PredictEndpoint);
      Object.assign(request, { protocol, hostname, port, path });
    }),
};
