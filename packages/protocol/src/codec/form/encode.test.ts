import { expect, test } from "vitest";
import { formEncoders, formWriter } from "./encode.ts";
import { awsQueryForm, ec2QueryForm, type FormFormat } from "./format.ts";

type Schema = Parameters<typeof formWriter>[1];

const tags: Schema = [1, "example", "Tags", 0, [0, { xmlName: "tag" }]];
const labels: Schema = [2, "example", "Labels", 0, 0, 0];
const input: Schema = [
  3,
  "example",
  "Input",
  0,
  ["name", "tags", "labels", "constructor"],
  [0, () => tags, () => labels, 0],
];

function parametersOf(format: FormFormat, value: object): readonly string[] {
  const parameters: string[] = [];
  formWriter(formEncoders(format), input)("", value, parameters);
  return parameters;
}

test.each<[string, object, readonly string[], readonly string[]]>([
  [
    "names and values are escaped",
    { name: "é&=+ ~*" },
    ["name=%C3%A9%26%3D%2B%20~%2A"],
    ["Name=%C3%A9%26%3D%2B%20~%2A"],
  ],
  ["an empty text is an empty value", { name: "" }, ["name="], ["Name="]],
  [
    "items have numbers",
    { tags: ["a", "b"] },
    ["tags.tag.1=a", "tags.tag.2=b"],
    ["Tags.1=a", "Tags.2=b"],
  ],
  ["an empty list is written by one of them", { tags: [] }, ["tags="], []],
  [
    "what is absent has no number",
    { tags: [null, "a", undefined, "b"] },
    ["tags.tag.1=a", "tags.tag.2=b"],
    ["Tags.1=a", "Tags.2=b"],
  ],
  ["an empty map leaves nothing", { labels: {} }, [], []],
  [
    "entries have numbers",
    { labels: { a: null, b: "c" } },
    ["labels.entry.1.key=b", "labels.entry.1.value=c"],
    ["Labels.entry.1.key=b", "Labels.entry.1.value=c"],
  ],
  ["members that are absent leave nothing", { name: null, tags: undefined }, [], []],
  ["members that are unknown leave nothing", { other: "a" }, [], []],
])("%s", (_title, value, awsQuery, ec2Query) => {
  expect(parametersOf(awsQueryForm, value)).toEqual(awsQuery);
  expect(parametersOf(ec2QueryForm, value)).toEqual(ec2Query);
});
