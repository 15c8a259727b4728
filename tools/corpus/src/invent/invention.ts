import type { AstShape, Members, Traits } from "./ast.ts";
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
