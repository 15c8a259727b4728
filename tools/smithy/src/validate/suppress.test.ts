import { expect, test } from "vitest";
import { load } from "../load.ts";

function severitiesOf(metadata: string, trait = ""): string[] {
  const text = `$version: "2"\n${metadata}\nnamespace a\n${trait}\n@pattern("x")\nstring Name`;
  return load([{ name: "a.smithy", text }]).diagnostics.map(
    ({ id, severity }) => `${severity} ${id}`,
  );
}

function suppress(namespace: string): string {
  return `metadata suppressions = [{ id: "PatternTrait", namespace: "${namespace}" }]`;
}

test("warnings stand where nobody suppresses them", () => {
  expect(severitiesOf("")).toEqual(["WARNING PatternTrait"]);
});

test("metadata suppresses an event in a namespace, or in all", () => {
  expect(severitiesOf(suppress("*"))).toEqual(["SUPPRESSED PatternTrait"]);
  expect(severitiesOf(suppress("a"))).toEqual(["SUPPRESSED PatternTrait"]);
  expect(severitiesOf(suppress("b"))).toEqual(["WARNING PatternTrait"]);
});

test("`@suppress` suppresses an event on its shape", () => {
  expect(severitiesOf("", '@suppress(["PatternTrait"])')).toEqual(["SUPPRESSED PatternTrait"]);
});

test("metadata raises the severity of an event", () => {
  const override =
    'metadata severityOverrides = [{ id: "PatternTrait", namespace: "*", severity: "DANGER" }]';
  expect(severitiesOf(override)).toEqual(["DANGER PatternTrait"]);
});

test("errors cannot be suppressed", () => {
  const metadata = 'metadata suppressions = [{ id: "TraitTarget", namespace: "*" }]';
  expect(severitiesOf(metadata, "@readonly")).toContain("ERROR TraitTarget");
});
