import {
  eventStreams,
  expectShape,
  type MemberShape,
  type Shape,
  type StructureShape,
} from "@tsmith/smithy";
import { array, code, generic, initialized, object, unionAlias } from "../../print/code.ts";
import { type Paragraph, tag } from "../../print/comment.ts";
import {
  type Doc,
  group,
  hardline,
  indent,
  join,
  line,
  reference,
  text,
  typeReference,
} from "../../print/doc.ts";
import { shapeComment } from "../../print/documentation.ts";
import { identifier, literal, property } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import { type Direction, typeName } from "../../view/output-form.ts";
import type { OperationView, ServiceView } from "../../view/service-view.ts";
import { runtimeType, runtimeValue } from "../runtime.ts";
import { hasDefaults } from "./defaults.ts";
import { operationParameters } from "./endpoints.ts";
import { clientNames, commandNames } from "./names.ts";
import { operationPlugins } from "./plugins.ts";
import { pureCallOf } from "./pure-call.ts";

/** `commands.ts`: input, output and class of each operation's command. @internal */
export function commandsFile(view: ServiceView): File {
  const names = view.operations.map(commandNames);
  return printModule({
    path: "src/commands.ts",
    declares: [
      COMMAND_CLASS,
      "ServiceInputTypes",
      "ServiceOutputTypes",
      ...names.flatMap(({ command, input, output, base }) => [command, input, output, base]),
    ],
    body: [
      inputTypes(names.map(({ input }) => input)),
      outputTypes(names.map(({ output }) => output)),
      commandClass(view),
      ...view.operations.flatMap((operation) => commandDeclarations(view, operation)),
    ],
  });
}

const COMMAND_CLASS = "CommandClass";

function inputTypes(names: readonly string[]): Doc {
  return [
    code`/** What the client's commands take. @public */\nexport type ServiceInputTypes =`,
    names.length === 0 ? text(" object") : unionAlias(names.map(identifier)),
    text(";"),
  ];
}

function outputTypes(names: readonly string[]): Doc {
  return [
    code`/** What the client's commands give. @public */\nexport type ServiceOutputTypes =`,
    names.length === 0
      ? [text(" "), runtimeType("MetadataBearer", "@tsmith/client")]
      : unionAlias(names.map(identifier)),
    text(";"),
  ];
}

function commandClass(view: ServiceView): Doc {
  const parts = [
    text("Input"),
    text("Output"),
    typeReference(clientNames(view).resolvedConfig, "./config.ts"),
    text("ServiceInputTypes"),
    text("ServiceOutputTypes"),
  ];
  const type = generic(runtimeType("CommandConstructor", "@tsmith/client"), parts);
  return [
    code`type CommandClass<\n  Input extends ServiceInputTypes,\n  Output extends ServiceOutputTypes,\n> = `,
    type,
    text(";"),
  ];
}

function commandDeclarations(view: ServiceView, operation: OperationView): readonly Doc[] {
  const { command, input, output, base } = commandNames(operation);
  const metadata = runtimeType("MetadataBearer", "@tsmith/client");
  const type = generic(text(COMMAND_CLASS), [identifier(input), identifier(output)]);
  const call = pureCallOf(runtimeValue("command", "@tsmith/client"), description(view, operation));
  return [
    [
      code`/** The input of {@link ${identifier(command)}}. @public */\n`,
      interfaceExtending(input, sideType(view, operation.input, "input")),
    ],
    [
      code`/** The output of {@link ${identifier(command)}}. @public */\n`,
      interfaceExtending(output, [...sideType(view, operation.output, "output"), metadata]),
    ],
    [initialized(code`const ${identifier(base)}: ${type}`, call), text(";")],
    [
      shapeComment(operation.shape, errorTags(view, operation)),
      code`export class ${identifier(command)} extends ${identifier(base)} {}`,
    ],
  ];
}

function errorTags(view: ServiceView, operation: OperationView): readonly Paragraph[] {
  return thrownErrors(view, operation).map(({ id }) =>
    tag("throws", `{@link ${view.names.shape(id)}}`),
  );
}

/** What a command throws: the errors of its operation, and those that end a stream of events. */
function thrownErrors({ model }: ServiceView, operation: OperationView): readonly Shape[] {
  const { output } = eventStreams(model, operation.shape.id);
  const events = [...(output?.events.members.values() ?? [])];
  const ends = events
    .map(({ target: id }) => expectShape(model, id))
    .filter(({ traits }) => traits.has("smithy.api#error"));
  return [...new Set([...operation.errors, ...ends])];
}

function description(view: ServiceView, operation: OperationView): readonly Doc[] {
  const { packages, names } = view;
  const schemas = `${packages.types.name}/schemas`;
  const errors = thrownErrors(view, operation).map(({ id }) =>
    array([reference(names.schema(id), schemas), reference(names.shape(id), packages.types.name)]),
  );
  const parameters = operationParameters(operation.shape, operation.input);
  const plugins = operationPlugins(view, operation);
  return [
    reference("service", "./service.ts"),
    property("schema", reference(names.schema(operation.shape.id), schemas)),
    ...(errors.length === 0 ? [] : [property("errors", errorList(errors))]),
    ...(hasDefaults(view, operation)
      ? [property("defaults", reference(commandNames(operation).defaults, "./defaults.ts"))]
      : []),
    ...(parameters.length === 0 ? [] : [property("endpointParameters", object(parameters))]),
    ...(plugins.length === 0 ? [] : [property("plugins", array(plugins))]),
  ];
}

/** The formatter sets two pairs or more one a line. */
function errorList(errors: readonly Doc[]): Doc {
  return errors.length === 1 ? array(errors) : brokenArray(errors);
}

function brokenArray(items: readonly Doc[]): Doc {
  return [text("["), indent(items.map((item) => [hardline, item, text(",")])), hardline, text("]")];
}

/** What the interface of an input or output extends: nothing for an operation without it. */
function sideType(
  view: ServiceView,
  shape: StructureShape | undefined,
  direction: Direction,
): readonly Doc[] {
  if (shape === undefined) return [];
  const type = typeReference(typeName(view, shape.id, direction), view.packages.types.name);
  const payload = [...shape.members.values()].find((member) => isBlobPayload(view, member));
  if (payload === undefined) return [type];
  const isStreaming = target(view, payload).traits.has("smithy.api#streaming");
  const name = PAYLOAD_TYPES[direction][isStreaming ? "streaming" : "buffered"];
  return [
    generic(runtimeType("WithMember", "@tsmith/client"), [
      type,
      literal(payload.name),
      runtimeType(name, "@tsmith/client"),
    ]),
  ];
}

/** What the runtime takes and gives for bytes that are a body. */
const PAYLOAD_TYPES = {
  input: { streaming: "StreamingBlobPayloadInputTypes", buffered: "BlobPayloadInputTypes" },
  output: { streaming: "StreamingBlobPayloadOutputTypes", buffered: "Uint8ArrayBlobAdapter" },
} as const;

function isBlobPayload(view: ServiceView, member: MemberShape): boolean {
  const shape = target(view, member);
  if (shape.type !== "blob") return false;
  return shape.traits.has("smithy.api#streaming") || member.traits.has("smithy.api#httpPayload");
}

function target(view: ServiceView, member: MemberShape): Shape {
  return expectShape(view.model, member.target);
}

function interfaceExtending(name: string, parents: readonly Doc[]): Doc {
  const head = code`export interface ${identifier(name)}`;
  const [only] = parents;
  if (only === undefined) return [head, text(" {}")];
  if (parents.length === 1) return [head, text(" extends "), only, text(" {}")];
  const list = group(indent([line, join([text(","), line], parents)]));
  return [head, group(indent([line, text("extends"), list])), text(" {}")];
}
