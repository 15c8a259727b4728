import { expect, test } from "vitest";
import { awsQueryForm, ec2QueryForm } from "./format.ts";

const list = 64;
const map = 128;

test.each([
  ["name", 0, "name", "Name"],
  ["Name", 0, "Name", "Name"],
  ["name", [0, { xmlName: "xml" }] as const, "xml", "Xml"],
  ["name", [0, { ec2QueryName: "ec2" }] as const, "name", "ec2"],
  ["name", [0, { ec2QueryName: "ec2", xmlName: "xml" }] as const, "xml", "ec2"],
  ["key", 0, "key", "Key"],
])("a member `%s` has its name", (name, schema, awsQuery, ec2Query) => {
  expect(awsQueryForm.nameOf({ name, schema: schema as 0 })).toBe(awsQuery);
  expect(ec2QueryForm.nameOf({ name, schema: schema as 0 })).toBe(ec2Query);
});

test("the name of a shape is not that of its members", () => {
  const shape = [3, "example", "Shape", { xmlName: "Root" }, [], []] as const;
  const schema = () => shape as unknown as 0;
  expect(awsQueryForm.nameOf({ name: "name", schema: schema as unknown as 0 })).toBe("name");
});

test("EC2 flattens every list, and a map where it is told so", () => {
  expect([list, map].map(awsQueryForm.isFlattened)).toEqual([false, false]);
  expect([list, map].map(ec2QueryForm.isFlattened)).toEqual([true, false]);
  const flattened = [list, map].map((schema) => [schema, { xmlFlattened: 1 }] as unknown as 0);
  expect(flattened.map(awsQueryForm.isFlattened)).toEqual([true, true]);
  expect(flattened.map(ec2QueryForm.isFlattened)).toEqual([true, true]);
});
