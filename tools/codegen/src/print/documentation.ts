import { type Model, nodeProperty, type Shape, type ShapeId } from "@tsmith/smithy";
import { comment, escapeTags, type Paragraph, tag } from "./comment.ts";
import type { Doc } from "./doc.ts";
import { markdownLines } from "./markup.ts";

const DOCUMENTATION: ShapeId = "smithy.api#documentation";
const DEPRECATED: ShapeId = "smithy.api#deprecated";

/** The comment of an exported declaration: its documentation, its shape id, its release tag. @internal */
export function shapeComment(shape: Shape, more: readonly Paragraph[] = []): Doc {
  return comment([
    ...documentation(shape),
    ...more,
    ...deprecation(shape),
    tag("see", shape.id),
    tag("public"),
  ]);
}

/**
 * The comment of a member: its own documentation, else that of a target which has no declaration
 * of its own to say it.
 *
 * @internal
 */
export function memberComment(model: Model, member: Shape): Doc {
  const target = member.type === "member" ? model.shapes.get(member.target) : undefined;
  const isDeclared = target !== undefined && DECLARED.has(target.type);
  const own = documentation(member);
  const lines = own.length > 0 || target === undefined || isDeclared ? own : documentation(target);
  return comment([...lines, ...deprecation(member)]);
}

const DECLARED: ReadonlySet<Shape["type"]> = new Set(["structure", "union", "enum", "intEnum"]);

const answers = new WeakMap<Shape, readonly Paragraph[]>();

/** The documentation of a shape itself; nothing where it has none. @internal */
export function documentation(shape: Shape): readonly Paragraph[] {
  const answer = answers.get(shape) ?? computed(shape);
  answers.set(shape, answer);
  return answer;
}

function computed(shape: Shape): readonly Paragraph[] {
  const value = shape.traits.get(DOCUMENTATION);
  if (typeof value !== "string" || value.trim() === "") return [];
  const lines = markdownLines(value);
  return lines.length === 0 ? [] : [{ type: "text", lines }];
}

function deprecation(shape: Shape): readonly Paragraph[] {
  const value = shape.traits.get(DEPRECATED);
  if (value === undefined) return [];
  const message = nodeProperty(value, "message");
  const text = typeof message === "string" ? markdownLines(message).join(" ") : "";
  return [tag("deprecated", escapeTags(text.replace(/\s+/g, " ").trim()))];
}
