import type { Bounds } from "@tsmith/schema";
import * as fc from "fast-check";
import { isEmptyLost, isSafeString, type Binding } from "./binding.ts";
import { codePointLength, isWithin } from "./code-point-length.ts";
import { codePoints } from "./code-points.ts";
import { ContextualArbitrary } from "./contextual.ts";
import { ElementsArbitrary } from "./elements.ts";
import type { Environment } from "./environment.ts";
import { knownPattern, matching } from "./pattern.ts";
import { NoValueError } from "./no-value.ts";
import { readable } from "./readable.ts";
import { suchThat } from "./such-that.ts";

/** What a string must keep. @public */
export interface StringConstraint {
  /** In Unicode code points. */
  readonly length?: Bounds;
  /** Matches anywhere unless anchored. */
  readonly pattern?: string;
  /** As of `@mediaType`: a string of a JSON type holds a JSON document. */
  readonly mediaType?: string;
}

/** Strings that break what trusts them. */
const nasty: readonly string[] = [
  "",
  " ",
  "0",
  "null",
  "true",
  "NaN",
  "__proto__",
  "constructor",
  "toString",
  "then",
  "a,b",
  '"a", "b"',
  "a=b&c=d",
  "%2F%00",
  "../..",
  "<a>&amp;</a>",
  "]]>",
  "1e400",
  "2026-01-01T00:00:00Z",
  "\u00e9\u0065\u0301",
  "👩‍👩‍👧",
];

/** Strings that keep a constraint and may travel by the binding of the member that they are for. */
export function strings(
  environment: Environment,
  constraint: StringConstraint,
): fc.Arbitrary<string> {
  const byBinding = new Map<Binding | undefined, fc.Arbitrary<string>>();
  const anywhere = (): fc.Arbitrary<string> => {
    const { binding } = environment;
    const found = byBinding.get(binding);
    if (found !== undefined) return found;
    const fresh = stringsFor(environment, constraint, binding);
    byBinding.set(binding, fresh);
    return fresh;
  };
  if (environment.settings.style === "any") return new ContextualArbitrary(anywhere);
  return new ContextualArbitrary(() => {
    const { member, binding } = environment;
    const words = readable(member ?? "", environment.settings.now);
    const isFine = isAllowed(constraint, binding);
    return new PreferredArbitrary(words, isFine, anywhere);
  });
}

function stringsFor(
  environment: Environment,
  constraint: StringConstraint,
  binding: Binding | undefined,
): fc.Arbitrary<string> {
  const { settings } = environment;
  const { length = {}, pattern, mediaType } = constraint;
  const isCarried = settings.characters === "xml" ? isXmlText : () => true;
  const isAllowedText = isAllowed(constraint, binding);
  const isFine = (text: string): boolean => isCarried(text) && isAllowedText(text);
  if (pattern !== undefined) {
    const made = matching(pattern, length);
    if (made === undefined) {
      // Contracts exist that no string keeps. An example is still wanted, a counterexample is not.
      if (settings.style === "readable") return stringsFor(environment, { length }, binding);
      const { min = 0, max = "any number of" } = length;
      throw new NoValueError(
        `No string of ${min} to ${max} code points was found to match ${pattern}.`,
      );
    }
    return suchThat(
      made,
      (text) => isSafeString(binding, text) && isCarried(text),
      `No string was found to match ${pattern} that arrives as it was sent.`,
    );
  }
  if (mediaType !== undefined && isJson(mediaType)) {
    return suchThat(
      fc.json({ maxDepth: 1, noUnicodeString: true }),
      isFine,
      "No JSON was found that keeps the length.",
    );
  }
  const bounds = isEmptyLost(binding, "string")
    ? { ...length, min: Math.max(1, length.min ?? 0) }
    : length;
  const usual = new ElementsArbitrary(codePoints(settings, binding), {
    bounds: () => bounds,
    habit: () => ({ usual: 10, most: (length.min ?? 0) + 2048 }),
  })
    .map((parts) => parts.join(""))
    .filter((text) => isSafeString(binding, text) && isCarried(text));
  const special = settings.style === "any" ? nasty.filter(isFine) : [];
  if (special.length === 0) return usual;
  return fc.oneof(
    { arbitrary: usual, weight: 12 },
    { arbitrary: fc.constantFrom(...special), weight: 1 },
  );
}

/** Whether a string keeps a constraint and arrives as it was sent. */
function isAllowed(
  { length = {}, pattern, mediaType }: StringConstraint,
  binding: Binding | undefined,
): (text: string) => boolean {
  return (text) =>
    isWithin(codePointLength(text), length) &&
    isSafeString(binding, text) &&
    (pattern === undefined || knownPattern(pattern).matches(text)) &&
    (mediaType === undefined || !isJson(mediaType) || isJsonText(text));
}

/** @see https://www.w3.org/TR/2008/REC-xml-20081126/#charsets */
function isXmlText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- XML has no way to write them.
  const isSpeakable = !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text);
  return isSpeakable && !(text.includes("\n") && text.trim() === "");
}

function isJson(mediaType: string): boolean {
  return /^application\/(?:[^;]+\+)?json\b/.test(mediaType);
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The first of a few tries that is fine; else what is sure to be. */
class PreferredArbitrary extends fc.Arbitrary<string> {
  readonly #preferred: (random: fc.Random) => string;
  readonly #isFine: (text: string) => boolean;
  readonly #otherwise: () => fc.Arbitrary<string>;

  constructor(
    preferred: (random: fc.Random) => string,
    isFine: (text: string) => boolean,
    otherwise: () => fc.Arbitrary<string>,
  ) {
    super();
    this.#preferred = preferred;
    this.#isFine = isFine;
    this.#otherwise = otherwise;
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<string> {
    for (let trial = 0; trial < 4; trial += 1) {
      const text = this.#preferred(random);
      if (this.#isFine(text)) return new fc.Value(text, undefined);
    }
    return this.#otherwise().generate(random, biasFactor);
  }

  override canShrinkWithoutContext(_value: unknown): _value is string {
    return false;
  }

  override shrink(value: string, context: unknown): fc.Stream<fc.Value<string>> {
    return context === undefined ? fc.Stream.nil() : this.#otherwise().shrink(value, context);
  }
}
