import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { withDigests, withoutDigests } from "./digests.ts";

const rules = {
  batch: { entries: "Entries", answers: "Successful", repeat: ["Id"], failures: [] },
  digests: [
    { member: "MD5OfHead", of: "Head" },
    { member: "MD5OfAttributes" },
    { list: "Messages", member: "MD5OfBody", of: "Body" },
    { list: "Successful", member: "MD5OfText", of: "Text" },
  ],
};

const input = {
  Head: "über",
  Entries: [
    { Id: "a", Text: "first" },
    { Id: "b", Text: "second" },
  ],
};

function empty() {
  return { output: {} };
}

function md5(text: string): string {
  return createHash("md5").update(text).digest("hex");
}

describe("an output gets the MD5 of", () => {
  test("a member of the input", async () => {
    expect(await withDigests({}, input, rules)).toEqual({ MD5OfHead: md5("über") });
  });

  test("a member beside it, or of nothing", async () => {
    const output = { MD5OfHead: "given", Messages: [{ Body: "one" }, { Other: 1 }] };
    expect(await withDigests(output, input, rules)).toEqual({
      MD5OfHead: "given",
      Messages: [
        { Body: "one", MD5OfBody: md5("one") },
        { Other: 1, MD5OfBody: md5("") },
      ],
    });
  });

  test("the entry that an item answers", async () => {
    const output = { MD5OfHead: "given", Successful: [{ Id: "b" }, { Id: "a", MD5OfText: "own" }] };
    expect(await withDigests(output, input, rules)).toMatchObject({
      Successful: [
        { Id: "b", MD5OfText: md5("second") },
        { Id: "a", MD5OfText: "own" },
      ],
    });
  });
});

test("answers lose the digests that were made up, and nothing else", () => {
  const output = {
    Head: "…",
    MD5OfHead: "?",
    MD5OfAttributes: "?",
    Messages: [{ Body: "one", MD5OfBody: "?" }],
  };
  expect(withoutDigests(() => ({ output }), rules)(input)).toEqual({
    output: { Head: "…", Messages: [{ Body: "one" }] },
  });
});

test("a responder without digests is the same", () => {
  expect(withoutDigests(empty, {})).toBe(empty);
});
