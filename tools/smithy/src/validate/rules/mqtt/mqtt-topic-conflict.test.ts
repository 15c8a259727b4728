import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts one shape on a topic", () => {
  const text = `@smithy.mqtt#publish("towns")
operation One { input: Town }
@smithy.mqtt#publish("towns")
operation Other { input: Town }
structure Town {}`;
  expect(findingsOf("MqttTopicConflict", text)).toEqual([]);
});

test("accepts topics that are not alike", () => {
  const text = `@smithy.mqtt#publish("towns/all")
operation One { input := {} }
@smithy.mqtt#publish("towns/{name}")
operation Other { input := { @required
@smithy.mqtt#topicLabel
name: String } }`;
  expect(findingsOf("MqttTopicConflict", text)).toEqual([]);
});

test("refuses two shapes on a topic", () => {
  const text = `@smithy.mqtt#publish("towns")
operation One { input := {} }
@smithy.mqtt#publish("towns")
operation Other { input := {} }`;
  expect(findingsOf("MqttTopicConflict", text)).toEqual([
    "ERROR MqttTopicConflict: This shape resolves to an MQTT topic `towns` as part of the `a#One` operation, and its payload of `a#OneInput` conflicts with other topic payloads: [`smithy.mqtt#publish` trait payload `a#OtherInput` of `a#Other`]",
    "ERROR MqttTopicConflict: This shape resolves to an MQTT topic `towns` as part of the `a#Other` operation, and its payload of `a#OtherInput` conflicts with other topic payloads: [`smithy.mqtt#publish` trait payload `a#OneInput` of `a#One`]",
  ]);
});
