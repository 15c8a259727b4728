import { parseXml, XmlElement, XmlText } from "@rgrove/parse-xml";
import { difference, show } from "./compare.ts";

/**
 * Where two XML texts differ in meaning: elements of one name stand in the same order, those of
 * different names in any; text beside elements is layout.
 *
 * A service makes the ids of its responses itself, so of an expected id only the element counts,
 * and one that no case asks for is free; the same goes for the namespace of the root, which some
 * cases leave out. Nothing that a client writes is free.
 */
export function xmlDifference(
  expected: string,
  actual: string,
  author: Author,
): string | undefined {
  const [left, right] = [rootOf(expected), rootOf(actual)];
  if (left === undefined || right === undefined) return `body: ${show(actual)} is no XML`;
  if (left.name !== right.name) return `body: expected <${left.name}>, found <${right.name}>`;
  if (author === "client") return difference(meaningOf(left), meaningOf(right), "body");
  const [wanted, found] = [rootMeaning(left), rootMeaning(right)];
  for (const part of Object.keys(found)) {
    if (isFree(part) && wanted[part] === undefined) delete found[part];
  }
  return difference(wanted, found, "body");
}

/** Who wrote a body. */
export type Author = "client" | "service";

/** Where AWS's protocols put the id of a request, below the root. */
const ids = new Set(["<RequestId>", "<RequestID>", "<requestId>", "<ResponseMetadata>"]);

function isFree(part: string): boolean {
  return part === "@xmlns" || ids.has(part);
}

function rootOf(text: string): XmlElement | undefined {
  try {
    return parseXml(text.trim()).root ?? undefined;
  } catch {
    return undefined;
  }
}

type Meaning = Record<string, unknown>;

function rootMeaning(root: XmlElement): Meaning {
  const entries = Object.entries(meaningOf(root));
  return Object.fromEntries(
    entries.map(([part, value]) => [part, ids.has(part) ? "any id" : value]),
  );
}

/** Attributes start with an at sign, elements stand in brackets, and text is a hash. */
function meaningOf({ attributes, children }: XmlElement): Meaning {
  const elements = children.filter((child) => child instanceof XmlElement);
  const texts = children.filter((child) => child instanceof XmlText).map(({ text }) => text);
  const parts = Object.entries(Object.groupBy(elements, ({ name }) => `<${name}>`));
  return Object.fromEntries<unknown>([
    ...Object.entries(attributes).map(([name, value]) => [`@${name}`, value] as const),
    ...parts.map(([part, siblings]) => [part, siblings?.map(meaningOf)] as const),
    ...(elements.length === 0 ? [["#", instantOf(texts.join(""))] as const] : []),
  ]);
}

/** A date and time has an offset or none. */
function instantOf(text: string): string {
  const isDateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text);
  return isDateTime ? new Date(text).toISOString() : text;
}
