import {
  validateValue,
  type MemberShape,
  type NodeValue,
  type StructureShape,
} from "@tsmith/smithy";
import { code, initialized } from "../../print/code.ts";
import { text } from "../../print/doc.ts";
import { literal } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeType } from "../runtime.ts";

/** `defaults.ts`: the values that a client gives to members that have none. @internal */
export function defaultsFile(view: ServiceView): File | undefined {
  const defaults = defaultValues(view);
  if (Object.keys(defaults).length === 0) return undefined;
  const left = code`export const defaults: ${runtimeType("DefaultValues", "@tsmith/client")}`;
  return printModule({
    path: "src/defaults.ts",
    declares: ["defaults"],
    body: [[initialized(left, literal(defaults)), text(";")]],
  });
}

/**
 * Id of a structure → member → default. To a client, members of an `@input` structure and those
 * that are `@clientOptional` are optional, whatever their default.
 *
 * @see https://smithy.io/2.0/spec/aggregate-types.html#structure-member-optionality
 */
function defaultValues(view: ServiceView): Readonly<Record<string, Record<string, NodeValue>>> {
  const structures = view.shapes.filter(
    (shape): shape is StructureShape =>
      shape.type === "structure" && !shape.traits.has("smithy.api#input"),
  );
  const entries = structures.map(({ id, members }) => {
    const own = [...members.values()].flatMap((member) => {
      const value = defaultOf(view, member);
      return value === undefined || value === null ? [] : [[member.name, value] as const];
    });
    return [id, Object.fromEntries(own)] as const;
  });
  return Object.fromEntries(entries.filter(([, own]) => Object.keys(own).length > 0));
}

/**
 * A stream is there even if nothing is in it. A default that the contract itself refuses, as the
 * zero of a Smithy 1.0 integer whose range starts at one, is the service's business alone.
 */
function defaultOf({ model }: ServiceView, member: MemberShape): NodeValue | undefined {
  const { traits, target } = member;
  const isStreaming = model.shapes.get(target)?.traits.has("smithy.api#streaming") === true;
  if (traits.has("smithy.api#clientOptional") || isStreaming) return undefined;
  const value = traits.get("smithy.api#default");
  const isRefused = value !== undefined && validateValue(model, value, member).length > 0;
  return isRefused ? undefined : value;
}
