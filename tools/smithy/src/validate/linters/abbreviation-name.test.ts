import { expect, test } from "vitest";
import { notesOf } from "../../../test/expect-diagnostics.ts";

test("notes by itself", () => {
  expect(notesOf("AbbreviationName", "{}", "structure HttpCity { cityUrl: String }")).toEqual([]);
  expect(notesOf("AbbreviationName", "{}", "structure HTTPCity { cityURL: String }")).toEqual([
    "DANGER AbbreviationName: shape name, `HTTPCity`, contains invalid abbreviations. Change this shape name to `HttpCity`",
    "DANGER AbbreviationName: member name, `cityURL`, contains invalid abbreviations. Change this member name to `cityUrl`",
  ]);
});

test("notes with allowedAbbreviations: [HTTP]", () => {
  expect(
    notesOf("AbbreviationName", `{ allowedAbbreviations: ["HTTP"] }`, "structure HTTPCity {}"),
  ).toEqual([]);
  expect(
    notesOf("AbbreviationName", `{ allowedAbbreviations: ["HTTP"] }`, "structure XMLCity {}"),
  ).toEqual([
    "DANGER AbbreviationName: shape name, `XMLCity`, contains invalid abbreviations. Change this shape name to `XmlCity`",
  ]);
});
