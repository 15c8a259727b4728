import { format } from "../src/format/format.ts";
import type { Source } from "../src/source.ts";
import { parseIdl, parseTree } from "../src/syntax/parser.ts";
import { isSyntaxNode, type Syntax } from "../src/syntax/tree.ts";

/** A law that a text breaks, and the two that should be equal. */
interface Problem {
  readonly law: string;
  readonly expected: string;
  readonly found: string;
}

/**
 * What is wrong with how a text is parsed and formatted: its tree loses nothing of it, formatting
 * changes nothing that it says, and a second time changes nothing at all.
 */
export function formattingProblem(source: Source): Problem | undefined {
  const whole = textOf(source, parseTree(source).value!.root);
  if (whole !== source.text) {
    return { law: "a tree is its text", expected: source.text, found: whole };
  }
  const { value: text } = format(source);
  if (text === undefined) return undefined;
  const formatted = { ...source, text };
  const again = format(formatted).value ?? "";
  if (again !== text) return { law: "once is enough", expected: text, found: again };
  // A banner may stop to be documentation: that is what the official formatter does.
  if (source.text.includes("////")) return undefined;
  const [expected, found] = [saidBy(source), saidBy(formatted)];
  return expected === found ? undefined : { law: "the same is said", expected, found };
}

function textOf(source: Source, syntax: Syntax): string {
  if (!isSyntaxNode(syntax)) return source.text.slice(syntax.start, syntax.end);
  return syntax.children.map((child) => textOf(source, child)).join("");
}

/** What a text declares, wherever it stands, without the `use` statements that nothing needs. */
function saidBy(source: Source): string {
  const { value } = parseIdl(source);
  const { scope, ...declared } = value!;
  return JSON.stringify({ ...declared, namespace: scope?.namespace }, (key, inner: unknown) => {
    if (key === "location" || key === "valueLocation") return undefined;
    return inner instanceof Map ? [...(inner as Map<unknown, unknown>)] : inner;
  });
}
