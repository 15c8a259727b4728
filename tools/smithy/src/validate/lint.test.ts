import { expect, test } from "vitest";
import { load } from "../load.ts";

function eventsOf(validators: string): string[] {
  const text = `$version: "2"\nmetadata validators = ${validators}\nnamespace a\nlist Names { member: String }\nstring Name`;
  return load([{ name: "a.smithy", text }]).diagnostics.map(
    ({ id, severity, shape, message }) => `${severity} ${id} ${shape ?? "-"} ${message}`,
  );
}

test("a selector notes each shape that it yields", () => {
  expect(
    eventsOf(
      '[{ name: "EmitEachSelector", id: "NoLists", severity: "WARNING", message: "No: {super}", configuration: { selector: "list" } }]',
    ),
  ).toEqual(["WARNING NoLists a#Names No: Selector capture matched selector: list"]);
});

test("a template speaks of the shape", () => {
  expect(
    eventsOf(
      '[{ name: "EmitEachSelector", configuration: { selector: "list", messageTemplate: "`@{id|name}` at @@" } }]',
    ),
  ).toEqual(["DANGER EmitEachSelector a#Names `Names` at @"]);
});

test("a selector that yields nothing is noted where something is wanted", () => {
  expect(eventsOf('[{ name: "EmitNoneSelector", configuration: { selector: "union" } }]')).toEqual([
    "DANGER EmitNoneSelector - Expected at least one shape to match selector: union",
  ]);
});

test("a validator that nobody knows is pointed out", () => {
  expect(eventsOf('[{ name: "Mine" }]')).toEqual([
    "WARNING UnknownValidator_Mine - Unable to locate a validator named `Mine`",
  ]);
});

test("a configuration without a selector is an error", () => {
  expect(eventsOf('[{ name: "EmitEachSelector" }]')).toEqual([
    "ERROR Model - Error creating `EmitEachSelector` validator: selector is required",
  ]);
});
