import { expect } from "vitest";
import { load } from "../src/load.ts";
import { positionOf } from "../src/locate.ts";

/** What a test says of a diagnostic: `line:column` is where the editor would put the cursor. */
export interface Expected {
  readonly id: string;
  readonly severity?: string;
  readonly message: string;
  readonly at: string;
  readonly hint?: string;
}

/** Helpers that put a text behind `$version` and `namespace a`, on lines 1 and 2. */
export function diagnosticsOf(text: string, metadata = ""): readonly Expected[] {
  const source = { name: "a.smithy", text: `$version: "2"\n${metadata}namespace a\n${text}` };
  return load([source]).diagnostics.map(({ id, severity, message, location, hint }) => {
    const { line, column } = location === undefined ? { line: 0, column: 0 } : positionOf(location);
    return { id, severity, message, at: `${line}:${column}`, ...(hint !== undefined && { hint }) };
  });
}

/** Expects that nothing is wrong with the shapes of `text`. */
export function expectValid(text: string): void {
  expect(diagnosticsOf(text)).toEqual([]);
}

/** Expects these diagnostics, which are errors unless they say otherwise, and no others. */
export function expectErrors(text: string, expected: readonly Expected[]): void {
  expect(diagnosticsOf(text)).toEqual(expected.map((one) => ({ severity: "ERROR", ...one })));
}

/** Rules that the others build on: where they fail, a rule says nothing of a text, right or wrong. */
const FOUNDATIONS = ["Model", "Target", "TraitConflict", "TraitTarget", "TraitValue"];

/** What a rule says of the shapes of `text`; other rules may say more of them. */
export function findingsOf(rule: string, text: string, metadata = ""): readonly string[] {
  const diagnostics = diagnosticsOf(text, metadata);
  const broken = diagnostics.find(({ id, severity }) => {
    return id !== rule && severity === "ERROR" && FOUNDATIONS.includes(id.replace(/\..*/, ""));
  });
  if (broken !== undefined) throw new Error(`The text is no model: ${broken.message}`);
  return diagnostics
    .filter(({ id }) => id === rule || id.startsWith(`${rule}.`))
    .map(({ id, severity, message }) => `${severity} ${id}: ${message}`);
}

/** What a linter, configured so, notes of the shapes of `text`. */
export function notesOf(linter: string, configuration: string, text: string): readonly string[] {
  const validator = `{ name: "${linter}", configuration: ${configuration} }`;
  return findingsOf(linter, text, `metadata validators = [${validator}]\n`);
}
