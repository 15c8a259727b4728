import type { Report } from "../../../diagnostics.ts";
import { requestBindings, responseBindings } from "../../../knowledge/http-bindings.ts";
import { operationsOf } from "../../../knowledge/operations.ts";
import { shapesOfType } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import type { MemberShape, ShapeType } from "../../../model/shapes.ts";
import { at } from "../../at.ts";

const PROTOCOL = "aws.protocols#";
const OTHER_TRAITS = ["aws.protocols#awsQueryCompatible"];
const TYPES: readonly (ShapeType | undefined)[] = [
  "structure",
  "union",
  "document",
  "blob",
  "string",
  "enum",
];

/**
 * What the protocols of AWS send as a whole body has a form of its own.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httppayload-trait
 */
export function protocolHttpPayloadRule(model: Model, report: Report): void {
  const reported = new Set<MemberShape>();
  for (const service of shapesOfType(model, "service")) {
    const hasProtocol = [...service.traits.keys()].some(
      (trait) => trait.startsWith(PROTOCOL) && !OTHER_TRAITS.includes(trait),
    );
    if (!hasProtocol) continue;
    for (const { input, output, errors } of operationsOf(model, service.id)) {
      const bindings = [
        ...requestBindings(model, input),
        ...[output, ...errors].flatMap((id) => responseBindings(model, id)),
      ];
      for (const { member, location } of bindings) {
        if (location !== "payload" || reported.has(member)) continue;
        if (TYPES.includes(model.shapes.get(member.target)?.type)) continue;
        reported.add(member);
        report("ProtocolHttpPayload", {}, at(member));
      }
    }
  }
}
