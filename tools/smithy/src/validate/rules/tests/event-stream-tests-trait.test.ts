import { expect, test } from "vitest";
import { findingsOf } from "../../../../test/expect-diagnostics.ts";

test("accepts events of the stream", () => {
  const text = `@smithy.test#eventStreamTests([{ id: "one", protocol: wire, events: [{ type: "request", params: { word: { text: "x" } } }] }])
operation Say { input := { events: Events } }
@streaming
union Events { word: Word }
structure Word { text: String }
@protocolDefinition
@trait
structure wire {}`;
  expect(findingsOf("EventStreamTestsTrait", text)).toEqual([]);
});

test("refuses events that the stream has not", () => {
  const text = `@smithy.test#eventStreamTests([{ id: "one", protocol: wire, events: [{ type: "request", params: { word: { text: 1 } } }, { type: "response", params: { word: {} } }] }])
operation Say { input := { events: Events } }
@streaming
union Events { word: Word }
structure Word { text: String }
@protocolDefinition
@trait
structure wire {}`;
  expect(findingsOf("EventStreamTestsTrait", text)).toEqual([
    "ERROR EventStreamTestsTrait: smithy.test#eventStreamTests.0.events.0.params.word.text: Expected string value for string shape, `smithy.api#String`; found number value, `1`",
    "ERROR EventStreamTestsTrait.0.events.1: smithy.test#eventStreamTests.0.events.1: Invalid response event for operation a#Say that has no output stream.",
  ]);
});

test("refuses a test without events", () => {
  const text = `@smithy.test#eventStreamTests([{ id: "one", protocol: wire }])
operation Say { input := { events: Events } }
@streaming
union Events { word: Word }
structure Word { text: String }
@protocolDefinition
@trait
structure wire {}`;
  expect(findingsOf("EventStreamTestsTrait", text)).toEqual([
    "ERROR EventStreamTestsTrait.0: smithy.test#eventStreamTests.0: At least one event, an initial request, or an initial response must be set.",
  ]);
});
