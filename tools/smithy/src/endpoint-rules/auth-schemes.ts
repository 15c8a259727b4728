import { printExpression, type Literal } from "./rule-set.ts";

type Fields = ReadonlyMap<string, Literal>;

/** Optional, and of these types where they are there. */
const SHARED = [
  ["signingName", "string"],
  ["disableDoubleEncoding", "boolean"],
  ["disableNormalizePath", "boolean"],
] as const;

const TYPE_NAMES = { boolean: "a boolean", string: "a string", tuple: "an array<string>" };

/**
 * What is wrong with an authentication scheme of an endpoint; `undefined` where it is not known.
 *
 * @see https://smithy.io/2.0/aws/rules-engine/auth-schemes.html
 */
export function authSchemeProblems(name: string, fields: Fields): readonly string[] | undefined {
  if (name === "sigv4" || name.startsWith("sigv4-")) return sigv4(fields);
  if (name === "sigv4a") return sigv4a(fields);
  if (name.startsWith("beta-")) return typeProblem(fields, "signingName", "string");
  return undefined;
}

function sigv4(fields: Fields): readonly string[] {
  return [
    ...unexpected(fields, "signingRegion"),
    ...sharedProblems(fields),
    ...(fields.has("signingRegion") ? typeProblem(fields, "signingRegion", "string") : []),
  ];
}

function sigv4a(fields: Fields): readonly string[] {
  return [
    ...unexpected(fields, "signingRegionSet"),
    ...regionSetProblems(fields),
    ...sharedProblems(fields),
  ];
}

function regionSetProblems(fields: Fields): readonly string[] {
  const set = fields.get("signingRegionSet");
  if (set?.type !== "tuple") return typeProblem(fields, "signingRegionSet", "tuple");
  if (set.items.length === 0) return ["The `signingRegionSet` property must not be an empty list."];
  return set.items
    .filter(({ type }) => type !== "string")
    .map((item) => mistyped("signingRegionSet.Value", item, "string"));
}

function sharedProblems(fields: Fields): readonly string[] {
  return SHARED.filter(([name]) => fields.has(name)).flatMap(([name, type]) =>
    typeProblem(fields, name, type),
  );
}

function unexpected(fields: Fields, region: string): readonly string[] {
  const valid = ["name", "signingName", region, "disableDoubleEncoding", "disableNormalizePath"];
  return [...fields.keys()]
    .filter((name) => !valid.includes(name))
    .map((name) => `Unexpected key: \`${name}\` (valid keys: [${valid.join(", ")}])`);
}

function typeProblem(
  fields: Fields,
  name: string,
  type: keyof typeof TYPE_NAMES,
): readonly string[] {
  const value = fields.get(name);
  if (value?.type === type) return [];
  if (value !== undefined) return [mistyped(name, value, type)];
  return [`Expected auth property \`${name}\` of ${TYPE_NAMES[type]} type but didn't find one`];
}

function mistyped(name: string, value: Literal, type: keyof typeof TYPE_NAMES): string {
  const found = printExpression(value);
  return `Unexpected type for auth property \`${name}\`, found \`${found}\` but expected ${TYPE_NAMES[type]} value`;
}
