import {
  nodeProperty,
  type Shape,
  type ShapeId,
  shapeName,
  type StructureShape,
} from "@tsmith/smithy";
import {
  assignment,
  block,
  code,
  generic,
  lines,
  object,
  parameters,
  statements,
} from "../../print/code.ts";
import { type Doc, text } from "../../print/doc.ts";
import { memberComment, shapeComment } from "../../print/documentation.ts";
import { identifier, literal, memberKey, property } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import { OBJECT_MEMBERS } from "../../view/reserved-names.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeType, runtimeValue } from "../runtime.ts";
import { memberDeclaration } from "./models.ts";
import { insidePlace, type TypePlace } from "./type-of.ts";

/** `errors.ts`: the base class of the service's errors, and a class for each of them. @internal */
export function errorsFile(view: ServiceView): File {
  const shapes = view.shapes.filter(isError);
  const base = view.names.serviceException;
  const place = insidePlace(view, "output");
  return printModule({
    path: "src/errors.ts",
    declares: [base, ...shapes.map(({ id }) => view.names.shape(id))],
    body: [baseClass(view), ...shapes.map((shape) => errorClass(place, shape))],
  });
}

/** Whether a shape is an error. @internal */
export function isError(shape: Shape): shape is StructureShape {
  return shape.type === "structure" && shape.traits.has("smithy.api#error");
}

/** The id by which the runtime's `instanceof` knows the base class across copies of a package. @internal */
export function serviceExceptionId(view: ServiceView): string {
  const namespace = view.service.id.slice(0, view.service.id.indexOf("#"));
  return `smithy.ts.sdk.synthetic.${namespace}#${view.names.serviceException}`;
}

function baseClass(view: ServiceView): Doc {
  const name = identifier(view.names.serviceException);
  const parent = runtimeValue("ServiceException", "@smithy/core/client");
  const body = [shapeIdField(serviceExceptionId(view))];
  return lines([
    text("/** The base class of every error of the service. @public */"),
    code`export class ${name} extends ${parent} ${block(body)}`,
  ]);
}

function shapeIdField(id: ShapeId): Doc {
  return [assignment(text("static override readonly shapeId: string"), literal(id)), text(";")];
}

function errorClass(place: TypePlace, shape: StructureShape): Doc {
  const { names } = place.view;
  const name = names.shape(shape.id);
  const base = identifier(names.serviceException);
  const fault = shape.traits.get("smithy.api#error") === "server" ? "server" : "client";
  const members = [...shape.members.values()].filter(({ name: key }) => !isInherited(key));
  // The name that the wire has, however the class is called.
  const wireName = literal(shapeName(shape.id));
  const options = object([
    property("name", wireName),
    property("$fault", literal(fault)),
    text("...options"),
  ]);
  const optionType = generic(runtimeType("ExceptionOptionType", "@smithy/core/client"), [
    identifier(name),
    base,
  ]);
  const body = [
    lines([
      shapeIdField(shape.id),
      [assignment(code`override readonly name: ${wireName}`, wireName), text(";")],
      code`override readonly $fault: ${literal(fault)} = ${literal(fault)};`,
      ...retryable(shape),
    ]),
    ...members.map((member) => [
      memberComment(place.view.model, member),
      memberDeclaration(place, member),
    ]),
    [
      code`/** @internal */\nconstructor${parameters([code`options: ${optionType}`])} `,
      block([
        code`super(${options});`,
        ...members.map(
          ({ name: key }) => code`this.${memberKey(key)} = options.${memberKey(key)};`,
        ),
      ]),
    ],
  ];
  return [
    shapeComment(shape),
    code`export class ${identifier(name)} extends ${base} ${block([statements(body)])}`,
  ];
}

/**
 * Whether every error has a member of that name already, or no class can declare it. The runtime
 * sets its value on the instance either way.
 *
 * @internal
 */
export function isInherited(member: string): boolean {
  return ERROR_MEMBERS.has(member) || OBJECT_MEMBERS.has(member);
}

const ERROR_MEMBERS: ReadonlySet<string> = new Set(["cause", "message", "name", "stack"]);

/** @see https://smithy.io/2.0/spec/behavior-traits.html#retryable-trait */
function retryable(shape: StructureShape): readonly Doc[] {
  const value = shape.traits.get("smithy.api#retryable");
  if (value === undefined) return [];
  const isThrottling = nodeProperty(value, "throttling") === true;
  const hint = isThrottling ? literal({ throttling: true }) : literal({});
  return [code`override readonly $retryable: { throttling?: boolean } = ${hint};`];
}
