import { describe, expect, test } from "vitest";
import { formatTimestamp, fromEpochSeconds, parseTimestamp } from "./timestamp.ts";

const date = new Date("2014-04-29T18:30:38.120Z");

describe("a timestamp is read back from its text", () => {
  test.each([
    ["date-time", "2014-04-29T18:30:38.12Z", date],
    ["date-time", "2014-04-29T18:30:38Z", new Date("2014-04-29T18:30:38Z")],
    ["http-date", "Tue, 29 Apr 2014 18:30:38 GMT", new Date("2014-04-29T18:30:38Z")],
    ["epoch-seconds", "1398796238.12", date],
    ["epoch-seconds", "-1.5", new Date(-1500)],
  ] as const)("%s %s", (format, text, expected) => {
    expect(parseTimestamp(text, format)).toEqual(expected);
    expect(formatTimestamp(expected, format)).toBe(text);
  });
});

describe("what is no timestamp is refused", () => {
  test.each([
    ["date-time", "2014-02-30T00:00:00Z"],
    ["date-time", "2014-04-29T24:00:01Z"],
    ["date-time", "2014-04-29T18:30:38+01:00"],
    ["date-time", "2014-04-29 18:30:38Z"],
    ["date-time", "2014-04-29T18:30Z"],
    ["http-date", "Tue, 29 Xxx 2014 18:30:38 GMT"],
    ["http-date", "Tue, 31 Apr 2014 18:30:38 GMT"],
    ["http-date", "2014-04-29T18:30:38Z"],
    ["epoch-seconds", "1e20"],
    ["epoch-seconds", "0x10"],
    ["epoch-seconds", ""],
    ["epoch-seconds", "Infinity"],
  ] as const)("%s %s", (format, text) => {
    expect(parseTimestamp(text, format)).toBeUndefined();
  });
});

test("fractions of a millisecond are cut off in a date-time", () => {
  const text = "2014-04-29T18:30:38.1209999Z";
  expect(parseTimestamp(text, "date-time")).toEqual(date);
});

test("a fraction of a second in an http-date is read", () => {
  expect(parseTimestamp("Tue, 29 Apr 2014 18:30:38.12 GMT", "http-date")).toEqual(date);
});

test("seconds become the nearest millisecond", () => {
  expect(fromEpochSeconds(1600000000.123)).toEqual(new Date(1600000000123));
});
