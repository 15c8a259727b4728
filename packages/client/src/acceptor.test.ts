import { describe, expect, test } from "vitest";
import { isAccepted, type PathMatcher } from "./acceptor.ts";

const failure = Object.assign(new Error("gone"), { name: "NotFound" });

test("`success` tells outputs from errors", () => {
  expect(isAccepted({ success: true }, { input: {}, output: {} })).toBe(true);
  expect(isAccepted({ success: true }, { input: {}, error: failure })).toBe(false);
  expect(isAccepted({ success: false }, { input: {}, error: failure })).toBe(true);
});

test("`errorType` is the name of an error's shape, with or without namespace", () => {
  expect(isAccepted({ errorType: "NotFound" }, { input: {}, error: failure })).toBe(true);
  expect(isAccepted({ errorType: "com.example#NotFound" }, { input: {}, error: failure })).toBe(
    true,
  );
  expect(isAccepted({ errorType: "Other" }, { input: {}, error: failure })).toBe(false);
  expect(isAccepted({ errorType: "NotFound" }, { input: {}, output: { name: "NotFound" } })).toBe(
    false,
  );
});

function matches(matcher: PathMatcher, output: unknown) {
  return isAccepted({ output: matcher }, { input: {}, output });
}

describe("`output`", () => {
  test("compares a string", () => {
    const matcher = { path: "State.Name", expected: "UP", comparator: "stringEquals" } as const;
    expect(matches(matcher, { State: { Name: "UP" } })).toBe(true);
    expect(matches(matcher, { State: { Name: "DOWN" } })).toBe(false);
    expect(matches(matcher, {})).toBe(false);
  });

  test("compares a boolean", () => {
    const path = "length(Items) > `1`";
    const matcher = { path, expected: "true", comparator: "booleanEquals" } as const;
    expect(matches(matcher, { Items: [1, 2] })).toBe(true);
    expect(matches(matcher, { Items: [1] })).toBe(false);
  });

  test("wants every string of a list, and at least one", () => {
    const path = "Items[].State";
    const matcher = { path, expected: "UP", comparator: "allStringEquals" } as const;
    expect(matches(matcher, { Items: [{ State: "UP" }, { State: "UP" }] })).toBe(true);
    expect(matches(matcher, { Items: [{ State: "UP" }, { State: "DOWN" }] })).toBe(false);
    expect(matches(matcher, { Items: [] })).toBe(false);
  });

  test("wants any string of a list", () => {
    const path = "Items[].State";
    const matcher = { path, expected: "DOWN", comparator: "anyStringEquals" } as const;
    expect(matches(matcher, { Items: [{ State: "UP" }, { State: "DOWN" }] })).toBe(true);
    expect(matches(matcher, { Items: [{ State: "UP" }] })).toBe(false);
  });

  test("is not met by a value that the path cannot be applied to", () => {
    const path = "length(Items) > `1`";
    const matcher = { path, expected: "true", comparator: "booleanEquals" } as const;
    expect(matches(matcher, {})).toBe(false);
  });

  test("is not met by an error", () => {
    const matcher = { path: "name", expected: "NotFound", comparator: "stringEquals" } as const;
    expect(isAccepted({ output: matcher }, { input: {}, error: failure })).toBe(false);
  });
});

test("`inputOutput` sees both sides", () => {
  const inputOutput = {
    path: "input.Id == output.Id",
    expected: "true",
    comparator: "booleanEquals",
  } as const;
  expect(isAccepted({ inputOutput }, { input: { Id: "a" }, output: { Id: "a" } })).toBe(true);
  expect(isAccepted({ inputOutput }, { input: { Id: "a" }, output: { Id: "b" } })).toBe(false);
});
