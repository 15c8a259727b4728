import { describe, expect, test } from "vitest";
import { viewOf } from "../../../test/view-of.ts";
import { behaviours } from "./behaviours.ts";

const http = '@http(method: "POST", uri: "/op")';

const rulesOf = (shapes: string): unknown => {
  const [behaviour] = behaviours(
    viewOf(`$version: "2.0"
namespace example
use aws.protocols#restJson1
@restJson1 service Towns { version: "1", operations: [Op] }
${shapes}`),
  ).values();
  return behaviour;
};

describe("an operation", () => {
  test("repeats output members that have name and shape of an input's", () => {
    expect(
      rulesOf(`${http} operation Op {
        input := { A: String, B: String, C: Blob, NextToken: String }
        output := { A: String, B: Integer, D: Blob, NextToken: String } }`),
    ).toEqual({ type: "answers", rules: { echo: ["A"], omit: ["NextToken"] } });
  });

  test("that is paginated over two lists without a word on which answers one last page", () => {
    expect(
      rulesOf(`${http} @paginated(inputToken: "From", outputToken: "To")
        operation Op { input := { From: String } output := { To: String, A: Names, B: Names } }
        list Names { member: String }`),
    ).toEqual({ type: "answers", rules: { omit: ["To"] } });
  });

  test("without pages says nowhere that there is more", () => {
    expect(
      rulesOf(`${http} operation Op {
        output := { IsTruncated: Boolean, @required HasMore: Boolean, Truncated: String } }`),
    ).toEqual({ type: "answers", rules: { omit: ["IsTruncated"] } });
  });

  test("whose output is a body leaves out what would have to fit the body", () => {
    expect(
      rulesOf(`${http} operation Op {
        output := {
          @httpPayload Body: Blob
          @httpHeader("x-amz-checksum-crc32") Sum: String
          @httpHeader("x-amz-other") Other: String } }`),
    ).toEqual({ type: "answers", rules: { omit: ["Sum"] } });
  });

  test("pages over nested maps, and tells whether there is more", () => {
    expect(
      rulesOf(`${http} @paginated(inputToken: "Marker", outputToken: "Page.Marker", items: "Page.Tags")
        operation Op { input := { Marker: String } output := { Page: Page } }
        structure Page { Marker: String, Tags: Tags, IsTruncated: Boolean }
        map Tags { key: String, value: String }`),
    ).toEqual({
      type: "pages",
      rules: {
        collection: "tags",
        inputToken: "Marker",
        outputToken: ["Page", "Marker"],
        items: ["Page", "Tags"],
        hasMore: ["Page", "IsTruncated"],
      },
    });
  });
});

describe("a batch", () => {
  const entry =
    "structure Entry { @required Id: String, Body: String }\nlist Entries { member: Entry }";
  const failed = "structure Failed { Id: String }\nlist Failures { member: Failed }";

  test("answers each entry by the members that both have, and lists none that failed", () => {
    expect(
      rulesOf(`${http} operation Op {
        input := { Queue: String, Entries: Entries }
        output := { Successful: Answers, Unsuccessful: Failures, Errors: Failures } }
        ${entry}
        ${failed}
        structure Answer { Id: String, Body: Integer, At: Timestamp }
        list Answers { member: Answer }`),
    ).toEqual({
      type: "answers",
      rules: {
        batch: {
          entries: "Entries",
          answers: "Successful",
          repeat: ["Id"],
          failures: ["Unsuccessful", "Errors"],
        },
      },
    });
  });

  test.each([
    ["names no success", "Answers", "structure Answer { Id: String }", ""],
    ["has nothing in common", "Successful", "structure Answer { Key: String }", ""],
    ["is never empty", "Successful", "structure Answer { Id: String }", "@length(min: 1)"],
    ["has no item twice", "Successful", "structure Answer { Id: String }", "@uniqueItems"],
  ])("is none where the list %s", (_, name, answer, trait) => {
    expect(
      rulesOf(`${http} operation Op {
        input := { Entries: Entries }
        output := { ${name}: Answers } }
        ${entry}
        ${answer}
        ${trait} list Answers { member: Answer }`),
    ).toEqual({ type: "answers", rules: {} });
  });

  test("is none where two lists go in", () => {
    expect(
      rulesOf(`${http} operation Op {
        input := { Entries: Entries, Others: Entries }
        output := { Succeeded: Entries } }
        ${entry}`),
    ).toEqual({ type: "answers", rules: {} });
  });
});

describe("the MD5 of a text", () => {
  test("is of a member beside it, of the entry that is answered, or of the input", () => {
    expect(
      rulesOf(`${http} operation Op {
        input := { Head: String, Entries: Entries }
        output := { MD5OfHead: String, Messages: Messages, Successful: Answers } }
        structure Entry { Id: String, Text: String }
        list Entries { member: Entry }
        structure Message { MD5OfBody: String, Body: String }
        list Messages { member: Message }
        structure Answer { Id: String, md5OfText: String }
        list Answers { member: Answer }`),
    ).toMatchObject({
      rules: {
        digests: [
          { member: "MD5OfHead", of: "Head" },
          { list: "Messages", member: "MD5OfBody", of: "Body" },
          { list: "Successful", member: "md5OfText", of: "Text" },
        ],
      },
    });
  });

  test("is left out where what it is of is no text, and left alone where it has to be there", () => {
    expect(
      rulesOf(`${http} operation Op {
        input := { Attributes: Attributes }
        output := { MD5OfAttributes: String, @required MD5OfNothing: String, MD5: String } }
        map Attributes { key: String, value: String }`),
    ).toEqual({ type: "answers", rules: { digests: [{ member: "MD5OfAttributes" }] } });
  });

  test("is no member that the contract has other ideas of", () => {
    expect(
      rulesOf(`${http} operation Op {
        input := { Body: String }
        output := { @length(max: 8) MD5OfBody: String, MD5OfHead: Integer } }`),
    ).toEqual({ type: "answers", rules: {} });
  });
});
