import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts a diagram that leads nowhere", () => {
  const text = `@smithy.rules#endpointBdd(version: "1.1", parameters: {}, conditions: [], results: [], root: 1, nodeCount: 1, nodes: "/////wAAAAH/////")
service Atlas { version: "1" }`;
  expect(findingsOf("BddTrait", text)).toEqual([]);
});

test("refuses a result that is not there", () => {
  const text = `@smithy.rules#endpointBdd(version: "1.1", parameters: {}, conditions: [], results: [], root: 100000001, nodeCount: 0, nodes: "")
service Atlas { version: "1" }`;
  expect(findingsOf("BddTrait", text)).toEqual([
    "ERROR BddTrait: Root reference 100000001 points to non-existent result 1 (result count: 1)",
  ]);
});

test("refuses a condition that is not there", () => {
  const text = `@smithy.rules#endpointBdd(version: "1.1", parameters: {}, conditions: [], results: [], root: 2, nodeCount: 2, nodes: "/////wAAAAH/////AAAAAAAAAAEAAAAJ")
service Atlas { version: "1" }`;
  expect(findingsOf("BddTrait", text)).toEqual([
    "ERROR BddTrait: Node 1 has invalid variable index 0 (condition count: 0)",
    "ERROR BddTrait: Node 1 low reference 9 points to non-existent node 8 (node count: 2)",
  ]);
});
