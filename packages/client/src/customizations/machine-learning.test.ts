import type { StaticOperationSchema } from "@smithy/types";
import { expect, test } from "vitest";
import { through } from "../../test/through.ts";
import type { ResolvedConfig, ServiceDescription } from "../service.ts";
import { machineLearning } from "./machine-learning.ts";

// The plugin reads nothing of service, configuration and operation.
const plugin = machineLearning.plugin!(
  {} as ServiceDescription,
  {} as ResolvedConfig,
  [] as unknown as StaticOperationSchema,
);
const standard = { protocol: "https:", hostname: "machinelearning.example.com", path: "/" };

test("a prediction goes to the endpoint that its input names", async () => {
  const input = { PredictEndpoint: "http://predict.example.com:8080/v1/" };
  const { request } = await through(plugin, standard, input);
  expect(request).toMatchObject({
    protocol: "http:",
    hostname: "predict.example.com",
    port: 8080,
    path: "/v1/",
  });
});

test("any other request goes to the service", async () => {
  expect((await through(plugin, standard)).request).toMatchObject(standard);
});
