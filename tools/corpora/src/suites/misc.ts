import { isAbsoluteShapeId, load, uriForm } from "@tsmith/smithy";
import { equal, type Suite } from "../suite.ts";

interface ShapeIdCase {
  readonly id: string;
  readonly invalid: boolean;
}

interface TextBlockCase {
  readonly idl: string;
  readonly value: string;
}

interface UriPatternCase {
  readonly a: string;
  readonly b: string;
  readonly conflict: boolean;
}

/** Shape ids, text blocks and URI patterns. */
export const misc: Suite = (corpus) => {
  const cases = <T>(name: string): readonly T[] =>
    corpus.has(`misc/${name}.json`) ? (corpus.json(`misc/${name}.json`) as readonly T[]) : [];
  return [
    ...cases<ShapeIdCase>("shape-ids").map(({ id, invalid }) =>
      equal(
        `shape-ids ${id}`,
        () => isAbsoluteShapeId(id),
        () => !invalid,
      ),
    ),
    ...cases<TextBlockCase>("text-blocks").map(({ idl, value }) =>
      equal(
        `text-blocks ${JSON.stringify(idl)}`,
        () => metadataValue(idl),
        () => value,
      ),
    ),
    ...cases<UriPatternCase>("uri-pattern-conflicts").map(({ a, b, conflict }) =>
      equal(
        `uri-pattern-conflicts ${a} ${b}`,
        () => uriForm(a) === uriForm(b),
        () => conflict,
      ),
    ),
  ];
};

/** What a value of IDL text is once it is read. */
function metadataValue(idl: string): unknown {
  const text = `$version: "2"\nmetadata value = ${idl}\n`;
  return load([{ name: "text-block.smithy", text }]).value?.metadata["value"];
}
