import type { JsonPointer, Location, Position, Source, Span } from "./source.ts";
import { valueEnd, valuesIn } from "./value-scanner.ts";

/** Where a location starts. @public */
export function positionOf(location: Location): Position {
  const { source, start } = spanOfLocation(location);
  return positionAt(source, start);
}

/** The line and column of an offset into a source. @public */
export function positionAt(source: Source, offset: number): Position {
  const starts = lineStarts(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/**
 * The range of the text that a location stands for. Of a pointer into JSON it is the value, or the
 * nearest value around it where the text does not go that deep.
 *
 * @public
 */
export function spanOfLocation(location: Location): Span {
  if (!("pointer" in location)) return location;
  const { source, pointer } = location;
  return spanWithin(source, 0, source.text.length, pointer);
}

/**
 * The part of a value that `path` leads to: of a pointer into JSON, or of the range of a value in
 * IDL text (`TraitDeclaration.valueLocation`).
 *
 * @public
 */
export function locateWithin(location: Location, path: readonly (string | number)[]): Location {
  if (path.length === 0) return location;
  if ("pointer" in location) {
    const pointer: JsonPointer = {
      source: location.source,
      pointer: [...location.pointer, ...path],
    };
    return pointer;
  }
  return spanWithin(location.source, location.start, location.end, path);
}

function spanWithin(
  source: Source,
  start: number,
  end: number,
  path: readonly (string | number)[],
): Span {
  let span: Span = { source, start, end };
  for (const key of path) {
    const value = valuesIn(source, span.start, span.end).get(String(key));
    if (value === undefined) break;
    span = { source, start: value, end: valueEnd(source.text, value) };
  }
  return span;
}

const starts = new WeakMap<Source, readonly number[]>();

/** The offsets at which lines start. */
function lineStarts(source: Source): readonly number[] {
  const known = starts.get(source);
  if (known !== undefined) return known;
  const found = [0];
  for (let at = source.text.indexOf("\n"); at >= 0; at = source.text.indexOf("\n", at + 1)) {
    found.push(at + 1);
  }
  starts.set(source, found);
  return found;
}
