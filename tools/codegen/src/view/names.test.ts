import { describe, expect, test } from "vitest";
import { modelOf, viewOf, viewOfModel } from "../../test/view-of.ts";
import type { Names } from "./names.ts";

/** The names of a service `Towns` whose operation `Visit` takes these shapes. */
function namesOf(shapes: readonly string[], traits = ""): Names {
  return viewOf(serviceText("Towns", shapes, traits)).names;
}

function serviceText(name: string, shapes: readonly string[], traits = ""): string {
  return `$version: "2.0"
namespace example
use aws.api#service
@aws.protocols#restJson1
${traits}
service ${name} { version: "1", operations: [Visit] }
@http(method: "POST", uri: "/visit")
operation Visit { input: VisitInput, output: Unit }
${shapes.join("\n")}
${shapes.some((shape) => shape.includes("structure VisitInput")) ? "" : "structure VisitInput {}"}`;
}

describe("a service", () => {
  test.each([
    ["QLDB", "QLDB", "qldb"],
    ["CloudControl", "CloudControl", "cloudcontrol"],
    ["SSO OIDC", "SSOOIDC", "sso-oidc"],
    ["CloudHSM V2", "CloudHSMV2", "cloudhsm-v2"],
    ["forecastquery", "Forecastquery", "forecastquery"],
    ["IoT 1Click Devices Service", "IoT1ClickDevicesService", "iot-1click-devices-service"],
  ])("of sdkId %s is %s, its packages %s", (sdkId, client, slug) => {
    const names = namesOf([], `@service(sdkId: "${sdkId}")`);
    expect([names.client, names.slug]).toEqual([client, slug]);
  });

  test.each([
    ["WeatherService", "WeatherService", "weather-service"],
    ["towns", "Towns", "towns"],
    ["AWSTowns2", "AWSTowns2", "aws-towns2"],
    ["_Towns", "_Towns", "towns"],
  ])("without sdkId takes its names from its own: %s", (name, client, slug) => {
    const { names } = viewOf(serviceText(name, []));
    expect([names.client, names.slug]).toEqual([client, slug]);
  });

  test("names the base class of its errors after itself", () => {
    expect(namesOf([]).serviceException).toBe("TownsServiceException");
  });

  test("names it otherwise where a shape has that name", () => {
    const names = namesOf([
      "structure VisitInput { value: TownsServiceException }",
      "structure TownsServiceException {}",
    ]);
    expect(names.serviceException).toBe("TownsSyntheticServiceException");
    expect(names.shape("example#TownsServiceException")).toBe("TownsServiceException");
  });
});

describe("a shape", () => {
  test("keeps its name", () => {
    const names = namesOf([]);
    expect(names.shape("example#VisitInput")).toBe("VisitInput");
    expect(names.schema("example#VisitInput")).toBe("VisitInput$");
  });

  test("starts with a capital", () => {
    const names = namesOf(["structure VisitInput { value: town }", "structure town {}"]);
    expect(names.shape("example#town")).toBe("Town");
  });

  test.each(["Date", "Error", "Record"])("gets an underscore where it is %s", (name) => {
    const names = namesOf([`structure VisitInput { value: ${name} }`, `structure ${name} {}`]);
    expect(names.shape(`example#${name}`)).toBe(`_${name}`);
  });

  test.each(["TownsClient", "VisitCommand", "VisitCommandInput", "ServiceInputTypes"])(
    "steps aside for the client's %s",
    (name) => {
      const names = namesOf([`structure VisitInput { value: ${name} }`, `structure ${name} {}`]);
      expect(names.shape(`example#${name}`)).toBe(`${name}_2`);
    },
  );

  test("has the name that its service gives it", () => {
    const text = serviceText("Towns", [
      "structure VisitInput { value: Town }",
      "structure Town {}",
    ]).replace("operations:", 'rename: { "example#Town": "Village" }, operations:');
    expect(viewOf(text).names.shape("example#Town")).toBe("Village");
  });

  test("of the service's namespace keeps its name before one of another", () => {
    const own = ["structure VisitInput { own: Secret, other: abroad#Secret }", "string Secret"];
    const model = modelOf([
      { name: "own.smithy", text: serviceText("Towns", own) },
      { name: "abroad.smithy", text: '$version: "2.0"\nnamespace abroad\nstring Secret' },
    ]);
    const { names } = viewOfModel(model);
    expect([names.shape("example#Secret"), names.shape("abroad#Secret")]).toEqual([
      "Secret",
      "Secret_2",
    ]);
  });

  test("that is not reached has none", () => {
    expect(() => namesOf([]).shape("example#Nowhere")).toThrow("not in the closure");
  });
});

test("the output form of a shape steps aside for a shape of that name", () => {
  const names = namesOf([
    "structure VisitInput { town: Town, output: TownOutput }",
    "structure Town {}",
    "structure TownOutput {}",
  ]);
  expect(names.outputShape("example#Town")).toBe("TownOutput_2");
});
