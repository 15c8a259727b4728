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
  const { source, pointer, isKey = false } = location;
  return spanWithin({ source, start: 0, end: source.text.length }, pointer, isKey);
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
  return spanWithin(location, path);
}

function spanWithin(around: Span, path: readonly (string | number)[], isKey = false): Span {
  const { source } = around;
  let start: number | undefined;
  for (const [index, name] of path.entries()) {
    // A container says itself where it ends: to look for the ends of those on the way costs their
    // length, for each of their elements.
    const found = valuesIn(source, start ?? around.start, around.end).get(String(name));
    if (found === undefined) break;
    start = isKey && index === path.length - 1 ? found.key : found.value;
  }
  return start === undefined ? around : { source, start, end: valueEnd(source.text, start) };
}

const knownStarts = new WeakMap<Source, readonly number[]>();

/** The offsets at which lines start. */
function lineStarts(source: Source): readonly number[] {
  const known = knownStarts.get(source);
  if (known !== undefined) return known;
  const found = [0];
  for (let at = source.text.indexOf("\n"); at >= 0; at = source.text.indexOf("\n", at + 1)) {
    found.push(at + 1);
  }
  knownStarts.set(source, found);
  return found;
}
