import { beforeEach, expect, test } from "vitest";
import { citiesMock } from "../test/cities-mock.ts";
import { call } from "../test/tiny-protocol.ts";
import { mockMatchers } from "./vitest.ts";

expect.extend(mockMatchers);
const mock = citiesMock();

beforeEach(async () => {
  mock.reset();
  await call(mock, "GetCity", { Name: "Ulm" });
  mock.getCity.fail("CityNotFound");
  await call(mock, "GetCity", { Name: "Bonn" });
});

test("matchers accept what was received and answered", () => {
  expect(mock.getCity).toHaveReceived({ Name: "Ulm" });
  expect(mock.getCity).toHaveReceived({ Name: expect.stringMatching(/^U/) as string });
  expect(mock.getCity).not.toHaveReceived({ Name: "Kiel" });
  expect(mock.getCity).toHaveReceivedLast({ Name: "Bonn" });
  expect(mock.getCity).not.toHaveReceivedLast({ Name: "Ulm" });
  expect(mock.getCity).toHaveReceivedTimes(2);
  expect(mock.getCity).toHaveAnswered({ City: { Mayor: {} } });
  expect(mock.getCity).not.toHaveAnswered({ City: { Mayor: { Name: "nobody" } } });
  expect(mock.getCity).toHaveFailedWith("CityNotFound");
});

test("matchers refuse, and say what there was", () => {
  expect(() => expect(mock.getCity).toHaveReceived({ Name: "Kiel" })).toThrow(
    'expected a call with input {"Name":"Kiel"}; the calls were\n  {"Name":"Ulm"} → {',
  );
  expect(() => expect(mock.getCity).not.toHaveReceived({ Name: "Ulm" })).toThrow(
    "expected no call",
  );
  expect(() => expect(mock.getCity).toHaveReceivedTimes(1)).toThrow("expected 1 calls, found 2");
  expect(() => expect(mock.listTags).toHaveFailedWith("Busy")).toThrow("there was none");
});
