import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a property of one shape", () => {
  const text = `@aws.cloudformation#cfnResource
resource Town { identifiers: { name: String }, create: Build, read: See }
operation Build { input := { size: Integer } }
@readonly
operation See { input := { @required
name: String }, output := { size: Integer } }`;
  expect(findingsOf("CfnResourceProperty", text)).toEqual([]);
});

test("accepts a property whose mutability is said where it is first", () => {
  const text = `@aws.cloudformation#cfnResource
resource Town { identifiers: { name: String }, create: Build, read: See }
operation Build { input := { size: Integer } }
@readonly
operation See { input := { @required
name: String }, output := { @aws.cloudformation#cfnMutability("read")
size: String } }`;
  expect(findingsOf("CfnResourceProperty", text)).toEqual([]);
});

test("refuses a property of two shapes", () => {
  const text = `@aws.cloudformation#cfnResource
resource Town { identifiers: { name: String }, create: Build, read: See }
operation Build { input := { size: Integer } }
@readonly
operation See { input := { @required
name: String }, output := { size: String } }`;
  expect(findingsOf("CfnResourceProperty", text)).toEqual([
    "ERROR CfnResourceProperty: The `size` property of the generated `Town` CloudFormation resource targets multiple shapes: [smithy.api#Integer, smithy.api#String]. Reusing member names that target different shapes can cause confusion for users of the API. This target discrepancy must either be resolved in the model or one of the members must be excluded from the conversion.",
  ]);
});
