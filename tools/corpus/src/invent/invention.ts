import { type AstShape, type Members, trait, type Traits } from "./ast.ts";
import type { Dialect } from "./dialects.ts";
import type { Draw } from "./draw.ts";
import type { ShapeNames } from "./names.ts";

const NAMESPACE = "invented";

/** A contract while it is invented. */
export interface Invention {
  readonly draw: Draw;
  readonly newName: ShapeNames;
  readonly dialect: Dialect;
  readonly shapes: Map<string, AstShape>;
  /** Structures that members may lead back to. */
  readonly structures: string[];
  /** A number that was not given before. */
  readonly next: () => number;
}

/** Adds a shape under a new name. @returns its id */
export function add({ shapes, newName }: Invention, shape: AstShape, suffix = ""): string {
  const id = `${NAMESPACE}#${newName(suffix)}`;
  shapes.set(id, shape);
  return id;
}

/** Adds a structure. @returns its id */
export function addStructure(
  invention: Invention,
  members: Members,
  traits: Traits = {},
  suffix = "",
): string {
  const shape = { type: "structure", members: Object.fromEntries(members), traits };
  return add(invention, shape, suffix);
}

/** Adds the input and the output of an operation. @returns what the operation says of them */
export function addEnds(
  invention: Invention,
  input: Members,
  output: Members,
): Readonly<Record<"input" | "output", { readonly target: string }>> {
  return {
    input: { target: addStructure(invention, input, trait("input"), "Input") },
    output: { target: addStructure(invention, output, trait("output"), "Output") },
  };
}
