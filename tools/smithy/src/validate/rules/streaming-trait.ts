import type { Report } from "../../diagnostics.ts";
import { reach } from "../../knowledge/closure.ts";
import { reverseNeighbours } from "../../knowledge/neighbours.ts";
import { protocolHonours, protocolsOf } from "../../knowledge/protocols.ts";
import { shapesOfType, shapesWithTrait } from "../../knowledge/user-shapes.ts";
import type { Model } from "../../model/model.ts";
import type { MemberShape, Shape } from "../../model/shapes.ts";
import { at } from "../at.ts";

const STREAMING = "smithy.api#streaming";
const PAYLOAD = "smithy.api#httpPayload";

/**
 * Streams are members of inputs and outputs alone; streams of bytes are never absent, and are the
 * payload where there is one; the events of a stream are structures.
 *
 * @see https://smithy.io/2.0/spec/streaming.html#streaming-trait
 */
export function streamingTraitRule(model: Model, report: Report): void {
  for (const stream of shapesWithTrait(model, STREAMING)) {
    if (stream.type === "union") checkEvents(model, stream, report);
    for (const { relationship, from } of reverseNeighbours(model).get(stream.id) ?? []) {
      const member = model.shapes.get(from);
      if (relationship !== "memberTarget" || member?.type !== "member") continue;
      checkContainer(model, member, stream, report);
      const { traits } = member;
      const isOptional = !traits.has("smithy.api#required") && !traits.has("smithy.api#default");
      if (stream.type === "blob" && isOptional) report("StreamingTrait/absent", {}, at(member));
    }
  }
  checkPayloads(model, report);
}

function checkEvents(model: Model, stream: Shape & { type: "union" }, report: Report): void {
  const others = [...stream.members.values()].filter(
    (member) => model.shapes.get(member.target)?.type !== "structure",
  );
  if (others.length === 0) return;
  const members = others.map(({ name }) => name).join(", ");
  report("StreamingTrait/event", { members }, at(stream));
}

function checkContainer(model: Model, member: MemberShape, stream: Shape, report: Report): void {
  const { container } = member;
  for (const { relationship, from } of reverseNeighbours(model).get(container) ?? []) {
    const referrer = model.shapes.get(from);
    if (referrer === undefined) continue;
    switch (relationship) {
      case "input":
      case "mixin":
        break;
      case "output":
        if (stream.traits.has("smithy.api#requiresLength")) {
          const structure = model.shapes.get(container) ?? referrer;
          report("StreamingTrait/output", { operation: from }, at(structure));
        }
        break;
      case "memberTarget":
        report("StreamingTrait/member", { container }, at(referrer));
        break;
      default: {
        const parameters = { relation: relationship.toUpperCase(), container };
        report("StreamingTrait/relation", parameters, at(referrer));
      }
    }
  }
}

function checkPayloads(model: Model, report: Report): void {
  if (shapesWithTrait(model, STREAMING).length === 0) return;
  for (const service of shapesOfType(model, "service")) {
    const protocols = protocolsOf(model, service.id);
    if (!protocols.some((protocol) => protocolHonours(model, protocol, PAYLOAD))) continue;
    for (const member of reach(model, service.id)) {
      if (member.type !== "member" || member.traits.has(PAYLOAD)) continue;
      if (!model.shapes.get(member.target)?.traits.has(STREAMING)) continue;
      const parameters = { member: member.id, target: member.target, service: service.id };
      report("StreamingTrait/payload", parameters, at(member));
    }
  }
}
