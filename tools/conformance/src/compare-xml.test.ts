import { describe, expect, test } from "vitest";
import { xmlDifference } from "./compare-xml.ts";

const DOCUMENT = '<a xmlns="x"><b>1 &amp; 2</b><b>3</b><c xmlns:y="z" y:d="e"/></a>';

test("layout, quotes, escapes and the order of members have no meaning", () => {
  const other = `<?xml version="1.0"?>
<a xmlns='x'>
  <c y:d="e" xmlns:y="z"></c>
  <b>1 &#38; 2</b>
  <b><![CDATA[3]]></b>
</a>`;
  expect(xmlDifference(DOCUMENT, other, "client")).toBeUndefined();
});

describe("a document differs from one with", () => {
  test.each([
    ["another root", DOCUMENT.replaceAll(/\ba\b/g, "z")],
    ["another attribute", DOCUMENT.replace('"e"', '"f"')],
    ["another namespace", DOCUMENT.replace('"z"', '"y"')],
    ["another text", DOCUMENT.replace(">3<", ">4<")],
    ["spaces in a text", DOCUMENT.replace(">3<", "> 3<")],
    ["another order of a list", DOCUMENT.replace(/(<b>1.*?<\/b>)(<b>3<\/b>)/, "$2$1")],
    ["a longer list", DOCUMENT.replace("<c ", "<b>4</b><c ")],
    ["an element in place of text", DOCUMENT.replace(">3<", "><d>3</d><")],
    ["an error in it", DOCUMENT.replace("</a>", "</b>")],
  ])("%s", (_title, other) => {
    for (const author of ["client", "service"] as const) {
      expect(xmlDifference(DOCUMENT, other, author)).toBeTypeOf("string");
    }
  });
});

test("the namespace of the root and ids are free to a service, and to no client", () => {
  const plain = "<a><b>1</b></a>";
  for (const other of ['<a xmlns="x"><b>1</b></a>', "<a><b>1</b><RequestId>i</RequestId></a>"]) {
    expect(xmlDifference(plain, other, "service")).toBeUndefined();
    expect(xmlDifference(plain, other, "client")).toBeTypeOf("string");
  }
});
