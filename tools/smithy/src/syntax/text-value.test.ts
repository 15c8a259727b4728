import { describe, expect, test } from "vitest";
import { quotedTextValue, textBlockValue } from "./text-value.ts";

describe("quotedTextValue", () => {
  test("expands every escape", () => {
    expect(quotedTextValue(String.raw`"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00"`).value).toBe(
      '"\\/\b\f\n\r\té😀',
    );
  });

  test("expands an escaped line break to nothing, whatever the line break", () => {
    expect(quotedTextValue('"a\\\n b\\\r\n c"').value).toBe("a b c");
  });

  test("makes LF of CR and CRLF, but not of an escaped CR", () => {
    expect(quotedTextValue('"a\r\nb\rc\\u000d"').value).toBe("a\nb\nc\r");
  });

  test.each([
    [String.raw`"\'"`, "Error parsing quoted string: Invalid escape found in string: `\\'`"],
    [
      String.raw`"\ua"`,
      "Error parsing quoted string: Invalid unclosed unicode escape found in string",
    ],
    [
      String.raw`"\uaaa"`,
      "Error parsing quoted string: Invalid unclosed unicode escape found in string",
    ],
    [String.raw`"\uataa"`, "Error parsing quoted string: Invalid unicode escape character: `t`"],
  ])("refuses %s", (lexeme, problem) => {
    expect(quotedTextValue(lexeme)).toEqual({ problem });
  });
});

describe("textBlockValue", () => {
  test("removes the indent that all lines share, the closing line among them", () => {
    expect(textBlockValue('"""\n    a\n      b\n\n  \n    """').value).toBe("a\n  b\n\n\n");
    expect(textBlockValue('"""\n    a\n  """').value).toBe("  a\n");
    expect(textBlockValue('"""\n    a"""').value).toBe("a");
  });

  test("takes no notice of the indent of blank lines, or of a closing line further right", () => {
    expect(textBlockValue('"""\n    a\n \n    b\n        """').value).toBe("a\n\nb\n");
  });

  test("removes trailing spaces before it expands escapes", () => {
    expect(textBlockValue('"""\n  a  \n  b\\u0020"""').value).toBe("a\nb ");
  });

  test("expands an escaped line break to nothing", () => {
    expect(textBlockValue('"""\n  a \\\n  b \\\n  c"""').value).toBe("a b c");
  });

  test("allows spaces behind the opening quotes, and CRLF", () => {
    expect(textBlockValue('"""  \r\n  a\r\n  """').value).toBe("a\n");
  });

  test.each([
    ['""""""', "Error parsing text block: Text block is empty"],
    ['"""a"""', "Error parsing text block: Text block must start with a new line (LF)"],
    ['""" """', "Error parsing text block: Text block must start with a new line (LF)"],
  ])("refuses %s", (lexeme, problem) => {
    expect(textBlockValue(lexeme)).toEqual({ problem });
  });
});
