import { expectShape, type StructureShape } from "@tsmith/smithy";
import { code, generic, initialized } from "../../print/code.ts";
import { type Doc, reference, text, typeReference } from "../../print/doc.ts";
import { identifier, literal, property } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import type { OperationView, ServiceView } from "../../view/service-view.ts";
import { runtimeType, runtimeValue } from "../runtime.ts";
import { clientNames, commandNames } from "./names.ts";
import { isPaginated } from "./paginators.ts";
import { pureCallOf } from "./pure-call.ts";
import { queryNames } from "./query-names.ts";

/** `query.ts`: each operation as options for TanStack Query; a subpath of its own. @internal */
export function queryFile(view: ServiceView): File {
  const factories = view.operations.flatMap((operation) => queryFactories(view, operation));
  return printModule({
    path: "src/query.ts",
    declares: factories.map(({ name }) => name),
    body: factories.map((factory) => declaration(view, factory)),
  });
}

/** A constant of `query.ts`. @internal */
export interface QueryFactory {
  readonly operation: OperationView;
  readonly name: string;
  readonly summary: string;
  readonly type: "InfiniteQuery" | "Mutation" | "Query";
  readonly call: "infiniteQuery" | "mutation" | "query";
  readonly typeArguments: readonly Doc[];
  readonly properties: readonly Doc[];
}

/**
 * A query for whatever can be kept and asked for again, which a stream cannot; pages where there
 * are any; a mutation for what the contract does not call `@readonly`. Contracts are sparing with
 * that trait, so that its absence takes nothing away.
 *
 * @internal
 */
export function queryFactories(
  view: ServiceView,
  operation: OperationView,
): readonly QueryFactory[] {
  const names = queryNames(view, operation);
  const factories: QueryFactory[] = [];
  const hasStream = streams(view, operation.input) || streams(view, operation.output);
  if (!hasStream) {
    factories.push({
      operation,
      name: names.query,
      summary: "as options of a query.",
      type: "Query",
      call: "query",
      typeArguments: [],
      properties: [],
    });
  }
  if (!hasStream && isPaginated(operation)) {
    const { inputToken, outputToken } = operation.pagination;
    factories.push({
      operation,
      name: names.infiniteQuery,
      summary: "with all its pages, as options of an infinite query.",
      type: "InfiniteQuery",
      call: "infiniteQuery",
      typeArguments: [literal(inputToken)],
      properties: [
        property("inputToken", literal(inputToken)),
        property("outputToken", literal(outputToken)),
      ],
    });
  }
  if (hasStream || !operation.shape.traits.has("smithy.api#readonly")) {
    factories.push({
      operation,
      name: names.mutation,
      summary: "as options of a mutation.",
      type: "Mutation",
      call: "mutation",
      typeArguments: [],
      properties: [],
    });
  }
  return factories;
}

/** @see https://smithy.io/2.0/spec/streaming.html */
function streams({ model }: ServiceView, structure: StructureShape | undefined): boolean {
  return [...(structure?.members.values() ?? [])].some(({ target }) =>
    expectShape(model, target).traits.has("smithy.api#streaming"),
  );
}

function declaration(view: ServiceView, factory: QueryFactory): Doc {
  const { operation, name, summary, typeArguments, properties } = factory;
  const { client } = clientNames(view);
  const { command, input, output } = commandNames(operation);
  const type = generic(runtimeType(factory.type, "@tsmith/client/query"), [
    typeReference(client, "./client.ts"),
    typeReference(input, "./commands.ts"),
    typeReference(output, "./commands.ts"),
    ...typeArguments,
  ]);
  const call = pureCallOf(runtimeValue(factory.call, "@tsmith/client/query"), [
    property("service", literal(view.names.client)),
    property("operation", literal(operation.name)),
    property("command", reference(command, "./commands.ts")),
    ...properties,
  ]);
  return [
    code`/** {@link ${identifier(command)}} ${text(summary)} @public */\n`,
    initialized(code`export const ${identifier(name)}: ${type}`, call),
    text(";"),
  ];
}
