import {
  validateValue,
  type MemberShape,
  type NodeValue,
  type StructureShape,
} from "@tsmith/smithy";
import { code, initialized } from "../../print/code.ts";
import { type Doc, group, indent, line, text } from "../../print/doc.ts";
import { identifier, literal, propertyKey } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import { reachableShapes } from "../../view/closure.ts";
import type { OperationView, ServiceView } from "../../view/service-view.ts";
import { runtimeType } from "../runtime.ts";
import { commandNames } from "./names.ts";
import { propertyBlock } from "./pure-call.ts";

/**
 * `defaults.ts`: the values that a client gives to members that have none. Those of a structure are
 * a constant, and those of all that an operation reaches are one: a bundle has what its operations
 * need.
 *
 * @internal
 */
export function defaultsFile(view: ServiceView): File | undefined {
  const structures = Object.entries(defaultValues(view));
  if (structures.length === 0) return undefined;
  const operations = view.operations.filter((operation) => hasDefaults(view, operation));
  return printModule({
    path: "src/defaults.ts",
    declares: [
      ...structures.map(([id]) => valuesName(view, id)),
      ...operations.map((operation) => commandNames(operation).defaults),
    ],
    body: [
      ...structures.map(([id, values]) => [
        initialized(code`const ${identifier(valuesName(view, id))}`, literal(values)),
        text(";"),
      ]),
      ...operations.map((operation) => operationDefaults(view, operation)),
    ],
  });
}

/** Whether anything that an operation reaches has a default. @internal */
export function hasDefaults(view: ServiceView, operation: OperationView): boolean {
  return reachedDefaults(view, operation).length > 0;
}

function valuesName(view: ServiceView, id: string): string {
  return `${view.names.shape(id)}Values`;
}

function operationDefaults(view: ServiceView, operation: OperationView): Doc {
  const properties = reachedDefaults(view, operation).map((id) => [
    propertyKey(id),
    text(":"),
    group(indent([line, identifier(valuesName(view, id))])),
  ]);
  const type = runtimeType("DefaultValues", "@tsmith/client");
  return [
    initialized(
      code`export const ${identifier(commandNames(operation).defaults)}: ${type}`,
      propertyBlock(properties),
    ),
    text(";"),
  ];
}

/** The ids of the structures with defaults that input, output and errors of an operation reach. */
function reachedDefaults(view: ServiceView, operation: OperationView): readonly string[] {
  const roots = [operation.input, operation.output, ...operation.errors];
  const reached = reachableShapes(
    view.model,
    roots.flatMap((shape) => (shape === undefined ? [] : [shape.id])),
  );
  return Object.keys(defaultValues(view)).filter((id) => reached.has(id));
}

type Defaults = Readonly<Record<string, Record<string, NodeValue>>>;

const found = new WeakMap<ServiceView, Defaults>();

/**
 * Id of a structure → member → default. To a client, members of an `@input` structure and those
 * that are `@clientOptional` are optional, whatever their default.
 *
 * @see https://smithy.io/2.0/spec/aggregate-types.html#structure-member-optionality
 */
function defaultValues(view: ServiceView): Defaults {
  const known = found.get(view);
  if (known !== undefined) return known;
  const structures = view.shapes.filter(
    (shape): shape is StructureShape =>
      shape.type === "structure" && !shape.traits.has("smithy.api#input"),
  );
  const entries = structures.map(({ id, members }) => {
    const own = [...members.values()].flatMap((member) => {
      const value = defaultOf(view, member);
      return value === undefined || value === null ? [] : [[member.name, value] as const];
    });
    return [id, Object.fromEntries(own)] as const;
  });
  const defaults: Defaults = Object.fromEntries(
    entries.filter(([, own]) => Object.keys(own).length > 0),
  );
  found.set(view, defaults);
  return defaults;
}

/**
 * A stream is there even if nothing is in it. A default that the contract itself refuses, as the
 * zero of a Smithy 1.0 integer whose range starts at one, is the service's business alone.
 */
function defaultOf({ model }: ServiceView, member: MemberShape): NodeValue | undefined {
  const { traits, target } = member;
  const isStreaming = model.shapes.get(target)?.traits.has("smithy.api#streaming") === true;
  if (traits.has("smithy.api#clientOptional") || isStreaming) return undefined;
  const value = traits.get("smithy.api#default");
  const isRefused = value !== undefined && validateValue(model, value, member).length > 0;
  return isRefused ? undefined : value;
}
