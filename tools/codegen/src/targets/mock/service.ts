import { nodeProperty, type Shape, type ShapeId, shapeName } from "@tsmith/smithy";
import { array, block, code, generic, lines } from "../../print/code.ts";
import {
  type Doc,
  group,
  hardline,
  indent,
  line as space,
  reference,
  text,
  typeReference,
} from "../../print/doc.ts";
import { LINE_WIDTH } from "../../print/layout.ts";
import { literal, type LiteralValue, property, propertyKey } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import {
  isAuthSchemeId,
  NO_AUTH,
  ownSchemes,
  schemeSettings,
  serviceSchemes,
} from "../../view/auth-schemes.ts";
import type { OperationView, ServiceView } from "../../view/service-view.ts";
import { operationWireSettings, wireSettings } from "../../view/wire-settings.ts";
import { functionName as arbitrariesName } from "../arbitraries/arbitraries.ts";
import { examplesFile } from "../arbitraries/examples.ts";
import { entriesOf } from "../arbitraries/entries.ts";
import { runtimeType, runtimeValue } from "../runtime.ts";
import { type Behaviour, behaviours } from "./behaviours.ts";
import { contractDoc, schemaReference } from "./contract.ts";
import { lifecyclesOf } from "./lifecycles.ts";
import { mockNames, operationNames } from "./names.ts";
import { protocolsDoc } from "./protocols.ts";
import { otherSigningNames } from "./signing-names.ts";

/** `service.ts`: the contract as types, and the service as data. @internal */
export function serviceFile(view: ServiceView): File {
  const { contract } = mockNames(view);
  const type = generic(runtimeType("MockService", "@tsmith/mock/core"), [
    typeReference(contract, "./service.ts"),
  ]);
  return printModule({
    path: "src/service.ts",
    declares: [contract, "service"],
    body: [
      contractDoc(view),
      code`/** The service as its mock is made of it. @public */
export const service: ${type} = ${block(properties(view).map(line))};`,
    ],
  });
}

function properties(view: ServiceView): readonly Doc[] {
  const { service } = view;
  const api = service.traits.get("aws.api#service");
  const signingName = nodeProperty(service.traits.get("aws.auth#sigv4"), "name");
  const others = otherSigningNames(service, signingName);
  const exportedNames = namesUnlikeShapes(view);
  const schemes = serviceSchemes(view);
  return [
    property("id", literal(service.id)),
    property("version", literal(service.version)),
    property("protocol", protocolsDoc(view)),
    ...settings(wireSettings(view)),
    ...optional("endpointPrefix", nodeProperty(api, "endpointPrefix")),
    ...optional("signingName", signingName),
    ...(others.length === 0 ? [] : [property("otherSigningNames", array(others.map(literal)))]),
    ...(schemes.every((id) => id === NO_AUTH) ? [] : authOf(view, schemes)),
    reference("constraints", `${view.packages.types.name}/constraints`),
    property("arbitraries", reference(arbitrariesName(view), view.packages.arbitraries.name)),
    ...(Object.keys(exportedNames).length === 0
      ? []
      : [property("exportedNames", expanded(exportedNames))]),
    ...resources(view),
    ...(examplesFile(view) === undefined
      ? []
      : [reference("examples", view.packages.arbitraries.name)]),
    property("operations", block(operations(view))),
  ];
}

/** `auth: […]` of the service, or of an operation of which it is another */
function authOf(view: ServiceView, schemes: readonly ShapeId[] | undefined): readonly Doc[] {
  if (schemes === undefined) return [];
  const known = schemes.map((id) => ({
    id,
    ...(isAuthSchemeId(id) && schemeSettings(id, view.service.traits.get(id))),
  }));
  return [property("auth", literal(known))];
}

/** The resources that have a lifecycle, a line or more each. */
function resources(view: ServiceView): readonly Doc[] {
  const described = [...lifecyclesOf(view).resources].map(([name, description]) =>
    line(property(name, literal({ ...description }))),
  );
  return described.length === 0 ? [] : [property("resources", block(described))];
}

/** The line of each operation. */
function operations(view: ServiceView): readonly Doc[] {
  const names = operationNames(view);
  return [...behaviours(view)].map(([operation, behaviour]) => {
    const name = names.get(operation) ?? operation.name;
    return line(operationLine(view, name, operation, behaviour));
  });
}

/** `name: pages(Schema$, { … })`. */
function operationLine(
  view: ServiceView,
  name: string,
  { shape, errors }: OperationView,
  { type, rules }: Behaviour,
): Doc {
  const binding = runtimeValue(type, "@tsmith/mock/core");
  const schema = schemaReference(view, shape.id);
  const options = [
    ...(errors.length === 0
      ? []
      : [property("errors", array(errors.map(({ id }) => schemaReference(view, id))))]),
    ...settings(operationWireSettings(shape)),
    ...authOf(view, ownSchemes(view, shape)),
    ...settings({ ...rules }),
  ];
  const head = `    ${name}: ${type}(${view.names.schema(shape.id)}`;
  const key = propertyKey(name);
  if (options.length === 0) {
    if (head.length + 2 <= LINE_WIDTH) return code`${key}: ${binding}(${schema})`;
    return [key, text(": "), binding, text("("), broken([schema]), text(")")];
  }
  const object = block(options.map(line));
  // The formatter keeps the brace at the parenthesis as long as what is before it fits.
  if (head.length + 3 <= LINE_WIDTH) return code`${key}: ${binding}(${schema}, ${object})`;
  return [key, text(": "), binding, text("("), broken([schema, object]), text(")")];
}

/** Arguments one a line. */
function broken(args: readonly Doc[]): Doc {
  return [indent([hardline, lines(args.map(line))]), hardline];
}

function line(doc: Doc): Doc {
  return [doc, text(",")];
}

function settings(values: object): readonly Doc[] {
  return Object.entries<LiteralValue>({ ...values }).map(([key, value]) =>
    property(key, literal(value)),
  );
}

function optional(key: string, value: unknown): readonly Doc[] {
  return typeof value === "string" ? [property(key, literal(value))] : [];
}

function expanded(value: Readonly<Record<string, string>>): Doc {
  return block(
    Object.entries(value).map(([key, item]) => {
      const onNext = group(indent([space, literal(item)]));
      return line([propertyKey(key), text(":"), onNext]);
    }),
  );
}

/** What the mock draws by itself; simple shapes it draws as parts of these. */
const DRAWN: ReadonlySet<Shape["type"]> = new Set(["structure", "union", "list", "set", "map"]);

/**
 * The arbitrary of each shape on its way out, where it is not called as the shape is: shapes that
 * are renamed, or whose inputs have an arbitrary of that name.
 */
function namesUnlikeShapes(view: ServiceView): Readonly<Record<string, string>> {
  const names = new Map<ShapeId, string>();
  for (const { shape, name, direction } of entriesOf(view)) {
    if (!DRAWN.has(shape.type)) continue;
    // Of two forms of a shape the mock gives the output's.
    if (direction === "output" || !names.has(shape.id)) names.set(shape.id, name);
  }
  return Object.fromEntries([...names].filter(([id, name]) => name !== shapeName(id)));
}
