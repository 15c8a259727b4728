import type { Report } from "../../../diagnostics.ts";
import { shapesOfType } from "../../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../../model/model.ts";
import { at, ticked } from "../../at.ts";
import { topicOf } from "./topic.ts";

const LABEL = "smithy.mqtt#topicLabel";

/**
 * Each label of a topic is a member of the input that says so, and each such member is a label.
 *
 * @see https://smithy.io/2.0/additional-specs/mqtt.html#smithy-mqtt-topiclabel-trait
 */
export function mqttTopicLabelRule(model: Model, report: Report): void {
  for (const operation of shapesOfType(model, "operation")) {
    const topic = topicOf(operation);
    if (topic === undefined) continue;
    const { trait, levels } = topic;
    const labels = new Set(levels.filter(({ isLabel }) => isLabel).map(({ text }) => text));
    const input = model.shapes.get(operation.input);
    for (const member of input === undefined ? [] : membersOf(input)) {
      if (!member.traits.has(LABEL) || labels.delete(member.name)) continue;
      report("MqttTopicLabel/member", { operation: operation.id, trait }, at(member, LABEL));
    }
    if (labels.size === 0) continue;
    const missing = ticked([...labels].toSorted());
    report("MqttTopicLabel/topic", { trait, labels: missing }, at(operation, trait));
  }
}
