import { targetOf, type Constraint } from "@tsmith/schema";
import { mapCheck } from "../constraints/check.ts";
import { checkString, stringRules } from "../constraints/string-rules.ts";
import { locate, type Flaws } from "../constraints/flaw.ts";
import { memberConstraint } from "../constraints/table.ts";
import { textDecoder, textListDecoder, type TextSettings } from "../codec/text/decode.ts";
import type { Bound } from "./bindings.ts";
import { unescapeUri, type Query } from "./query.ts";

/** Reads a member from the labels of a path. */
export type LabelReader = (labels: ReadonlyMap<string, string>, flaws: Flaws) => unknown;

/** Reads a member from a query; `undefined` where it is absent. */
export type QueryReader = (query: Query, flaws: Flaws) => unknown;

/** @see https://smithy.io/2.0/spec/http-bindings.html#httplabel-trait */
export function labelReader(
  settings: TextSettings,
  { name, schema }: Bound,
  constraint: Constraint | undefined,
): LabelReader {
  const decode = textDecoder(settings, schema, constraint);
  return (labels, flaws) => decode(unescapeUri(labels.get(name) ?? ""), flaws);
}

/**
 * Of a parameter that came twice, the first counts where the member is no list.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httpquery-trait
 */
export function queryReader(
  settings: TextSettings,
  { schema, traits }: Bound,
  constraint: Constraint | undefined,
): QueryReader {
  const parameter = traits.httpQuery ?? "";
  if (targetOf(schema).shape.type === "list") {
    const decodeList = textListDecoder(settings, schema, constraint);
    return (query, flaws) => {
      const texts = query.get(parameter);
      return texts === undefined ? undefined : decodeList(texts, flaws);
    };
  }
  const decode = textDecoder(settings, schema, constraint);
  return (query, flaws) => {
    const text = query.get(parameter)?.[0];
    return text === undefined ? undefined : decode(text, flaws);
  };
}

/**
 * All parameters, those that have a member of their own among them; these are held to the
 * constraints of that member, and not to those of the map.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httpqueryparams-trait
 */
export function queryParamsReader(
  settings: TextSettings,
  { schema }: Bound,
  constraint: Constraint | undefined,
  named: ReadonlySet<string>,
): QueryReader {
  const { shape } = targetOf(schema);
  if (shape.type !== "map") throw new TypeError("Query parameters are bound to a map");
  const { constraints } = settings;
  const valueConstraint = memberConstraint(constraints, shape.id, "value") ?? constraint?.value;
  const keyRules = stringRules(memberConstraint(constraints, shape.id, "key") ?? constraint?.key);
  const check = mapCheck(constraint);
  const decode =
    targetOf(shape.value).shape.type === "list"
      ? textListDecoder(settings, shape.value, valueConstraint)
      : firstOf(textDecoder(settings, shape.value, valueConstraint));
  return (query, flaws) => {
    if (query.size === 0) return undefined;
    const unnamed = [...query.keys()].filter((key) => !named.has(key));
    if (unnamed.length > 0) check?.(unnamed.length, flaws);
    const entries = Array.from(query, ([key, texts]): [string, unknown] => {
      if (named.has(key)) return [key, decode(texts, [])];
      if (keyRules !== undefined) checkString(keyRules, key, flaws);
      const before = flaws.length;
      const value = decode(texts, flaws);
      if (flaws.length > before) locate(flaws, before, key);
      return [key, value];
    });
    return Object.fromEntries(entries);
  };
}

function firstOf<T>(
  decode: (text: string, flaws: Flaws) => T,
): (texts: readonly string[], flaws: Flaws) => T {
  return (texts, flaws) => decode(texts[0] ?? "", flaws);
}
