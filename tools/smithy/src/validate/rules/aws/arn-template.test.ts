import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a template with every identifier", () => {
  const text = `@aws.api#service(sdkId: "Atlas")

service Atlas { version: "1", resources: [Town] }
@aws.api#arn(template: "town/{name}")
resource Town { identifiers: { name: String } }`;
  expect(findingsOf("ArnTemplate", text)).toEqual([]);
});

test("refuses a label that is no identifier", () => {
  const text = `@aws.api#service(sdkId: "Atlas")

service Atlas { version: "1", resources: [Town] }
@aws.api#arn(template: "town/{name}/{code}")
resource Town { identifiers: { name: String } }`;
  expect(findingsOf("ArnTemplate", text)).toEqual([
    "ERROR ArnTemplate: Invalid aws.api#arn trait resource, `town/{name}/{code}`. Found template labels in the trait that are not the names of the identifiers of the resource: [name]. Extraneous identifiers: [`code`]",
  ]);
});

test("refuses an identifier that is left out", () => {
  const text = `@aws.api#service(sdkId: "Atlas")

service Atlas { version: "1", resources: [Town] }
@aws.api#arn(template: "town")
resource Town { identifiers: { name: String } }`;
  expect(findingsOf("ArnTemplate", text)).toEqual([
    "ERROR ArnTemplate: Invalid aws.api#arn trait resource, `town`. The following resource identifier names were missing from the `arn` template: `name`",
  ]);
});
