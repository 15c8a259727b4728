import { expect, test } from "vitest";
import { load } from "../load.ts";
import type { Model } from "../model/model.ts";
import { diff } from "./diff.ts";

function model(text: string): Model {
  const source = { name: "a.smithy", text: `$version: "2"\n${text}` };
  const { value, diagnostics } = load([source]);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return value;
}

/** `SEVERITY id shape` of each event. */
function events(before: string, after: string): readonly string[] {
  return diff(model(before), model(after)).map(({ severity, id, shape }) =>
    [severity, id, shape].filter((part) => part !== undefined).join(" "),
  );
}

/** The same of shapes in the namespace `a`. */
function eventsOf(before: string, after: string): readonly string[] {
  return events(`namespace a\n${before}`, `namespace a\n${after}`);
}

test("a model does not differ from itself, in whatever order its traits stand", () => {
  const text = '@length(min: 1)\n@pattern("^a")\nstring A\nstructure B { a: A }';
  const turned = 'structure B { a: A }\n@pattern("^a")\n@length(min: 1)\nstring A';
  expect(eventsOf(text, turned)).toEqual([]);
});

test("official definitions that only one model speaks of are no difference", () => {
  const used = "use aws.api#arnReference\n@arnReference\nstring A";
  expect(eventsOf("string A", used)).toEqual(["NOTE ModifiedTrait.Add.aws.api#arnReference a#A"]);
});

test("a definition that the new model no longer brings along still says what removal breaks", () => {
  const before = 'use aws.auth#sigv4\n@sigv4(name: "a")\nservice S {}';
  expect(eventsOf(before, "service S {}")).toEqual([
    "ERROR TraitBreakingChange.Remove.aws.auth#sigv4 a#S",
  ]);
});

test("a structure may not ask for more than it did", () => {
  const before = "structure A { a: String }";
  expect(eventsOf(before, "structure A { a: String, @required b: String }")).toEqual([
    "ERROR AddedRequiredMember a#A$b",
    "NOTE AddedShape a#A$b",
  ]);
  const filled = 'structure A { a: String, @required b: String = ""\n }';
  expect(eventsOf(before, filled)).toEqual(["NOTE AddedShape a#A$b"]);
});

test.each([
  ["@range(min: 1)", "@range(min: 0)", false],
  ["@range(min: 1)", "@range(min: 2)", true],
  ["@range(max: 9)", "@range(min: 1, max: 9)", true],
  ["@range(max: 9)", "@range(min: -5, max: 9)", true],
  ["@range(min: -5)", "@range(max: 9)", true],
  ["@range(min: -5, max: 9)", "@range(max: 9)", false],
])("from %s to %s fewer values are allowed: %j", (before, after, isNarrower) => {
  const found = eventsOf(`${before}\ninteger A`, `${after}\ninteger A`);
  expect(found.includes("ERROR ChangedRangeTrait a#A")).toBe(isNarrower);
});

test("a value of an enum that changes is the removal of one and the addition of another", () => {
  const before = 'enum A { X = "x"\n Y = "y"\n }';
  expect(eventsOf(before, 'enum A { X = "x"\n Y = "z"\n }').slice(0, 2)).toEqual([
    "ERROR ChangedEnumTrait.Removed.1 a#A",
    "NOTE ChangedEnumTrait.Appended.1 a#A",
  ]);
});

test("the new model suppresses events and raises them", () => {
  const before = "namespace a\nstructure A { a: String }";
  const changed = "namespace a\nstructure A { a: String, b: String }";
  const suppressed = `metadata suppressions = [{ id: "AddedShape", namespace: "a" }]\n${changed}`;
  expect(events(before, suppressed)).toContain("SUPPRESSED AddedShape a#A$b");
  const raised = `metadata severityOverrides = [{ id: "AddedShape", namespace: "a", severity: "DANGER" }]\n${changed}`;
  expect(events(before, raised)).toContain("DANGER AddedShape a#A$b");
});

test.each([
  ["ForEachMatch", ["ERROR NoStrings a#B", "ERROR NoStrings a#C"]],
  ["IfAnyMatch", ["ERROR NoStrings"]],
  ["IfAllMatch", []],
  ["IfNoneMatch", []],
])("a model can ask for events of its own: %s", (emitCondition, expected) => {
  const metadata = `metadata diffEvaluators = [{
    id: "NoStrings", message: "No strings", severity: "ERROR"
    appliesTo: "AddedShapes", emitCondition: "${emitCondition}", selector: "string"
  }]\n`;
  const after = `${metadata}namespace a\nstring A\nstring B\nstring C\ninteger D`;
  const found = events("namespace a\nstring A", after);
  expect(found.filter((event) => event.includes("NoStrings"))).toEqual(expected);
});
