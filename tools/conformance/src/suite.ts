import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  assemble,
  preludeOf,
  readJsonAst,
  type Diagnostic,
  type Model,
  type ServiceShape,
} from "@tsmith/smithy";
import { parseJson } from "./parse-json.ts";

/** A model with test cases. */
export interface SuiteFile {
  readonly name: string;
  readonly model: Model;
  readonly service: ServiceShape;
}

/**
 * Reads the models of a folder. An operation that no service has gets one. Numbers that JavaScript
 * would round are texts; the values of cases have them, so that the models are not validated here.
 *
 * @throws Error where a model cannot be loaded: nothing can be said of its cases.
 */
export function readSuite(folder: string): readonly SuiteFile[] {
  const names = readdirSync(folder).filter(
    (name) => name.endsWith(".json") && name !== "index.json",
  );
  return names
    .toSorted()
    .map((name) => suiteFileOf(name, withService(readFileSync(join(folder, name), "utf8"))));
}

/** @throws Error where the text is no model with a service. */
export function suiteFileOf(name: string, text: string): SuiteFile {
  const model = assembled(name, text);
  const service = [...model.shapes.values()].find((shape) => shape.type === "service");
  if (service === undefined) throw new Error(`\`${name}\` has no service`);
  return { name, model, service };
}

function assembled(name: string, text: string): Model {
  const read = readJsonAst({ name, text });
  if (read.value === undefined) throw refused(name, read.diagnostics);
  const { value: model, diagnostics } = assemble([read.value, ...preludeOf([read.value])]);
  if (model === undefined) throw refused(name, diagnostics);
  return model;
}

function refused(name: string, diagnostics: readonly Diagnostic[]): Error {
  const error = diagnostics.find(({ severity }) => severity === "ERROR");
  return new Error(`\`${name}\` cannot be loaded: ${error?.message ?? "no reason given"}`);
}

function withService(text: string): string {
  const ast = parseJson(text) as { shapes: Record<string, { type: string; traits?: object }> };
  const entries = Object.entries(ast.shapes);
  if (entries.some(([, shape]) => shape.type === "service")) return JSON.stringify(ast);
  const operations = entries.filter(([, shape]) => shape.type === "operation");
  const tests = JSON.stringify(operations.map(([, shape]) => shape.traits));
  const protocol = /"protocol":"([^"]+)"/.exec(tests)?.[1] ?? "aws.protocols#restJson1";
  const service = {
    type: "service",
    version: "1",
    operations: operations.map(([target]) => ({ target })),
    traits: { [protocol]: {} },
  };
  return JSON.stringify({ ...ast, shapes: { ...ast.shapes, "conformance#Service": service } });
}
