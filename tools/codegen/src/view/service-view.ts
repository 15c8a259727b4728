import {
  changeStringEnumsToEnumShapes,
  compareShapeIds,
  errorsOf,
  expectShape,
  type Model,
  type OperationShape,
  operationsOf,
  type ServiceShape,
  type Shape,
  type ShapeId,
  type StructureShape,
} from "@tsmith/smithy";
import { isUnit, reachableShapes, shapesOfService } from "./closure.ts";
import { nameInService, type Names, namesOf } from "./names.ts";
import { paginationView, type PaginationView } from "./pagination.ts";
import { protocolOf } from "./protocol.ts";
import type { PackageSet, Settings } from "./settings.ts";

/**
 * What a target receives: a service, the sorted closure of its shapes, and the common questions
 * already answered. Everything else is asked of `model` through the knowledge of @tsmith/smithy.
 *
 * @public
 */
export interface ServiceView {
  readonly model: Model;
  readonly service: ServiceShape;
  /** Every shape that the service reaches but members, the prelude and the service; by id. */
  readonly shapes: readonly Shape[];
  /** Every operation of the service and its resources; by name. */
  readonly operations: readonly OperationView[];
  /** TypeScript names: unique within the generated packages, reserved words avoided. */
  readonly names: Names;
  /** The protocol that was chosen, such as `aws.protocols#restJson1`. */
  readonly protocol: ShapeId;
  /** Shapes that an input reaches, and those that an output or error reaches. */
  readonly inputClosure: ReadonlySet<ShapeId>;
  readonly outputClosure: ReadonlySet<ShapeId>;
  readonly settings: Settings;
  /** The packages that this build makes, so that they can import one another. */
  readonly packages: PackageSet;
}

/** An operation with its parts looked up. @public */
export interface OperationView {
  readonly shape: OperationShape;
  /** Its name in the service, such as `ListJournalS3Exports`. */
  readonly name: string;
  /** `undefined` for `smithy.api#Unit`. */
  readonly input: StructureShape | undefined;
  readonly output: StructureShape | undefined;
  /** The operation's own errors and those of the service; by id. */
  readonly errors: readonly StructureShape[];
  readonly pagination: PaginationView | undefined;
}

/**
 * The view of a service that targets receive.
 *
 * @throws Error when the model has no such service, or the service no protocol that we know.
 * @public
 */
export function serviceView(
  given: Model,
  serviceId: ShapeId,
  settings: Settings,
  packages: PackageSet,
): ServiceView {
  const model = changeStringEnumsToEnumShapes(given);
  const service = expectShape(model, serviceId, "service");
  const protocol = protocolOf(service, settings);
  if (protocol === undefined) throw new Error(`\`${serviceId}\` has no supported protocol.`);
  const shapes = shapesOfService(model, serviceId);
  const operationShapes = operationsOf(model, serviceId);
  const operations = operationShapes.map((shape) => operationView(model, service, shape));
  return {
    model,
    service,
    shapes,
    operations: operations.toSorted((left, right) => compareShapeIds(left.name, right.name)),
    names: namesOf(service, shapes, operationShapes),
    protocol,
    inputClosure: reachableShapes(model, idsOf(operations.map(({ input }) => input))),
    outputClosure: reachableShapes(
      model,
      idsOf([
        ...operations.flatMap(({ output, errors }) => [output, ...errors]),
        ...service.errors.map((id) => expectShape(model, id, "structure")),
      ]),
    ),
    settings,
    packages,
  };
}

function idsOf(shapes: readonly (Shape | undefined)[]): ShapeId[] {
  return shapes.flatMap((shape) => (shape === undefined ? [] : [shape.id]));
}

function operationView(model: Model, service: ServiceShape, shape: OperationShape): OperationView {
  const structure = (id: ShapeId): StructureShape | undefined =>
    isUnit(id) ? undefined : expectShape(model, id, "structure");
  return {
    shape,
    name: nameInService(service, shape.id),
    input: structure(shape.input),
    output: structure(shape.output),
    errors: errorsOf(model, service.id, shape.id).toSorted((left, right) =>
      compareShapeIds(left.id, right.id),
    ),
    pagination: paginationView(model, service, shape),
  };
}
