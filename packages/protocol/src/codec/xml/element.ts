import type { Traits } from "@tsmith/schema";

/** An element of content that is XML already; each attribute has a space in front. */
export function element(name: string, attributes: string, content: string): string {
  return content === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

/**
 * Escapes text, for the content of an element as for the value of an attribute. A parser would
 * make a line feed of a carriage return that is not escaped, and a space of one in an attribute.
 *
 * @throws TypeError where the text has a character that XML cannot say.
 * @see https://www.w3.org/TR/2008/REC-xml-20081126/#syntax
 */
export function escapeText(text: string): string {
  if (!special.test(text)) return text;
  if (unspeakable.test(text)) throw new TypeError("XML has no way to write a control character");
  return text.replaceAll(/[&<>"\r\n\t\u0085\u2028]/g, (character) => {
    return entities.get(character) ?? `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
  });
}

// eslint-disable-next-line no-control-regex -- they are what is looked for
const special = /[&<>"\u0000-\u001f\u0085\u2028\ufffe\uffff\ud800-\udfff]/;
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unspeakable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;
const unspeakables = new RegExp(unspeakable, "gu");

/** An element that holds nothing but text; what XML cannot say is replaced. */
export function textElement(name: string, text: string): string {
  return element(name, "", escapeText(text.replaceAll(unspeakables, "\ufffd")));
}

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** @see https://smithy.io/2.0/spec/protocol-traits.html#xmlnamespace-trait */
export function namespaceAttribute(namespace: Traits["xmlNamespace"]): string {
  if (namespace === undefined) return "";
  const [prefix, uri] = namespace;
  return ` xmlns${prefix === "" ? "" : `:${prefix}`}="${escapeText(uri)}"`;
}
