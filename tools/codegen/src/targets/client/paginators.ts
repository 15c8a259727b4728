import { expectShape } from "@tsmith/smithy";
import { block, code, generic, initialized } from "../../print/code.ts";
import { type Doc, reference, text, typeReference } from "../../print/doc.ts";
import { identifier, literal, property } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import { shapeAtPath, type PaginationView } from "../../view/pagination.ts";
import type { OperationView, ServiceView } from "../../view/service-view.ts";
import { runtimeType, runtimeValue } from "../runtime.ts";
import { outsidePlace, typeOf } from "../types/type-of.ts";
import { clientNames, commandNames } from "./names.ts";
import { pureCallOf } from "./pure-call.ts";

/** An operation that answers in pages. @internal */
export type PaginatedOperation = OperationView & { readonly pagination: PaginationView };

/** @internal */
export function paginatedOperations(view: ServiceView): readonly PaginatedOperation[] {
  return view.operations.filter(isPaginated);
}

/** @internal */
export function isPaginated(operation: OperationView): operation is PaginatedOperation {
  return operation.pagination !== undefined;
}

/** `paginators.ts`: a function for each operation that answers in pages. @internal */
export function paginatorsFile(view: ServiceView): File | undefined {
  const operations = paginatedOperations(view);
  if (operations.length === 0) return undefined;
  const { client, paginationConfiguration } = clientNames(view);
  const member = code`client: ${reference(client, "./client.ts")};`;
  return printModule({
    path: "src/paginators.ts",
    declares: [
      paginationConfiguration,
      ...operations.map((operation) => commandNames(operation).paginator),
    ],
    body: [
      [
        code`/** How pages are asked for: the client, their size, where to start. @public */\nexport interface `,
        code`${identifier(paginationConfiguration)} extends ${runtimeType("PaginationConfiguration", "@tsmith/client")} ${block([member])}`,
      ],
      ...operations.map((operation) => paginator(view, operation)),
    ],
  });
}

function paginator(view: ServiceView, operation: PaginatedOperation): Doc {
  const { client, paginationConfiguration } = clientNames(view);
  const { command, input, output, paginator: name } = commandNames(operation);
  const { inputToken, outputToken, items, pageSize } = operation.pagination;
  const type = generic(runtimeType("Paginate", "@tsmith/client"), [
    identifier(paginationConfiguration),
    typeReference(input, "./commands.ts"),
    typeReference(output, "./commands.ts"),
    itemType(view, operation),
  ]);
  const call = pureCallOf(runtimeValue("paginator", "@tsmith/client"), [
    property("client", reference(client, "./client.ts")),
    property("command", reference(command, "./commands.ts")),
    property("inputToken", literal(inputToken)),
    property("outputToken", literal(outputToken)),
    ...(items === undefined ? [] : [property("items", literal(items))]),
    ...(pageSize === undefined ? [] : [property("pageSize", literal(pageSize))]),
  ]);
  return [
    code`/** The pages of {@link ${identifier(command)}}; \`.items()\` gives what they hold. @public */\n`,
    initialized(code`export const ${identifier(name)}: ${type}`, call),
    text(";"),
  ];
}

/** The type of an element of a list, or of an entry of a map. @internal */
export function itemType(view: ServiceView, { output, pagination }: PaginatedOperation): Doc {
  const { items } = pagination;
  const shape =
    output === undefined || items === undefined
      ? undefined
      : shapeAtPath(view.model, output, items);
  const place = outsidePlace(view, "output");
  const element = (id: string): Doc =>
    shape?.traits.has("smithy.api#sparse")
      ? [typeOf(place, id), text(" | null")]
      : typeOf(place, id);
  switch (shape?.type) {
    case "list":
    case "set":
      return element(shape.member.target);
    case "map": {
      const key = typeOf(place, expectShape(view.model, shape.key.target).id);
      return [text("["), key, text(", "), element(shape.value.target), text("]")];
    }
    default:
      return text("never");
  }
}
