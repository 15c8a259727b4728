import type { DiagnosticPlace, Report } from "../../diagnostics.ts";
import { neighbours } from "../../knowledge/neighbours.ts";
import type { Model } from "../../model/model.ts";
import { isNodeArray, isNodeObject, nodeProperty, type NodeObject } from "../../model/node.ts";
import { isAbsoluteShapeId, shapeIdParts, shapeName, type ShapeId } from "../../model/shape-id.ts";
import type { Shape } from "../../model/shapes.ts";
import { select } from "../../selector/match.ts";
import { parseSelector } from "../../selector/parse.ts";
import { SelectorSyntaxError } from "../../selector/scanner.ts";
import { atMetadata } from "../at-metadata.ts";

const KEY = "shapeClosures";

interface Closure {
  readonly id: string;
  readonly namespaces: readonly string[];
  readonly selector: string | undefined;
  readonly rename: ReadonlyMap<ShapeId, string>;
  readonly place: DiagnosticPlace;
}

/**
 * The closures in `metadata shapeClosures` are told apart, find shapes, and rename what is in
 * them.
 *
 * @see https://smithy.io/2.0/spec/model.html#metadata
 */
export function shapeClosureRule(model: Model, report: Report): void {
  const values = nodeProperty(model.metadata, KEY);
  if (!isNodeArray(values)) return;
  const seen = new Set<string>();
  for (const [index, value] of values.entries()) {
    const closure = isNodeObject(value) ? read(model, value, index) : undefined;
    if (closure === undefined) continue;
    const { id, place } = closure;
    if (seen.has(id)) {
      report("ShapeClosure/duplicate", { id }, place);
      continue;
    }
    seen.add(id);
    if (model.shapes.has(id)) report("ShapeClosure/shape-id", { id }, place);
    checkClosure(model, closure, report);
  }
}

/** The closure, unless its form is wrong, which `TypedMetadata` reports. */
function read(model: Model, value: NodeObject, index: number): Closure | undefined {
  const id = nodeProperty(value, "id");
  const selector = nodeProperty(value, "includeBySelector");
  const namespaces = nodeProperty(value, "includeNamespaces");
  const rename = nodeProperty(value, "rename");
  if (typeof id !== "string") return undefined;
  const renames = Object.entries(isNodeObject(rename) ? rename : {});
  if (renames.some(([from]) => !isAbsoluteShapeId(from))) return undefined;
  return {
    id,
    namespaces: isNodeArray(namespaces) ? namespaces.map(String) : [],
    selector: typeof selector === "string" ? selector : undefined,
    rename: new Map(renames.map(([from, to]) => [from, String(to)])),
    place: atMetadata(model, KEY, [index]),
  };
}

function checkClosure(model: Model, closure: Closure, report: Report): void {
  const { id, namespaces, selector, place } = closure;
  if (namespaces.length === 0 && selector === undefined) {
    report("ShapeClosure/no-roots", { id }, place);
  }
  const roots: Shape[] = [];
  for (const namespace of namespaces) {
    const shapes = [...model.shapes.values()].filter(
      (shape) => shapeIdParts(shape.id).namespace === namespace,
    );
    roots.push(...shapes);
    if (shapes.length > 0) continue;
    const there = { ...place, idSuffix: `EmptyNamespace.${id}` };
    report("ShapeClosure/empty-namespace", { id, namespace }, there);
  }
  if (selector !== undefined && selector !== "") {
    const selected = selectRoots(model, closure, selector, report);
    if (selected === undefined) return;
    roots.push(...selected);
  }
  const shapes = reach(model, roots);
  checkRenames(closure, shapes, report);
  checkNames(closure, shapes, report);
}

function selectRoots(
  model: Model,
  { id, namespaces, place }: Closure,
  text: string,
  report: Report,
): readonly Shape[] | undefined {
  try {
    const all = [...select(model, parseSelector(text))];
    const outside = all.filter((shape) => !namespaces.includes(shapeIdParts(shape.id).namespace));
    if (outside.length === 0) {
      const more = namespaces.length === 0 ? "" : " that aren't already in an included namespace";
      const there = { ...place, idSuffix: `EmptySelector.${id}` };
      report("ShapeClosure/empty-selector", { id, more }, there);
    }
    return all;
  } catch (error) {
    if (!(error instanceof SelectorSyntaxError)) throw error;
    report("ShapeClosure/selector", { id, problem: error.message }, place);
    return undefined;
  }
}

function reach(model: Model, roots: readonly Shape[]): ReadonlyMap<ShapeId, Shape> {
  const reached = new Map<ShapeId, Shape>();
  const pending = [...roots];
  for (let shape = pending.pop(); shape !== undefined; shape = pending.pop()) {
    if (reached.has(shape.id)) continue;
    reached.set(shape.id, shape);
    for (const { to } of neighbours(shape)) {
      const target = model.shapes.get(to);
      if (target !== undefined) pending.push(target);
    }
  }
  return reached;
}

function checkRenames(
  { id, rename, place }: Closure,
  shapes: ReadonlyMap<ShapeId, Shape>,
  report: Report,
): void {
  const kept = new Map<string, ShapeId>();
  for (const shape of shapes.values()) {
    if (shape.type === "member" || rename.has(shape.id)) continue;
    kept.set(shapeName(shape.id).toLowerCase(), shape.id);
  }
  const renamed = new Map<string, ShapeId>();
  for (const [from, to] of rename) {
    if (to === shapeName(from)) report("ShapeClosure/same-name", { id, from, to }, place);
    if (!shapes.has(from)) {
      report("ShapeClosure/outside", { id, from }, place);
      continue;
    }
    const name = to.toLowerCase();
    const previous = renamed.get(name);
    const other = kept.get(name);
    if (previous !== undefined) {
      const what = `with the rename for \`${previous}\``;
      report("ShapeClosure/conflict", { id, from, to, what }, place);
    }
    if (other !== undefined) {
      const what = `with non-renamed shape \`${other}\``;
      report("ShapeClosure/conflict", { id, from, to, what }, place);
    }
    renamed.set(name, from);
  }
}

function checkNames(
  { id, rename, place }: Closure,
  shapes: ReadonlyMap<ShapeId, Shape>,
  report: Report,
): void {
  const named = new Map<string, ShapeId[]>();
  for (const shape of shapes.values()) {
    if (shape.type === "member" || rename.has(shape.id)) continue;
    const name = shapeName(shape.id).toLowerCase();
    named.set(name, [...(named.get(name) ?? []), shape.id]);
  }
  for (const ids of named.values()) {
    if (ids.length < 2) continue;
    const there = { ...place, idSuffix: `NameConflicts.${id}` };
    report("ShapeClosure/names", { id, shapes: ids.toSorted().join(", ") }, there);
  }
}
