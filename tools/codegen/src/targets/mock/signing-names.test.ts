import { load, type ServiceShape } from "@tsmith/smithy";
import { expect, test } from "vitest";
import { otherSigningNames } from "./signing-names.ts";

/** A service whose endpoint rules sign for these names. */
function serviceOf(...names: readonly string[]): ServiceShape {
  const ruleSet = {
    version: "1.0",
    parameters: {
      Region: { type: "String", required: true, builtIn: "AWS::Region", documentation: "d" },
    },
    rules: names.map((signingName) => ({
      type: "endpoint",
      conditions: [],
      endpoint: {
        url: "https://towns.example",
        properties: { authSchemes: [{ name: "sigv4", signingName }] },
      },
    })),
  };
  const text = `$version: "2.0"
namespace example
use smithy.rules#endpointRuleSet
@endpointRuleSet(${JSON.stringify(ruleSet)})
service Towns { version: "1" }`;
  const { value } = load([{ name: "towns.smithy", text }]);
  return value?.shapes.get("example#Towns") as ServiceShape;
}

test("are those of the rules that are not the service's own, each once", () => {
  const service = serviceOf("towns", "towns-express", "towns", "towns-express", "a-towns");
  expect(otherSigningNames(service, "towns")).toEqual(["a-towns", "towns-express"]);
});

test("leave out what is only known when a request is made", () => {
  expect(otherSigningNames(serviceOf("{Region}"), "towns")).toEqual([]);
});
