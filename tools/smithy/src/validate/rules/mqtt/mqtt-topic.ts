import type { Report } from "../../../diagnostics.ts";
import { shapesOfType } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import { at } from "../../at.ts";
import { topicOf, topicProblem } from "./topic.ts";

/**
 * A topic has levels, each of which is a text or a label.
 *
 * @see https://smithy.io/2.0/additional-specs/mqtt.html#mqtt-topic-templates
 */
export function mqttTopicRule(model: Model, report: Report): void {
  for (const operation of shapesOfType(model, "operation")) {
    const topic = topicOf(operation);
    const problem = topic && topicProblem(topic);
    if (topic === undefined || problem === undefined) continue;
    const { trait } = topic;
    report("Model/creating-trait", { trait, problem }, at(operation, trait));
  }
}
