import type { ShapeId } from "../../../model/shape-id.ts";
import type { Shape } from "../../../model/shapes.ts";

/** The traits that give an operation a topic; none has both. */
export const TOPIC_TRAITS: readonly ShapeId[] = ["smithy.mqtt#publish", "smithy.mqtt#subscribe"];

/** A level of a topic: a text, or a label in braces. */
export interface TopicLevel {
  readonly text: string;
  readonly isLabel: boolean;
}

/** The topic of an operation, and the trait that says it. */
export interface Topic {
  readonly trait: ShapeId;
  readonly text: string;
  readonly levels: readonly TopicLevel[];
}

/** @see https://smithy.io/2.0/additional-specs/mqtt.html#mqtt-topic-templates */
export function topicOf(operation: Shape): Topic | undefined {
  for (const trait of TOPIC_TRAITS) {
    const text = operation.traits.get(trait);
    if (typeof text === "string") return { trait, text, levels: levelsOf(text) };
  }
  return undefined;
}

function levelsOf(text: string): readonly TopicLevel[] {
  return text
    .replace(/\/+$/, "")
    .split("/")
    .map((level) => {
      const isLabel = level.startsWith("{") && level.endsWith("}");
      return { text: isLabel ? level.slice(1, -1) : level, isLabel };
    });
}

/** Why a topic is none. */
export function topicProblem({ text, levels }: Topic): string | undefined {
  const labels = new Set<string>();
  for (const { text: level, isLabel } of levels) {
    if (/[#+]/.test(level)) {
      return `Wildcard levels are not allowed in MQTT topics. Found \`${level}\` in \`${text}\``;
    }
    if (!isLabel) {
      if (!/[{}]/.test(level)) continue;
      return `Topic labels must span an entire level. Found \`${level}\` in \`${text}\``;
    }
    if (!/^\w+$/.test(level)) return `Invalid topic label name \`${level}\` found in \`${text}\``;
    if (labels.has(level)) return `Duplicate topic label \`${level}\` found in \`${text}\``;
    labels.add(level);
  }
  return undefined;
}
