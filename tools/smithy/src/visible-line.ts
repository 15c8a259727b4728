/**
 * The text as one line that a terminal may print: tabs become spaces, and control characters, which
 * could move the cursor or change colours, their escapes.
 *
 * @internal
 */
export function visibleLine(text: string): string {
  return text
    .replace(/\r?\n$/, "")
    .replace(/\t/g, "  ")
    .replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, escape);
}

function escape(character: string): string {
  const code = character.charCodeAt(0);
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  return `\\u${code.toString(16).padStart(4, "0")}`;
}

/** Characters that fill two cells: East Asian wide ones and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** How many cells of a terminal a text fills. @internal */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) {
    width += WIDE.test(character) ? 2 : /\p{Mn}/u.test(character) ? 0 : 1;
  }
  return width;
}
