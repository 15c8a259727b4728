import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a path to what is there", () => {
  const text = `@smithy.rules#operationContextParams(Name: { path: "town.name" }, Names: { path: "towns[*].name" }, Keys: { path: "keys(town)" })
operation Go { input := { town: Town, towns: Towns } }
structure Town { name: String }
list Towns { member: Town }`;
  expect(findingsOf("OperationContextParamsTrait", text)).toEqual([]);
});

test("refuses a path to what is not", () => {
  const text = `@smithy.rules#operationContextParams(Name: { path: "town.size" })
operation Go { input := { town: Town } }
structure Town { name: String }`;
  expect(findingsOf("OperationContextParamsTrait", text)).toEqual([
    "ERROR OperationContextParamsTrait: The operation `a#Go` is marked with `smithy.rules#operationContextParams` which contains a path `Name` with an invalid JMESPath path `town.size`: 'Object field 'size' does not exist in object with properties [name]'.",
  ]);
});

test("refuses what not every client can do", () => {
  const text = `@smithy.rules#operationContextParams(Name: { path: "towns[0]" })
operation Go { input := { towns: Towns } }
list Towns { member: String }`;
  expect(findingsOf("OperationContextParamsTrait", text)).toEqual([
    "ERROR OperationContextParamsTrait: The operation `a#Go` is marked with `smithy.rules#operationContextParams` which contains a key `Name` with a JMESPath path `towns[0]` with unsupported expressions: 'index'.",
  ]);
});

test("refuses what is no path", () => {
  const text = `@smithy.rules#operationContextParams(Name: { path: "town." })
operation Go {}`;
  expect(findingsOf("OperationContextParamsTrait", text)).toEqual([
    "ERROR OperationContextParamsTrait: The operation `a#Go` is marked with `smithy.rules#operationContextParams` which contains a key `Name` with an unparseable JMESPath path `town.`: Syntax error at line 1 column 6: Expected ['[', '{', '*', 'A-Z|a-z|_'], but found EOF.",
  ]);
});
