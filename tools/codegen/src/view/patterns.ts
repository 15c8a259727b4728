import { parsePattern } from "@tsmith/pattern";
import { membersOf, type NodeValue, type Shape } from "@tsmith/smithy";
import type { ServiceView } from "./service-view.ts";

const PATTERN = "smithy.api#pattern";

/** The text of a pattern, where it is understood: one that is not is left out. @internal */
export function understoodPattern(value: NodeValue | undefined): string | undefined {
  return typeof value === "string" && reasonAgainst(value) === undefined ? value : undefined;
}

/** A pattern that is neither ECMAScript's nor Java's, as far as these are known here. */
interface ForeignPattern {
  readonly shape: Shape;
  readonly pattern: string;
  readonly reason: string;
}

/** The patterns of a service that are left out, with the shapes that have them. @internal */
export function foreignPatterns({ shapes }: ServiceView): readonly ForeignPattern[] {
  return shapes
    .flatMap((shape) => [shape, ...membersOf(shape)])
    .flatMap((shape) => {
      const pattern = shape.traits.get(PATTERN);
      const reason = typeof pattern === "string" ? reasonAgainst(pattern) : undefined;
      return typeof pattern === "string" && reason !== undefined
        ? [{ shape, pattern, reason }]
        : [];
    });
}

const reasons = new Map<string, string | undefined>();

function reasonAgainst(pattern: string): string | undefined {
  if (!reasons.has(pattern)) {
    const parsed = parsePattern(pattern);
    reasons.set(pattern, parsed.type === "problem" ? parsed.reason : undefined);
  }
  return reasons.get(pattern);
}
