import {
  expectShape,
  isDefinition,
  load,
  type Model,
  neighbours,
  type NodeObject,
  operationsOf,
  shapeName,
  type Shape,
  type ShapeId,
  type Source,
  writeJsonAst,
} from "@tsmith/smithy";
import { withoutWhatIsGone } from "./slice-traits.ts";

/** What a contract is cut down to. */
export interface SliceOptions {
  /** The shape id of the service, or its name; the only one of the model unless given. */
  readonly service?: string | undefined;
  /** Names of operations; all of the service unless given. */
  readonly operations?: readonly string[] | undefined;
}

/** A model cut down to a service. */
export interface Slice {
  readonly service: ShapeId;
  /** JSON AST. */
  readonly ast: NodeObject;
}

/**
 * A model with one of its services, some of the service's operations, and what these reach.
 *
 * @throws Error where the model is wrong or has no such service or operation
 */
export function slice(source: Source, { service, operations }: SliceOptions): Slice {
  const model = loaded(source);
  const id = serviceOf(model, service);
  const known = operationsOf(model, id);
  const kept = known.filter((operation) => operations?.includes(shapeName(operation.id)) ?? true);
  const missing = operations?.find((name) => !kept.some((one) => shapeName(one.id) === name));
  if (missing !== undefined) {
    const names = known.map((operation) => shapeName(operation.id)).join(", ");
    throw new Error(`\`${id}\` has no operation \`${missing}\`; it has ${names}.`);
  }
  if (operations === undefined) {
    const used = usedShapes(model, [id]);
    return { service: id, ast: written(model, used) };
  }
  // What resources bind is bound to the service itself: a part of a resource is none.
  const used = usedShapes(
    model,
    kept.map((operation) => operation.id),
  );
  for (const shape of usedByService(model, id)) used.add(shape);
  const ast = written(model, used);
  const shapes: Record<string, NodeObject> = { ...(ast["shapes"] as Record<string, NodeObject>) };
  const { resources: _, ...rest } = shapes[id] ?? {};
  shapes[id] = { ...rest, operations: kept.map((operation) => ({ target: operation.id })) };
  return { service: id, ast: { ...ast, shapes: withoutWhatIsGone(shapes, id, operations) } };
}

/** What shapes lead to, mixins and the definitions of their traits as well. */
function usedShapes(model: Model, start: readonly ShapeId[]): Set<ShapeId> {
  const used = new Set(start);
  // A set visits what is added on the way.
  for (const id of used) {
    const shape = model.shapes.get(id);
    if (shape === undefined) continue;
    for (const { to } of neighbours(shape)) used.add(to);
    for (const trait of shape.traits.keys()) used.add(trait);
  }
  return used;
}

/** What a service leads to but by its operations and resources. */
function usedByService(model: Model, id: ShapeId): ReadonlySet<ShapeId> {
  const service = expectShape(model, id);
  const others = neighbours(service).filter(({ to }) => {
    const type = model.shapes.get(to)?.type;
    return type !== "operation" && type !== "resource";
  });
  return new Set([
    id,
    ...usedShapes(model, [...others.map(({ to }) => to), ...service.traits.keys()]),
  ]);
}

function loaded(source: Source): Model {
  const { value, diagnostics } = load([source]);
  if (value !== undefined) return value;
  const wrong = diagnostics.find(({ severity }) => severity === "ERROR");
  throw new Error(`${source.name}: ${wrong?.message ?? "The model is wrong."}`);
}

function serviceOf(model: Model, wanted: string | undefined): ShapeId {
  const services = [...model.shapes.values()].filter(({ type }) => type === "service");
  const found = services.filter(
    ({ id }) => wanted === undefined || id === wanted || shapeName(id) === wanted,
  );
  const [service, ...others] = found;
  if (service !== undefined && others.length === 0) return service.id;
  const ids = services.map(({ id }) => id).join(", ");
  throw new Error(`Name one service of the model with --service; it has ${ids || "none"}.`);
}

/** Shapes of a model, but for those that come with `@tsmith/smithy`. */
function written(model: Model, used: ReadonlySet<ShapeId>): NodeObject {
  const includes = (shape: Shape): boolean => !isDefinition(shape) && used.has(shape.id);
  const ast = writeJsonAst(model, { includes });
  return JSON.parse(JSON.stringify(ast)) as NodeObject;
}
