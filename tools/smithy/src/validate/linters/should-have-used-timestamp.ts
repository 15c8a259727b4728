import { userShapes } from "../../knowledge/user-shapes.ts";
import { membersOf, type Model } from "../../model/model.ts";
import { shapeName, type ShapeId } from "../../model/shape-id.ts";
import type { ShapeType } from "../../model/shapes.ts";
import type { Linter, NoteEvent } from "../linter.ts";
import { configuredWords } from "./configured-words.ts";

const PATTERNS: readonly RegExp[] = [
  /^.*[Tt]imestamp.*$/,
  /^[Tt]ime([_A-Z].*)?$/,
  /^[Dd]ate([_A-Z].*)?$/,
  /^.*([a-z]T|_[Tt])ime$/,
  /^.*([a-z]D|_[Dd])ate$/,
  /^.*([a-z]A|_[Aa])t$/,
  /^.*([a-z]O|_[Oo])n$/,
];
const SIMPLE_TYPES: ReadonlySet<ShapeType> = new Set<ShapeType>([
  "string",
  "byte",
  "short",
  "integer",
  "intEnum",
  "long",
  "float",
  "double",
  "bigInteger",
  "bigDecimal",
]);

/**
 * Notes strings and numbers that are named like a time.
 *
 * @see https://smithy.io/2.0/guides/model-linters.html#shouldhaveusedtimestamp
 */
export const shouldHaveUsedTimestamp: Linter = {
  severity: "DANGER",
  configure(configuration) {
    const patterns = [...PATTERNS];
    for (const text of configuredWords(configuration, "additionalPatterns")) {
      try {
        patterns.push(new RegExp(`^(?:${text})$`, "u"));
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    }
    return (model, note) => {
      for (const shape of userShapes(model)) {
        if (shape.type === "structure" || shape.type === "union") {
          for (const member of membersOf(shape)) checkMember(model, member, patterns, note);
        } else if (SIMPLE_TYPES.has(shape.type)) {
          const name = shapeName(shape.id);
          if (!patterns.some((pattern) => pattern.test(name))) continue;
          note(
            `Shape \`${name}\` is named like a timestamp but is a \`${shape.type}\` shape.`,
            shape,
          );
        }
      }
    };
  },
};

function checkMember(
  model: Model,
  member: ReturnType<typeof membersOf>[number],
  patterns: readonly RegExp[],
  note: NoteEvent,
): void {
  const target = model.shapes.get(member.target);
  if (target === undefined || target.type === "timestamp" || target.type === "enum") return;
  const holdsTimes =
    (target.type === "structure" || target.type === "list") &&
    membersOf(target).every((inner) => isTimestamp(model, inner.target));
  if (holdsTimes || !patterns.some((pattern) => pattern.test(member.name))) return;
  note(
    `Member \`${member.name}\` is named like a timestamp but references a \`${target.type}\` shape`,
    member,
  );
}

function isTimestamp(model: Model, id: ShapeId): boolean {
  return model.shapes.get(id)?.type === "timestamp";
}
