import { block, code, generic, initialized } from "../../print/code.ts";
import { type Doc, reference, text, typeReference } from "../../print/doc.ts";
import { shapeComment } from "../../print/documentation.ts";
import { identifier, memberKey, property } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import { isRequiredInType } from "@tsmith/smithy";
import type { OperationView, ServiceView } from "../../view/service-view.ts";
import { runtimeType, runtimeValue } from "../runtime.ts";
import { clientNames, commandNames } from "./names.ts";
import { itemType, type PaginatedOperation, paginatedOperations } from "./paginators.ts";
import { propertyBlock, pureCallOf } from "./pure-call.ts";
import { waitersOf, type WaiterView } from "./waiters.ts";

/** `aggregated-client.ts`: the client with a method for each operation. @internal */
export function aggregatedClientFile(view: ServiceView): File {
  const { aggregated, client } = clientNames(view);
  const base = `${aggregated}Base`;
  const methods = `${aggregated}Methods`;
  const clientReference = reference(client, "./client.ts");
  const type = generic(runtimeType("AggregatedClientConstructor", "@tsmith/client"), [
    [text("typeof "), clientReference],
    identifier(methods),
  ]);
  const call = pureCallOf(runtimeValue("aggregatedClient", "@tsmith/client"), [
    property("client", clientReference),
    ...parts(view),
  ]);
  return printModule({
    path: "src/aggregated-client.ts",
    declares: [aggregated, base, methods],
    body: [
      [
        code`/** The methods of {@link ${identifier(aggregated)}}. */\n`,
        code`interface ${identifier(methods)} ${block(methodMembers(view))}`,
      ],
      [initialized(code`const ${identifier(base)}: ${type}`, call), text(";")],
      [
        shapeComment(view.service),
        code`export class ${identifier(aggregated)} extends ${identifier(base)} {}`,
      ],
    ],
  });
}

/** Members of every client, which no operation may take the place of. */
const TAKEN: ReadonlySet<string> = new Set([
  "config",
  "constructor",
  "destroy",
  "handlers",
  "initConfig",
  "middlewareStack",
  "send",
]);

function methodOperations(view: ServiceView): readonly OperationView[] {
  return view.operations.filter((operation) => !TAKEN.has(commandNames(operation).method));
}

function parts(view: ServiceView): readonly Doc[] {
  const groups = [
    [
      "commands",
      "./commands.ts",
      methodOperations(view).map((operation) => commandNames(operation).command),
    ],
    [
      "paginators",
      "./paginators.ts",
      paginatedOperations(view).map((operation) => commandNames(operation).paginator),
    ],
    ["waiters", "./waiters.ts", waitersOf(view).map(({ waitUntil }) => waitUntil)],
  ] as const;
  return groups
    .filter(([key, , names]) => key === "commands" || names.length > 0)
    .map(([key, from, names]) =>
      property(key, propertyBlock(names.map((name) => reference(name, from)))),
    );
}

function methodMembers(view: ServiceView): readonly Doc[] {
  return [
    ...methodOperations(view).map(operationMember),
    ...paginatedOperations(view).map((operation) => paginatorMember(view, operation)),
    ...waitersOf(view).map(waiterMember),
  ];
}

function operationMember(operation: OperationView): Doc {
  const { command, input, output, method } = commandNames(operation);
  const kind = needsInput(operation) ? "OperationMethod" : "OptionalOperationMethod";
  const type = generic(runtimeType(kind, "@tsmith/client"), [
    typeReference(input, "./commands.ts"),
    typeReference(output, "./commands.ts"),
  ]);
  return [seeAlso(command), code`${memberKey(method)}: ${type};`];
}

/** An idempotency token is filled in where it is missing. */
function needsInput({ input }: OperationView): boolean {
  const members = [...(input?.members.values() ?? [])];
  return members.some(
    (member) => isRequiredInType(member) && !member.traits.has("smithy.api#idempotencyToken"),
  );
}

function paginatorMember(view: ServiceView, operation: PaginatedOperation): Doc {
  const { input, output, paginator } = commandNames(operation);
  const type = generic(runtimeType("PaginatorMethod", "@tsmith/client"), [
    typeReference(input, "./commands.ts"),
    typeReference(output, "./commands.ts"),
    itemType(view, operation),
  ]);
  return [seeAlso(paginator), code`${memberKey(paginator)}: ${type};`];
}

function waiterMember({ operation, waitUntil }: WaiterView): Doc {
  const { input, output } = commandNames(operation);
  const result = generic(runtimeType("WaiterResult", "@tsmith/client"), [
    typeReference(output, "./commands.ts"),
  ]);
  const type = generic(runtimeType("WaiterMethod", "@tsmith/client"), [
    typeReference(input, "./commands.ts"),
    result,
  ]);
  return [seeAlso(waitUntil), code`${memberKey(waitUntil)}: ${type};`];
}

function seeAlso(name: string): Doc {
  return code`/** @see {@link ${identifier(name)}} */\n`;
}
