import { isObject } from "../json/decoder.ts";
import { element, textElement } from "./element.ts";

/**
 * The element of a union's member that the model does not know, as clients of the service of
 * tomorrow get it; `undefined` where the union has a known one.
 *
 * @throws TypeError where its name is none of XML.
 */
export function unknownMember(value: unknown): string | undefined {
  const unknown = isObject(value) ? value["$unknown"] : undefined;
  return Array.isArray(unknown) ? looseElement(String(unknown[0]), unknown[1]) : undefined;
}

/** An element by the form of its value alone: members are elements, all else is text. */
function looseElement(name: string, value: unknown): string {
  if (!/^[A-Za-z_][\w.-]*$/.test(name)) throw new TypeError(`\`${name}\` is no name of an element`);
  if (!isObject(value)) return textElement(name, String(value));
  const members = Object.entries(value).map(([member, inner]) => looseElement(member, inner));
  return element(name, "", members.join(""));
}
