import {
  entriesOf,
  expectMember,
  expectObject,
  expectText,
  memberOf,
  type PlacedObject,
} from "./node-reader.ts";
import { inContext, RuleError } from "./rule-error.ts";
import type { Parameter, ParameterType } from "./rule-set.ts";
import { BOOLEAN, optional, STRING, STRINGS, type RuleType } from "./type.ts";
import { valueOfNode } from "./value.ts";

const TYPES: ReadonlyMap<string, ParameterType> = new Map<string, ParameterType>([
  ["string", "String"],
  ["boolean", "Boolean"],
  ["stringarray", "StringArray"],
]);
const RULE_TYPES: Readonly<Record<ParameterType, RuleType>> = {
  String: STRING,
  Boolean: BOOLEAN,
  StringArray: STRINGS,
};

/** @see https://smithy.io/2.0/additional-specs/rules-engine/specification.html#parameter-object */
export function parseParameters(object: PlacedObject): readonly Parameter[] {
  return entriesOf(object).map(([name, placed]) =>
    inContext(
      () => `while parsing the parameter \`${name}\``,
      [placed.place],
      () => parseParameter(name, expectObject(placed)),
    ),
  );
}

function parseParameter(name: string, object: PlacedObject): Parameter {
  const isRequired = memberOf(object, "required")?.node === true;
  const value = memberOf(object, "default");
  const builtIn = memberOf(object, "builtIn");
  const documentation = memberOf(object, "documentation");
  const parameterType = inContext(
    () => "while parsing the parameter type",
    [object.place],
    () => parseType(object),
  );
  if (value !== undefined && !isRequired) {
    throw new RuleError("When a default value is set, the field must also be marked as required");
  }
  const type = RULE_TYPES[parameterType];
  return {
    name,
    parameterType,
    type: isRequired ? type : optional(type),
    isRequired,
    ...(value !== undefined && { default: valueOfNode(value.node) }),
    ...(builtIn !== undefined && { builtIn: expectText(builtIn) }),
    ...(documentation !== undefined && { documentation: expectText(documentation) }),
    place: object.place,
  };
}

function parseType(object: PlacedObject): ParameterType {
  const placed = expectMember(object, "type");
  const text = expectText(placed);
  const type = TYPES.get(text.toLowerCase());
  if (type !== undefined) return type;
  throw new RuleError(
    `Unexpected parameter type \`${text}\`. Expected \`string\`, \`boolean\`, or \`stringArray\`.`,
    placed.place,
  );
}
