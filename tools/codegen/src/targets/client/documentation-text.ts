import type { Paragraph } from "../../print/comment.ts";
import { markdownLines } from "../../print/markup.ts";

/** Documentation that stands within a trait, as a paragraph of a comment. @internal */
export function documentationText(documentation: string): Paragraph {
  return { type: "text", lines: markdownLines(documentation.replace(/[^\S\n]+/g, " ")) };
}
