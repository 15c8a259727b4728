/**
 * A document is code with the places where it may break: the pretty printer of Wadler in the form
 * that Prettier made common, so that output is formatted as it is emitted.
 *
 * Text is a node of its own and no bare string, so that nothing from a model can be printed
 * without passing `literal`, `identifier`, `propertyKey` or `comment`, which escape it.
 *
 * @internal
 */
export type Doc =
  | Text
  | Reference
  | readonly Doc[]
  | { readonly type: "group"; readonly content: Doc; readonly isBroken: boolean }
  | { readonly type: "indent"; readonly content: Doc }
  | { readonly type: "line"; readonly flat: string }
  | { readonly type: "hardline" }
  | { readonly type: "onward"; readonly content: Doc }
  | { readonly type: "ifBroken"; readonly broken: Doc; readonly flat: Doc };

/** Trusted text without line breaks. @internal */
export interface Text {
  readonly type: "text";
  readonly text: string;
}

/**
 * Something that code refers to by name. Printing it adds its import to the file; the file decides
 * about aliases and `import type`.
 *
 * @internal
 */
export interface Reference {
  readonly type: "reference";
  /** The exported name, or the name of a global. */
  readonly name: string;
  /** A module specifier, bare or relative to the file (`./x.ts`); `undefined` for a global. */
  readonly from: string | undefined;
  /** Whether this use is of the type alone. */
  readonly isType: boolean;
}

/** Trusted text; it never holds anything of a model. */
export function text(value: string): Text {
  return { type: "text", text: value };
}

/** A value exported by a module. */
export function reference(name: string, from: string): Reference {
  return { type: "reference", name, from, isType: false };
}

/** A type exported by a module. */
export function typeReference(name: string, from: string): Reference {
  return { type: "reference", name, from, isType: true };
}

/** A global such as `Date`, which a declaration of the file may shadow. */
export function globalReference(name: string): Reference {
  return { type: "reference", name, from: undefined, isType: false };
}

/** A space that becomes a line break where its group does not fit. */
export const line: Doc = { type: "line", flat: " " };

/** Nothing, or a line break where its group does not fit. */
export const softline: Doc = { type: "line", flat: "" };

/** A line break in any case; it breaks every group around it. */
export const hardline: Doc = { type: "hardline" };

/**
 * A space and content, or, where not even the content's start fits behind the space, the content
 * indented on a line of its own: what stands behind the `=` of a declaration.
 */
export function onward(content: Doc): Doc {
  return { type: "onward", content };
}

/** Content that stands on one line if it fits, else breaks at all its own lines. */
export function group(content: Doc): Doc {
  return { type: "group", content, isBroken: hasHardline(content) };
}

/** A group that breaks in any case. */
export function brokenGroup(content: Doc): Doc {
  return { type: "group", content, isBroken: true };
}

export function indent(content: Doc): Doc {
  return { type: "indent", content };
}

/** `broken` where the group around it breaks, `flat` where it does not. */
export function ifBroken(broken: Doc, flat: Doc = []): Doc {
  return { type: "ifBroken", broken, flat };
}

/** Items separated by `line`s, as many on each line as fit. */
export function fill(items: readonly Doc[]): Doc {
  return items.map((item, index) => (index === 0 ? item : group([line, item])));
}

/** The documents of `items` with `separator` between them. */
export function join(separator: Doc, items: readonly Doc[]): Doc {
  const docs: Doc[] = [];
  for (const item of items) {
    if (docs.length > 0) docs.push(separator);
    docs.push(item);
  }
  return docs;
}

/** Whether `doc` is a sequence. */
export function isSequence(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}

function hasHardline(doc: Doc): boolean {
  if (isSequence(doc)) return doc.some(hasHardline);
  switch (doc.type) {
    case "hardline":
      return true;
    case "group":
      return doc.isBroken;
    case "indent":
    case "onward":
      return hasHardline(doc.content);
    case "text":
    case "reference":
    case "line":
    case "ifBroken":
      return false;
  }
  doc satisfies never;
}
