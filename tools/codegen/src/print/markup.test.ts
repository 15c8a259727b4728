import { describe, expect, test } from "vitest";
import { markdownLines } from "./markup.ts";

function markdown(html: string): string {
  return markdownLines(html).join("\n");
}

test("Markdown stays as it is", () => {
  expect(markdown("# Title\n\nA `code` with a < b, and *stars*.")).toBe(
    "# Title\n\nA `code` with a < b, and *stars*.",
  );
});

describe("HTML", () => {
  test("makes paragraphs of paragraphs", () => {
    expect(markdown("<p>One\n   line.</p>   <p>Two.</p>")).toBe("One line.\n\nTwo.");
  });

  test("makes marks of code, bold, italics and links", () => {
    expect(
      markdown(
        '<p><code>a*b</code> <b>bold</b> <i>it</i> <a href="https://x.example/a(b)">link</a></p>',
      ),
    ).toBe("`a*b` **bold** _it_ [link](https://x.example/a%28b%29)");
  });

  test("makes items of lists, nested ones indented", () => {
    expect(
      markdown(
        "<p>Either:</p><ul><li><p>one</p><p>more</p></li><li>two<ol><li>a</li><li>b</li></ol></li></ul>",
      ),
    ).toBe("Either:\n\n- one\n\n  more\n- two\n  1. a\n  2. b");
  });

  test("leads notes with what they are", () => {
    expect(markdown("<note><p>Careful.</p></note>")).toBe("**Note:** Careful.");
  });

  test("keeps the text of unknown elements, and drops comments", () => {
    expect(markdown("<p>a <blink>b</blink><!-- c --> d</p>")).toBe("a b d");
  });

  test("decodes entities, which are no markup then", () => {
    expect(markdown("<p>&lt;b&gt; &amp; &#65;&#x42; &unknown; <code>&lt;i&gt;</code></p>")).toBe(
      "\\<b> & AB &unknown; `<i>`",
    );
  });

  test("escapes what Markdown would read as markup", () => {
    expect(markdown("<p>a*b_c`d [e]</p>")).toBe("a\\*b\\_c\\`d \\[e\\]");
  });

  test("makes no link of what is no web address", () => {
    expect(markdown('<p><a href="javascript:alert(1)">x</a> <a>y</a></p>')).toBe("x y");
  });

  test("wraps long lines", () => {
    const lines = markdownLines(`<p>${"word ".repeat(60)}</p>`);
    expect(lines.length).toBeGreaterThan(2);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(92);
  });
});
