import {
  compareShapeIds,
  nodeProperty,
  type OperationShape,
  type ServiceShape,
  type Shape,
  type ShapeId,
  shapeIdParts,
  shapeName,
} from "@tsmith/smithy";
import { RESERVED_NAMES } from "./reserved-names.ts";

/**
 * The one place where names of a model become names of TypeScript. Every name is an identifier,
 * unique in its package, and stable under changes elsewhere in the model.
 *
 * @public
 */
export interface Names {
  /** The client's base name: `QLDB` for sdkId `QLDB`; `CloudControl` for `CloudControl`. */
  readonly client: string;
  /** Kebab case of the same, for file and package names: `qldb`. */
  readonly slug: string;
  /** The base class of every error of the service, such as `QLDBServiceException`. */
  readonly serviceException: string;
  /** The exported type or constant of a shape, such as `JournalS3ExportDescription`. */
  readonly shape: (id: ShapeId) => string;
  /** The output form of a shape that inputs use too and that differs between the two. */
  readonly outputShape: (id: ShapeId) => string;
  /** The exported schema of a shape, such as `JournalS3ExportDescription$`. */
  readonly schema: (id: ShapeId) => string;
}

/** Finds the names of a service and everything in its closure. @public */
export function namesOf(
  service: ServiceShape,
  shapes: readonly Shape[],
  operations: readonly OperationShape[],
): Names {
  const client = clientName(service);
  const names = new Map<ShapeId, string>();
  const taken = new Set(clientNames(client, service, operations));
  for (const shape of shapes.toSorted(byPrecedence(service))) {
    const name = freeName(pascalCase(nameInService(service, shape.id)), taken);
    taken.add(name);
    names.set(shape.id, name);
  }
  const serviceException = serviceExceptionName(client, taken);
  taken.add(serviceException);
  const outputNames = new Map<ShapeId, string>();
  for (const [id, name] of names) {
    const outputName = freeName(`${name}Output`, taken);
    taken.add(outputName);
    outputNames.set(id, outputName);
  }
  const shape = nameLookup(names);
  return {
    client,
    slug: slugOf(service),
    serviceException,
    shape,
    outputShape: nameLookup(outputNames),
    schema: (id) => `${shape(id)}$`,
  };
}

/** The name that a service gives to a shape of its closure. @public */
export function nameInService(service: ServiceShape, id: ShapeId): string {
  return service.rename.get(id) ?? shapeName(id);
}

/** The words of an `sdkId`, each with a capital, or the service's own name. */
function clientName(service: ServiceShape): string {
  const words = sdkId(service)?.match(/[A-Za-z0-9]+/g) ?? [];
  const name = words.map(pascalCase).join("");
  return /^[A-Z]/.test(name) ? name : pascalCase(shapeName(service.id));
}

/** `SSO OIDC` → `sso-oidc`; a service without sdkId: `WeatherService` → `weather-service`. */
export function slugOf(service: ServiceShape): string {
  const words =
    sdkId(service) ??
    shapeName(service.id)
      .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
      .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2");
  const slug = words.toLowerCase().match(/[a-z0-9]+/g) ?? ["service"];
  return slug.join("-");
}

function sdkId(service: ServiceShape): string | undefined {
  const id = nodeProperty(service.traits.get("aws.api#service"), "sdkId");
  return typeof id === "string" ? id : undefined;
}

/** What a generated client exports beside shapes and starts with a capital, as shapes do. */
function clientNames(
  client: string,
  service: ServiceShape,
  operations: readonly OperationShape[],
): string[] {
  const suffixes = ["", "Client", "ClientConfig", "ClientConfigType", "ClientResolvedConfig"];
  return [
    ...[...suffixes, "ExtensionConfiguration", "PaginationConfiguration"].map(
      (suffix) => `${client}${suffix}`,
    ),
    "ServiceInputTypes",
    "ServiceOutputTypes",
    "RuntimeExtension",
    "ClientDefaults",
    ...operations.flatMap(({ id }) => {
      const command = `${pascalCase(nameInService(service, id))}Command`;
      return [command, `${command}Input`, `${command}Output`];
    }),
  ];
}

/** The official generator's way out where the model has a shape of that name. */
function serviceExceptionName(client: string, taken: ReadonlySet<string>): string {
  const name = `${client}ServiceException`;
  if (!taken.has(name)) return name;
  return freeName(`${client}SyntheticServiceException`, taken);
}

/**
 * Where two shapes want one name, what other code refers to most keeps it: shapes that declare a
 * type, then operations, then the rest; among equals the service's own namespace first.
 */
function byPrecedence(service: ServiceShape): (left: Shape, right: Shape) => number {
  const { namespace } = shapeIdParts(service.id);
  const precedence = (shape: Shape): number => {
    const foreign = shapeIdParts(shape.id).namespace === namespace ? 0 : 1;
    return 2 * kindPrecedence(shape) + foreign;
  };
  return (left, right) =>
    precedence(left) - precedence(right) || compareShapeIds(left.id, right.id);
}

function kindPrecedence(shape: Shape): number {
  switch (shape.type) {
    case "structure":
    case "union":
    case "enum":
    case "intEnum":
      return 0;
    case "operation":
      return 1;
    default:
      return 2;
  }
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const safe = RESERVED_NAMES.has(wanted) ? `_${wanted}` : wanted;
  let name = safe;
  for (let suffix = 2; taken.has(name); suffix += 1) name = `${safe}_${suffix}`;
  return name;
}

function nameLookup(names: ReadonlyMap<ShapeId, string>): (id: ShapeId) => string {
  return (id) => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`\`${id}\` is not in the closure of the service.`);
    return name;
  };
}
