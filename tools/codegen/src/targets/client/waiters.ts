import { isNodeObject, nodeProperty, type NodeObject, type NodeValue } from "@tsmith/smithy";
import { code, generic, initialized } from "../../print/code.ts";
import { comment, type Paragraph, tag, textParagraph } from "../../print/comment.ts";
import { type Doc, onward, reference, text, typeReference } from "../../print/doc.ts";
import { identifier, literal } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import type { OperationView, ServiceView } from "../../view/service-view.ts";
import { runtimeType, runtimeValue } from "../runtime.ts";
import { documentationText } from "./documentation-text.ts";
import { clientNames, commandNames } from "./names.ts";
import { pureCall } from "./pure-call.ts";

/** A waiter with the operation that it asks. @internal */
export interface WaiterView {
  /** As the model has it: `LedgerActive`. */
  readonly name: string;
  readonly operation: OperationView;
  readonly definition: NodeObject;
  readonly waitFor: string;
  readonly waitUntil: string;
}

/** The waiters of a service. @internal */
export function waitersOf(view: ServiceView): readonly WaiterView[] {
  return view.operations.flatMap((operation) => {
    const waiters = operation.shape.traits.get("smithy.waiters#waitable");
    if (!isNodeObject(waiters)) return [];
    return Object.entries(waiters).flatMap(([name, definition]) =>
      isNodeObject(definition)
        ? [
            {
              name,
              operation,
              definition,
              waitFor: `waitFor${name}`,
              waitUntil: `waitUntil${name}`,
            },
          ]
        : [],
    );
  });
}

/**
 * `waiters.ts`: two functions for each state that one can wait for.
 *
 * @see https://smithy.io/2.0/additional-specs/waiters.html
 * @internal
 */
export function waitersFile(view: ServiceView): File | undefined {
  const waiters = waitersOf(view);
  if (waiters.length === 0) return undefined;
  return printModule({
    path: "src/waiters.ts",
    declares: waiters.flatMap(({ name, waitFor, waitUntil }) => [
      dataName(name),
      waitFor,
      waitUntil,
    ]),
    body: waiters.flatMap((waiter) => waiterDeclarations(view, waiter)),
  });
}

function dataName(name: string): string {
  return `waiterOf${name}`;
}

function waiterDeclarations(view: ServiceView, waiter: WaiterView): readonly Doc[] {
  const { command, output } = commandNames(waiter.operation);
  const data = identifier(dataName(waiter.name));
  const args = [reference(command, "./commands.ts"), data];
  const result = typeReference(output, "./commands.ts");
  const exception = typeReference(view.names.serviceException, view.packages.types.name);
  const declaration = (name: string, call: "waitFor" | "waitUntil", type: Doc): Doc => [
    code`export const ${identifier(name)}: ${waitType(view, waiter, type)} =`,
    onward(pureCall(runtimeValue(call, "@tsmith/client"), args)),
    text(";"),
  ];
  const waiterType = runtimeType("Waiter", "@tsmith/client");
  return [
    [initialized(code`const ${data}: ${waiterType}`, literal(waiterData(waiter))), text(";")],
    [
      comment([
        ...documentation(waiter.definition),
        textParagraph("The result tells whether the state was reached."),
        tag("public"),
      ]),
      declaration(waiter.waitFor, "waitFor", [result, text(" | "), exception]),
    ],
    [
      comment([
        ...documentation(waiter.definition),
        textParagraph("Rejected unless the state is reached."),
        tag("public"),
      ]),
      declaration(waiter.waitUntil, "waitUntil", result),
    ],
  ];
}

function waitType(view: ServiceView, { operation }: WaiterView, result: Doc): Doc {
  return generic(runtimeType("Wait", "@tsmith/client"), [
    typeReference(clientNames(view).client, "./client.ts"),
    typeReference(commandNames(operation).input, "./commands.ts"),
    result,
  ]);
}

function documentation(definition: NodeObject): readonly Paragraph[] {
  const value = nodeProperty(definition, "documentation");
  return typeof value === "string" ? [documentationText(value)] : [];
}

/** What the runtime reads: delays and acceptors. */
function waiterData({ definition }: WaiterView): Record<string, NodeValue> {
  const keys = ["minDelay", "maxDelay", "acceptors"];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = nodeProperty(definition, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
