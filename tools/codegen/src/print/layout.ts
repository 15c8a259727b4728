import { type Doc, isSequence, type Reference } from "./doc.ts";

/** The column that a line should not pass. @internal */
export const LINE_WIDTH = 100;

/** How a reference reads in the file at hand. @internal */
export type NameOf = (reference: Reference) => string;

interface Command {
  readonly indentation: number;
  readonly isFlat: boolean;
  readonly doc: Doc;
}

/** Lays a document out within `LINE_WIDTH` columns; no line ends in a space. @internal */
export function layout(root: Doc, nameOf: NameOf): string {
  const output: string[] = [];
  const stack: Command[] = [{ indentation: 0, isFlat: false, doc: root }];
  let column = 0;

  const write = (text: string): void => {
    output.push(text);
    column += text.length;
  };
  const breakLine = (indentation: number): void => {
    output.push("\n", " ".repeat(indentation));
    column = indentation;
  };

  for (let command = stack.pop(); command !== undefined; command = stack.pop()) {
    const { indentation, isFlat, doc } = command;
    if (isSequence(doc)) {
      pushAll(stack, command, doc);
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
        const flat = { indentation, isFlat: true, doc: doc.content };
        const fits = !doc.isBroken && (isFlat || fitsIn(LINE_WIDTH - column, flat, stack, nameOf));
        stack.push(fits ? flat : { indentation, isFlat: false, doc: doc.content });
        break;
      }
      case "indent":
        stack.push({ indentation: indentation + 2, isFlat, doc: doc.content });
        break;
      case "line":
        if (isFlat) write(doc.flat);
        else breakLine(indentation);
        break;
      case "hardline":
        breakLine(indentation);
        break;
      case "onward": {
        const here = { indentation, isFlat, doc: doc.content };
        if (isFlat || fitsIn(LINE_WIDTH - column - 1, here, stack, nameOf)) {
          write(" ");
          stack.push(here);
        } else {
          breakLine(indentation + 2);
          stack.push({ ...here, indentation: indentation + 2 });
        }
        break;
      }
      case "ifBroken":
        stack.push({ indentation, isFlat, doc: isFlat ? doc.flat : doc.broken });
        break;
      default:
        doc satisfies never;
    }
  }
  return output.join("").replace(/ +$/gm, "");
}

/** Whether `next` and what follows it up to the first possible break fit in `room` columns. */
function fitsIn(room: number, next: Command, rest: readonly Command[], nameOf: NameOf): boolean {
  const stack: Command[] = [next];
  let restIndex = rest.length;
  let left = room;
  while (left >= 0) {
    const command = stack.pop() ?? rest[--restIndex];
    if (command === undefined) return true;
    const { indentation, isFlat, doc } = command;
    if (isSequence(doc)) {
      pushAll(stack, command, doc);
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
        stack.push({ indentation, isFlat: isFlat && !doc.isBroken, doc: doc.content });
        break;
      case "indent":
        stack.push({ indentation, isFlat, doc: doc.content });
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
        stack.push({ indentation, isFlat, doc: doc.content });
        break;
      case "ifBroken":
        stack.push({ indentation, isFlat, doc: isFlat ? doc.flat : doc.broken });
        break;
      default:
        doc satisfies never;
    }
  }
  return false;
}

function pushAll(stack: Command[], { indentation, isFlat }: Command, docs: readonly Doc[]): void {
  for (let index = docs.length - 1; index >= 0; index -= 1) {
    const doc = docs[index];
    if (doc !== undefined) stack.push({ indentation, isFlat, doc });
  }
}
