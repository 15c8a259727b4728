import { JmespathError } from "@tsmith/jmespath";
import type { Report } from "../../../diagnostics.ts";
import type { ParameterType } from "../../../endpoint-rules/rule-set.ts";
import { lintExpression } from "../../../jmespath/lint.ts";
import { sampleOfShape, type SampleType } from "../../../jmespath/sample.ts";
import { operationsOf } from "../../../knowledge/operations.ts";
import { membersOf, type Model } from "../../../model/model.ts";
import { isNodeArray, nodeEntries, nodeProperty, nodeString } from "../../../model/node.ts";
import type { ShapeId } from "../../../model/shape-id.ts";
import type { OperationShape, Shape } from "../../../model/shapes.ts";
import { at, withType } from "../../at.ts";

/** What a service and its operations know of endpoint parameters. */
export interface ModelParameters {
  readonly types: ReadonlyMap<string, ParameterType | undefined>;
  /** The names of those that a client is configured with. */
  readonly ofClient: ReadonlySet<string>;
  /** The names of those that each operation has. */
  readonly ofOperations: ReadonlyMap<OperationShape, ReadonlySet<string>>;
}

const CLIENT = "smithy.rules#clientContextParams";
const STATIC = "smithy.rules#staticContextParams";
const PATHS = "smithy.rules#operationContextParams";
const MEMBER = "smithy.rules#contextParam";

const TYPES_OF_SAMPLES: ReadonlyMap<SampleType, ParameterType> = new Map<SampleType, ParameterType>(
  [
    ["boolean", "Boolean"],
    ["string", "String"],
    ["array", "StringArray"],
  ],
);

/** Gathers the parameters, and reports where one has different types. */
export function modelParametersOf(model: Model, service: Shape, report: Report): ModelParameters {
  const gatherer = new Gatherer(model, report);
  const client = nodeEntries(service.traits.get(CLIENT));
  for (const [name, definition] of client) gatherer.types.set(name, typeOfClient(definition));
  const operations = operationsOf(model, service.id).map(
    (operation) => [operation, gatherer.namesOf(operation)] as const,
  );
  return {
    types: gatherer.types,
    ofClient: new Set(client.map(([name]) => name)),
    ofOperations: new Map(operations),
  };
}

function typeOfClient(definition: Parameters<typeof nodeString>[0]): ParameterType | undefined {
  const type = nodeString(definition, "type");
  if (type === "stringArray") return "StringArray";
  return type === "boolean" ? "Boolean" : "String";
}

class Gatherer {
  readonly types = new Map<string, ParameterType | undefined>();
  readonly #model: Model;
  readonly #report: Report;

  constructor(model: Model, report: Report) {
    this.#model = model;
    this.#report = report;
  }

  /** The names of the parameters that an operation has. */
  namesOf(operation: OperationShape): ReadonlySet<string> {
    return new Set([
      ...this.#static(operation),
      ...this.#paths(operation),
      ...this.#members(operation),
    ]);
  }

  #static(operation: OperationShape): readonly string[] {
    return nodeEntries(operation.traits.get(STATIC)).map(([name, definition]) => {
      const value = nodeProperty(definition, "value");
      const type = isNodeArray(value)
        ? "StringArray"
        : typeof value === "boolean"
          ? "Boolean"
          : "String";
      this.#add(name, type, operation, STATIC, "StaticContextParams.InconsistentType");
      return name;
    });
  }

  #paths(operation: OperationShape): readonly string[] {
    return nodeEntries(operation.traits.get(PATHS)).map(([name, definition]) => {
      const type = this.#typeAt(operation, nodeString(definition, "path") ?? "");
      if (type !== undefined) {
        this.#add(name, type, operation, PATHS, "OperationContextParams.InconsistentType");
      }
      return name;
    });
  }

  #typeAt(operation: OperationShape, path: string): ParameterType | undefined {
    try {
      const sample = sampleOfShape(this.#model, this.#model.shapes.get(operation.input));
      return TYPES_OF_SAMPLES.get(lintExpression(path, sample).result.type);
    } catch (error) {
      // The rule of the trait says what is wrong with the path.
      if (error instanceof JmespathError) return undefined;
      throw error;
    }
  }

  #members(operation: OperationShape): readonly string[] {
    const input = this.#model.shapes.get(operation.input);
    return (input === undefined ? [] : membersOf(input)).flatMap((member) => {
      const parameter = nodeString(member.traits.get(MEMBER), "name");
      const target = this.#model.shapes.get(member.target);
      if (parameter === undefined || target === undefined) return [];
      if (target.type === "boolean" || target.type === "string" || target.type === "enum") {
        const type = target.type === "boolean" ? "Boolean" : "String";
        this.#add(parameter, type, member, MEMBER, "ContextParam.InconsistentType");
      } else {
        const values = { parameter, type: withType(target) };
        const place = at(member, MEMBER);
        this.#report("RuleSetParameter.ContextParam.UnsupportedType", values, place);
      }
      return [parameter];
    });
  }

  #add(
    parameter: string,
    type: ParameterType,
    shape: Shape,
    trait: ShapeId,
    idSuffix: string,
  ): void {
    if (this.types.has(parameter) && this.types.get(parameter) !== type) {
      const place = { ...at(shape, trait), idSuffix };
      this.#report("RuleSetParameter/inconsistent", { parameter }, place);
    } else this.types.set(parameter, type);
  }
}
