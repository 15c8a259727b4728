import type { Report } from "../../diagnostics.ts";
import { type Relationship, reverseNeighbours } from "../../knowledge/neighbours.ts";
import { shapesOfType } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import type { MemberShape } from "../../model/shapes.ts";
import { at, traitName } from "../at.ts";
import { contextsOf } from "../ignored-contexts.ts";

interface Scope {
  readonly code: "Input" | "Output" | "TopLevel";
  /** The traits that have an effect in such structures alone. */
  readonly traits: readonly string[];
  readonly heeded: readonly Relationship[];
}

/** The narrowest scope comes first. */
const SCOPES: readonly Scope[] = [
  { code: "Input", traits: ["httpLabel", "httpQuery", "httpQueryParams"], heeded: ["input"] },
  { code: "Output", traits: ["httpResponseCode"], heeded: ["output"] },
  {
    code: "TopLevel",
    traits: ["httpHeader", "httpPayload", "httpPrefixHeaders"],
    heeded: ["input", "output", "error"],
  },
];

/**
 * A binding to HTTP has an effect on a member of an operation's input, output or error, and not on
 * one of a structure within.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httplabel-is-only-used-on-input
 */
export function httpBindingTraitIgnoredRule(model: Model, report: Report): void {
  for (const structure of shapesOfType(model, "structure")) {
    // What a mixin says is looked at where it is mixed in.
    if (structure.traits.has("smithy.api#mixin")) continue;
    const edges = reverseNeighbours(model).get(structure.id) ?? [];
    if (edges.length === 0) continue;
    for (const member of structure.members.values()) {
      const { scope, trait } = boundBy(member) ?? {};
      if (scope === undefined || trait === undefined) continue;
      const ignored = edges.filter(({ relationship }) => !scope.heeded.includes(relationship));
      if (ignored.length === 0) continue;
      const contexts = contextsOf(ignored);
      const parameters = {
        trait: traitName(trait),
        member: member.mixins.length === 0 ? "member" : "mixed in member",
        // Several shapes of one kind are told, even where there is nothing else.
        contexts:
          contexts.length === edges.length
            ? "all contexts."
            : `some contexts: {${contexts.join(", ")}}`,
      };
      report(`HttpBindingTraitIgnored.${scope.code}`, parameters, at(member, trait));
    }
  }
}

function boundBy(
  member: MemberShape,
): { readonly scope: Scope; readonly trait: `${string}#${string}` } | undefined {
  for (const scope of SCOPES) {
    const name = scope.traits.find((trait) => member.traits.has(`smithy.api#${trait}`));
    if (name !== undefined) return { scope, trait: `smithy.api#${name}` };
  }
  return undefined;
}
