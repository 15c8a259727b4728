import { isNodeArray, isNodeObject } from "../model/node.ts";
import { functions } from "./functions.ts";
import {
  entriesOf,
  expectItems,
  expectMember,
  expectText,
  memberOf,
  type PlacedNode,
  type PlacedObject,
} from "./node-reader.ts";
import type { PlaceOf } from "./place.ts";
import { inContext, RuleError } from "./rule-error.ts";
import type { Expression, Literal, Part } from "./rule-set.ts";

/** @see https://smithy.io/2.0/additional-specs/rules-engine/specification.html#expression */
export function parseExpression(placed: PlacedNode): Expression {
  const { node, place } = placed;
  if (!isNodeObject(node)) return parseLiteral(placed);
  const object = { node, place };
  const reference = memberOf(object, "ref");
  const call = memberOf(object, "fn");
  if ((reference === undefined) === (call === undefined)) {
    const found = JSON.stringify(node);
    throw new RuleError(
      `expected exactly one of \`ref\` or \`fn\` to be set, found ${found}`,
      place,
    );
  }
  if (reference !== undefined) {
    const name = expectText(reference, "ref must be a string");
    return { type: "reference", name, place: reference.place };
  }
  return inContext(
    () => "while parsing fn",
    [place],
    () => parseCall(object),
  );
}

/** `fn` and `argv`. */
export function parseCall(object: PlacedObject): Expression {
  const { place } = object;
  const values = expectItems(expectMember(object, "argv"));
  const parameters = values.map(parseExpression);
  const named = expectMember(object, "fn");
  const name = expectText(named);
  if (name === "getAttr") return getAttr(parameters, values, place);
  if (!functions.has(name)) {
    throw new RuleError(`\`${name}\` is not a valid function`, named.place);
  }
  return { type: "call", name, arguments: parameters, place };
}

function getAttr(
  [target, path]: readonly Expression[],
  values: readonly PlacedNode[],
  place: PlaceOf,
): Expression {
  if (target === undefined || path === undefined || values.length !== 2) {
    throw new RuleError(`Expected 2 arguments but found ${values.length}`, place);
  }
  const text = path.type === "string" ? path.text : "";
  return { type: "getAttr", target, text, path: parsePath(text, path.place), place };
}

/** `a.b[5]` */
function parsePath(text: string, place: PlaceOf): readonly (string | number)[] {
  if (text === "") {
    throw new RuleError("Invalid argument to GetAttr: path may not be empty", place);
  }
  return text.split(".").flatMap((component): readonly (string | number)[] => {
    const bracket = component.indexOf("[");
    if (bracket < 0) return [component];
    const slice = component.slice(bracket);
    if (!slice.endsWith("]")) {
      throw new RuleError("Invalid path component: %s. Must end with `]`", place);
    }
    const number = slice.slice(1, -1);
    if (!/^[+-]?\d+$/.test(number)) {
      throw new RuleError(`${slice} could not be parsed as a number`, place);
    }
    const name = component.slice(0, bracket);
    return name === "" ? [Number(number)] : [name, Number(number)];
  });
}

/** @see https://smithy.io/2.0/additional-specs/rules-engine/specification.html#template-string */
export function parseLiteral(placed: PlacedNode): Literal {
  const { node, place } = placed;
  if (typeof node === "string") return parseTemplate(node, place);
  if (typeof node === "boolean") return { type: "boolean", value: node, place };
  if (typeof node === "number") return { type: "integer", value: node, place };
  if (isNodeArray(node)) {
    return { type: "tuple", items: expectItems(placed).map(parseLiteral), place };
  }
  if (!isNodeObject(node)) throw new RuleError("null node not supported", place);
  const fields = entriesOf({ node, place }).map(([name, of]): readonly [string, Literal] => [
    name,
    parseLiteral(of),
  ]);
  return { type: "record", fields: new Map(fields), place };
}

function parseTemplate(text: string, place: PlaceOf): Literal {
  const parts = inContext(
    () => "when parsing template",
    [place],
    () => parseParts(text, place),
  );
  return { type: "string", text, parts, place };
}

/** `{{` and `}}` stand for the braces themselves. */
function parseParts(text: string, place: PlaceOf): readonly Part[] {
  if (!text.includes("{") && !text.includes("}")) return text === "" ? [] : [text];
  const parts: Part[] = [];
  let start = 0;
  let depth = 0;
  let open = 0;
  const addText = (end: number): void => {
    if (start < end) parts.push(text.slice(start, end).replaceAll("{{", "{").replaceAll("}}", "}"));
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character !== "{" && character !== "}") continue;
    if (text[index + 1] === character) {
      index += 1;
    } else if (character === "{") {
      if (depth === 0) {
        addText(index);
        open = index + 1;
      }
      depth += 1;
    } else {
      depth -= 1;
      if (depth < 0) throw new RuleError("unmatched `}` in template");
      if (depth === 0) parts.push(parseShort(text.slice(open, index), place));
      start = index + 1;
    }
  }
  if (depth !== 0) throw new RuleError("unmatched `{` in template");
  addText(text.length);
  return parts;
}

/** `name`, or `name#path`, in the braces of a template. */
function parseShort(raw: string, place: PlaceOf): Part {
  const hash = raw.indexOf("#");
  const name = hash < 0 ? raw : raw.slice(0, hash);
  const target: Expression = { type: "reference", name, place };
  if (hash < 0) return { raw, expression: target };
  const text = raw.slice(hash + 1);
  return inContext(
    () => `while parsing \`${raw}\` within a template`,
    [place],
    () => ({
      raw,
      expression: { type: "getAttr", target, text, path: parsePath(text, place), place },
    }),
  );
}
