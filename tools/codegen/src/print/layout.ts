import { type Doc, isSequence, type Reference } from "./doc.ts";

/** The column that a line should not pass. @internal */
export const LINE_WIDTH = 100;

/** How a reference reads in the file at hand. @internal */
export type NameOf = (reference: Reference) => string;

/**
 * Documents that are still to be laid out, the next one last, each with its indentation and whether
 * its group is flat. Three lists, as an object for each would be most of what layout allocates.
 */
class Pending {
  readonly docs: Doc[] = [];
  readonly indentations: number[] = [];
  readonly flats: boolean[] = [];

  push(doc: Doc, indentation: number, isFlat: boolean): void {
    this.docs.push(doc);
    this.indentations.push(indentation);
    this.flats.push(isFlat);
  }

  pushAll(docs: readonly Doc[], indentation: number, isFlat: boolean): void {
    for (let index = docs.length - 1; index >= 0; index -= 1) {
      const doc = docs[index];
      if (doc !== undefined) this.push(doc, indentation, isFlat);
    }
  }
}

/** Lays a document out within `LINE_WIDTH` columns; no line ends in a space. @internal */
export function layout(root: Doc, nameOf: NameOf): string {
  const pending = new Pending();
  pending.push(root, 0, false);
  const output: string[] = [];
  let column = 0;
  /** The indentation of the line at hand, until something stands on it. */
  let owed = 0;

  const write = (text: string): void => {
    if (text === "") return;
    if (owed > 0) output.push(" ".repeat(owed));
    owed = 0;
    output.push(text);
    column += text.length;
  };
  const breakLine = (indentation: number): void => {
    trimEnd(output);
    output.push("\n");
    owed = indentation;
    column = indentation;
  };

  for (let doc = pending.docs.pop(); doc !== undefined; doc = pending.docs.pop()) {
    const indentation = pending.indentations.pop() ?? 0;
    const isFlat = pending.flats.pop() ?? false;
    if (isSequence(doc)) {
      pending.pushAll(doc, indentation, isFlat);
      continue;
    }
    switch (doc.type) {
      case "text":
        write(doc.text);
        break;
      case "reference":
        write(nameOf(doc));
        break;
      case "group": {
        const room = LINE_WIDTH - column;
        const fits = !doc.isBroken && (isFlat || fitsIn(room, doc.content, true, pending, nameOf));
        pending.push(doc.content, indentation, fits);
        break;
      }
      case "indent":
        pending.push(doc.content, indentation + 2, isFlat);
        break;
      case "line":
        if (isFlat) write(doc.flat);
        else breakLine(indentation);
        break;
      case "hardline":
        breakLine(indentation);
        break;
      case "onward": {
        const room = LINE_WIDTH - column - 1;
        if (isFlat || fitsIn(room, doc.content, isFlat, pending, nameOf)) {
          write(" ");
          pending.push(doc.content, indentation, isFlat);
        } else {
          breakLine(indentation + 2);
          pending.push(doc.content, indentation + 2, isFlat);
        }
        break;
      }
      case "ifBroken":
        pending.push(isFlat ? doc.flat : doc.broken, indentation, isFlat);
        break;
      default:
        doc satisfies never;
    }
  }
  trimEnd(output);
  return output.join("");
}

/** Takes spaces from the end. */
function trimEnd(output: string[]): void {
  for (let last = output.at(-1); last?.endsWith(" ") === true; last = output.at(-1)) {
    output.pop();
    const trimmed = last.trimEnd();
    if (trimmed !== "") output.push(trimmed);
  }
}

/** Whether `next` and what follows it up to the first possible break fit in `room` columns. */
function fitsIn(
  room: number,
  next: Doc,
  isNextFlat: boolean,
  rest: Pending,
  nameOf: NameOf,
): boolean {
  const docs: Doc[] = [next];
  const flats: boolean[] = [isNextFlat];
  let restIndex = rest.docs.length;
  let left = room;
  while (left >= 0) {
    let doc = docs.pop();
    let isFlat = flats.pop() ?? false;
    if (doc === undefined) {
      doc = rest.docs[--restIndex];
      if (doc === undefined) return true;
      isFlat = rest.flats[restIndex] ?? false;
    }
    if (isSequence(doc)) {
      for (let index = doc.length - 1; index >= 0; index -= 1) {
        const part = doc[index];
        if (part === undefined) continue;
        docs.push(part);
        flats.push(isFlat);
      }
      continue;
    }
    switch (doc.type) {
      case "text":
        left -= doc.text.length;
        break;
      case "reference":
        left -= nameOf(doc).length;
        break;
      case "group":
        docs.push(doc.content);
        flats.push(isFlat && !doc.isBroken);
        break;
      case "indent":
        docs.push(doc.content);
        flats.push(isFlat);
        break;
      case "line":
        if (!isFlat) return true;
        left -= doc.flat.length;
        break;
      case "hardline":
        return true;
      case "onward":
        if (!isFlat) return true;
        left -= 1;
        docs.push(doc.content);
        flats.push(isFlat);
        break;
      case "ifBroken":
        docs.push(isFlat ? doc.flat : doc.broken);
        flats.push(isFlat);
        break;
      default:
        doc satisfies never;
    }
  }
  return false;
}
