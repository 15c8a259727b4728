import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts members for all labels", () => {
  const text = `@smithy.mqtt#publish("towns/{name}")
operation Go { input := { @required
@smithy.mqtt#topicLabel
name: String } }`;
  expect(findingsOf("MqttTopicLabel", text)).toEqual([]);
});

test("refuses a label without a member, and a member without a label", () => {
  const text = `@smithy.mqtt#publish("towns/{name}")
operation Go { input := { @required
@smithy.mqtt#topicLabel
size: String } }`;
  expect(findingsOf("MqttTopicLabel", text)).toEqual([
    "ERROR MqttTopicLabel: The `smithy.mqtt#publish` trait contains the following topic labels that could not be found in the input structure of the operation or were not marked with the `smithy.mqtt#topicLabel` trait: [`name`]",
    "ERROR MqttTopicLabel: This member is marked with the `smithy.mqtt#topicLabel` trait, but when this member is used as part of the input of the `a#Go` operation, a corresponding label cannot be found in the `smithy.mqtt#publish` trait",
  ]);
});
