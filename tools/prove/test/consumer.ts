import type { ServiceView } from "@tsmith/codegen";
import {
  expectShape,
  isRequiredInType,
  membersOf,
  type MemberShape,
  type Shape,
} from "@tsmith/smithy";
import { typeName } from "../../codegen/src/view/output-form.ts";

/**
 * A program that uses everything that the packages of a service offer: it writes every member of
 * every input, reads every member of every output, and answers as a server does. It is written by one
 * version of a contract and compiled against another.
 */
export function consumer(view: ServiceView): string {
  const { types, client } = view.packages;
  const known = view.shapes.filter(({ type }) =>
    ["enum", "intEnum", "structure", "union"].includes(type),
  );
  return [
    `import * as types from "${types.name}";`,
    `import * as client from "${client.name}";`,
    ...known.flatMap((shape) => [
      ...(view.inputClosure.has(shape.id) ? declared(view, shape, "input") : []),
      ...(view.outputClosure.has(shape.id) ? declared(view, shape, "output") : []),
    ]),
    `declare const service: client.${view.names.client}Client;`,
    ...view.operations.map(({ name, input, output }) =>
      [
        `export async function call${name}(): Promise<void> {`,
        `  const output = await service.send(new client.${name}Command(${input === undefined ? "{}" : `writeInput${view.names.shape(input.id)}()`}));`,
        output === undefined
          ? "  void output;"
          : `  readOutput${view.names.shape(output.id)}(output);`,
        "}",
      ].join("\n"),
    ),
    "",
  ].join("\n");
}

/** What the writer of a direction writes, and what its reader reads. */
function declared(view: ServiceView, shape: Shape, direction: "input" | "output"): string[] {
  const name = view.names.shape(shape.id);
  const suffix = `${direction === "input" ? "Input" : "Output"}${name}`;
  const isError = shape.traits.has("smithy.api#error");
  const type =
    shape.type === "enum" || shape.type === "intEnum"
      ? `types.${name}`
      : `types.${typeName(view, shape.id, direction)}`;
  const write = `export function write${suffix}(): ${type}`;
  const read = `export function read${suffix}(value: ${type}): void`;
  const members = membersOf(shape);
  switch (shape.type) {
    case "enum":
    case "intEnum": {
      const constants = members.map((member) => `types.${name}.${member.name}`);
      return [`${write} {\n  return [${constants.join(", ")}][0]!;\n}`];
    }
    case "union": {
      const variants = members.map(
        (member) => `{ ${member.name}: ${written(view, member, direction)} }`,
      );
      const reads = members.map(
        (member) =>
          `  if (value.${member.name} !== undefined) ${reading(view, member, direction)};`,
      );
      return [
        `${write} {\n  const all: ${type}[] = [${variants.join(", ")}];\n  return all[0]!;\n}`,
        `${read} {\n${reads.join("\n")}\n}`,
      ];
    }
    default: {
      const fields = members.map(
        (member) => `${member.name}: ${written(view, member, direction)},`,
      );
      const reads = members.map((member) => {
        const isSure =
          isRequiredInType(member) && !member.traits.has("smithy.api#idempotencyToken");
        return `  ${isSure ? "" : `if (value.${member.name} !== undefined) `}${reading(view, member, direction)};`;
      });
      const least = members
        .filter(
          (member) => isRequiredInType(member) && !member.traits.has("smithy.api#idempotencyToken"),
        )
        .map((member) => `${member.name}: ${written(view, member, direction)},`);
      const writes = [
        `${write} {\n  return { ${fields.join(" ")} };\n}`,
        `export function least${suffix}(): ${type} {\n  return { ${least.join(" ")} };\n}`,
      ];
      return [...(isError ? [] : writes), `${read} {\n${reads.join("\n")}\n  void value;\n}`];
    }
  }
}

function written(view: ServiceView, member: MemberShape, direction: "input" | "output"): string {
  const target = expectShape(view.model, member.target);
  switch (target.type) {
    case "structure":
    case "union":
    case "enum":
    case "intEnum":
      return `write${direction === "input" ? "Input" : "Output"}${view.names.shape(target.id)}()`;
    case "list":
    case "set":
      return `[${written(view, target.member, direction)}]`;
    case "map":
      return `{ key: ${written(view, target.value, direction)} }`;
    case "boolean":
      return "true";
    case "timestamp":
      return "new Date()";
    case "blob":
      return "new Uint8Array()";
    case "string":
      return '"text"';
    default:
      return "1";
  }
}

function reading(view: ServiceView, member: MemberShape, direction: "input" | "output"): string {
  return readingOf(view, member, `value.${member.name}`, direction);
}

function readingOf(
  view: ServiceView,
  member: MemberShape,
  path: string,
  direction: "input" | "output",
): string {
  const target = expectShape(view.model, member.target);
  switch (target.type) {
    case "structure":
    case "union":
      return `read${direction === "input" ? "Input" : "Output"}${view.names.shape(target.id)}(${path})`;
    case "enum":
      return `void (${path} satisfies string)`;
    case "list":
    case "set":
      return `${path}.forEach((item) => { ${readingOf(view, target.member, "item", direction)}; })`;
    case "map":
      return `Object.values(${path}).forEach((item) => { ${readingOf(view, target.value, "item", direction)}; })`;
    case "boolean":
      return `void (${path} satisfies boolean)`;
    case "timestamp":
      return `void (${path} satisfies Date)`;
    case "blob":
      return `void (${path} satisfies Uint8Array)`;
    case "string":
      return `void (${path} satisfies string)`;
    default:
      return `void (${path} satisfies number)`;
  }
}
