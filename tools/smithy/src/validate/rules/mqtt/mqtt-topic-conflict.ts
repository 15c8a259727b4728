import type { Report } from "../../../diagnostics.ts";
import { eventStreams } from "../../../knowledge/streaming.ts";
import { shapesOfType } from "../../../knowledge/user-shapes.ts";
import type { Model } from "../../../model/model.ts";
import type { ShapeId } from "../../../model/shape-id.ts";
import type { OperationShape } from "../../../model/shapes.ts";
import { at } from "../../at.ts";
import { topicOf, type Topic } from "./topic.ts";

interface Binding {
  readonly operation: OperationShape;
  readonly topic: Topic;
  readonly payload: ShapeId;
}

/**
 * What is sent on one topic is of one shape.
 *
 * @see https://smithy.io/2.0/additional-specs/mqtt.html#mqtt-topic-templates
 */
export function mqttTopicConflictRule(model: Model, report: Report): void {
  const bindings = shapesOfType(model, "operation").flatMap((operation) =>
    bindingsOf(model, operation),
  );
  for (const alike of Map.groupBy(bindings, kindOf).values()) {
    for (const binding of alike) {
      const others = alike.filter(({ payload }) => payload !== binding.payload);
      if (others.length === 0) continue;
      const { operation, topic, payload } = binding;
      const parameters = {
        topic: topic.text,
        operation: operation.id,
        payload,
        others: others.map(describe).toSorted().join(", "),
      };
      report("MqttTopicConflict", parameters, at(operation, topic.trait));
    }
  }
}

/** What an operation publishes is its input, what it subscribes to the events of its output. */
function bindingsOf(model: Model, operation: OperationShape): readonly Binding[] {
  const topic = topicOf(operation);
  if (topic === undefined) return [];
  if (topic.trait === "smithy.mqtt#publish") {
    return [{ operation, topic, payload: operation.input }];
  }
  const { output } = eventStreams(model, operation.id);
  return output === undefined ? [] : [{ operation, topic, payload: output.events.id }];
}

/** The same of topics that a message could be of both. */
function kindOf({ topic }: Binding): string {
  return topic.levels.map(({ text, isLabel }) => (isLabel ? "{}" : text)).join("/");
}

function describe({ topic, payload, operation }: Binding): string {
  return `\`${topic.trait}\` trait payload \`${payload}\` of \`${operation.id}\``;
}
