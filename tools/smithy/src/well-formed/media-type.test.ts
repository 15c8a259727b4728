import { expect, test } from "vitest";
import { jsonTextProblem } from "./json.ts";
import { bodyProblem } from "./media-type.ts";
import { xmlProblem } from "./xml.ts";

test.each([
  "<a/>",
  "<a b='c'>x<!-- y --><![CDATA[<]]></a>",
  "<?xml version='1.0'?><a:b xmlns:a='u'/>",
  "<a>&amp;&#65;</a>",
])("%s is XML", (text) => {
  expect(xmlProblem(text)).toBeUndefined();
});

test.each([
  ["", "Premature end of file."],
  ["x", "Content is not allowed in prolog."],
  ["<a>", "XML document structures must start and end within the same entity."],
  ["<a></b>", 'The element type "a" must be terminated by the matching end-tag "</a>".'],
  ["<a/><b/>", "The markup in the document following the root element must be well-formed."],
  [
    "<a b/>",
    `Attribute name "b" associated with an element type "a" must be followed by the ' = ' character.`,
  ],
  ["<a b='1' b='2'/>", 'Attribute "b" was already specified for element "a".'],
  ["<a>&x;</a>", 'The entity "x" was referenced, but not declared.'],
])("%s is no XML", (text, problem) => {
  expect(xmlProblem(text)).toBe(problem);
});

test("a document type is not taken, whatever it says", () => {
  expect(xmlProblem('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///x">]><a>&b;</a>')).toContain(
    "DOCTYPE is disallowed",
  );
});

test.each(["{}", '[1, 2.5e3, -1, true, null, "\\u00e9"]', ' { "a": [] } '])(
  "%s is JSON",
  (text) => {
    expect(jsonTextProblem(text)).toBeUndefined();
  },
);

test.each([
  ["{", "Unexpected end of input ([1, 2])"],
  ["[1,]", "Expected value ([1, 4])"],
  ["{a:1}", "Expected name ([1, 2])"],
  ['{"a" 1}', "Expected ':' ([1, 6])"],
  ["[1] 2", "Unexpected character: '2' ([1, 5])"],
])("%s is no JSON", (text, problem) => {
  expect(jsonTextProblem(text)).toBe(`Error parsing JSON: ${problem}`);
});

test("a body of another media type is what it is", () => {
  expect(bodyProblem("{", "text/plain")).toBeUndefined();
  expect(bodyProblem("{", "application/json")).toContain("Error parsing JSON");
  expect(bodyProblem("<a>", "text/xml")).toContain("XML document structures");
});
