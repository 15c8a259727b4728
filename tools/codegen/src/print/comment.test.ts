import { expect, test } from "vitest";
import { comment, type Paragraph, tag, textParagraph } from "./comment.ts";
import { layout } from "./layout.ts";

function print(...paragraphs: readonly Paragraph[]): string {
  return layout(comment(paragraphs), ({ name }) => name);
}

test("nothing to say makes no comment", () => {
  expect(print()).toBe("");
});

test("one line stays on one line", () => {
  expect(print(textParagraph("A town."))).toBe("/** A town. */\n");
});

test("text and tags have a blank line between them, tags none", () => {
  expect(print(textParagraph("A town.\n\nA big one."), tag("see", "x#Y"), tag("public"))).toBe(
    "/**\n * A town.\n *\n * A big one.\n *\n * @see x#Y\n * @public\n */\n",
  );
});

test("text cannot end the comment", () => {
  expect(print(textParagraph("a */ b"), tag("see", "c */ d"))).not.toMatch(/\*\/.*[ab d]/);
});

test("text cannot add tags", () => {
  expect(print(textParagraph("@internal\n  a @deprecated {@link x} `@y` z@example.com"))).toBe(
    "/**\n * \\@internal\n *   a \\@deprecated {\\@link x} `@y` z@example.com\n */\n",
  );
});

test("every kind of line break starts a line of the comment", () => {
  const lines = print(textParagraph("a\r\nb\rc\u2028d\u2029e")).split("\n");
  expect(lines).toEqual(["/**", " * a", " * b", " * c", " * d", " * e", " */", ""]);
});
