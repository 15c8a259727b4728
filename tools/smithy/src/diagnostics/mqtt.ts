/** What the rules find about MQTT. Ordered by code. */
export const mqttDiagnostics = {
  MqttTopicConflict: {
    severity: "ERROR",
    message:
      "This shape resolves to an MQTT topic `{topic}` as part of the `{operation}` operation, and its payload of `{payload}` conflicts with other topic payloads: [{others}]",
  },
  "MqttTopicLabel/member": {
    severity: "ERROR",
    message:
      "This member is marked with the `smithy.mqtt#topicLabel` trait, but when this member is used as part of the input of the `{operation}` operation, a corresponding label cannot be found in the `{trait}` trait",
  },
  "MqttTopicLabel/topic": {
    severity: "ERROR",
    message:
      "The `{trait}` trait contains the following topic labels that could not be found in the input structure of the operation or were not marked with the `smithy.mqtt#topicLabel` trait: [{labels}]",
  },
} as const;
