import {
  isDefinition,
  load,
  type Model,
  neighbours,
  nodeProperty,
  nodeItems,
  type NodeObject,
  operationsOf,
  shapeName,
  type Shape,
  type ShapeId,
  type Source,
  writeJsonAst,
} from "@tsmith/smithy";

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

const RULE_TESTS = "smithy.rules#endpointTests";

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
  const ast = written(model);
  const others = [...model.shapes.values()].filter(
    (shape) => shape.type === "service" && shape.id !== id,
  );
  const shapes: Record<string, NodeObject> = { ...(ast["shapes"] as Record<string, NodeObject>) };
  for (const other of others) delete shapes[other.id];
  if (operations !== undefined) {
    // What resources bind is bound to the service itself: a part of a resource is none.
    const { resources: _, ...rest } = shapes[id] ?? {};
    const traits = withoutTests(rest["traits"], operations);
    shapes[id] = {
      ...rest,
      operations: kept.map((operation) => ({ target: operation.id })),
      ...(traits !== undefined && { traits }),
    };
  }
  const text = JSON.stringify({ ...ast, shapes });
  const cut = loaded({ name: `${shapeName(id)}.json`, text });
  const used = usedShapes(cut, id);
  return { service: id, ast: written(cut, ({ id: shape }) => used.has(shape)) };
}

/** What a service leads to, mixins and the definitions of its traits as well. */
function usedShapes(model: Model, service: ShapeId): ReadonlySet<ShapeId> {
  const used = new Set([service]);
  // A set visits what is added on the way.
  for (const id of used) {
    const shape = model.shapes.get(id);
    if (shape === undefined) continue;
    for (const { to } of neighbours(shape)) used.add(to);
    for (const trait of shape.traits.keys()) used.add(trait);
  }
  return used;
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

/** A model without what comes with `@tsmith/smithy`. */
function written(model: Model, isWanted: (shape: Shape) => boolean = () => true): NodeObject {
  const includes = (shape: Shape): boolean => !isDefinition(shape) && isWanted(shape);
  const ast = writeJsonAst(model, { includes });
  return JSON.parse(JSON.stringify(ast)) as NodeObject;
}

/** Tests of endpoint rules may call operations that are gone. */
function withoutTests(traits: unknown, operations: readonly string[]): NodeObject | undefined {
  if (typeof traits !== "object" || traits === null) return undefined;
  const all = traits as NodeObject;
  const tests = nodeProperty(all, RULE_TESTS);
  if (tests === undefined) return all;
  const testCases = nodeItems(tests, "testCases").filter((test) =>
    nodeItems(test, "operationInputs").every((input) =>
      operations.includes(String(nodeProperty(input, "operationName"))),
    ),
  );
  return { ...all, [RULE_TESTS]: { ...(tests as NodeObject), testCases } };
}
