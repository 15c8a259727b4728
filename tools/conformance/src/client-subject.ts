import type { HttpResponse } from "@smithy/core/protocols";
import type { HttpRequest } from "@smithy/types";
import {
  DEFAULT_SETTINGS,
  importFromMemory,
  type MemoryPackage,
  serviceView,
  type ServiceView,
  targets,
} from "@tsmith/codegen";
import type { Model, OperationShape, ServiceShape, Shape, ShapeId } from "@tsmith/smithy";
import { packages } from "./packages.ts";

/** What is judged: a generated client, used as its users do. */
export interface ClientSubject {
  readonly model: Model;
  readonly service: ServiceShape;
  /** Sends a command of the operation; gives its output, or throws its error. */
  readonly send: (
    operation: OperationShape,
    input: unknown,
    config: ClientConfig,
  ) => Promise<unknown>;
  /** The class of an error. */
  readonly errorClass: (error: Shape) => ErrorClass;
  /** The first operation that has an error, of its own or by the service. */
  readonly operationWith: (error: Shape) => OperationShape | undefined;
}

export type ErrorClass = new (options: never) => Error;

/** What a client is constructed with. */
export interface ClientConfig {
  readonly requestHandler: RequestHandler;
  readonly [setting: string]: unknown;
}

/** Stands for the network. */
export interface RequestHandler {
  handle(request: HttpRequest): Promise<{ readonly response: HttpResponse }>;
}

/** Generates types and client of a service as a build does, and imports what came out. */
export async function clientSubjectOf(
  model: Model,
  service: ServiceShape,
  protocol: ShapeId,
): Promise<ClientSubject> {
  const view = serviceView(model, service.id, { ...DEFAULT_SETTINGS, protocol }, packages);
  const [exported = {}] = await importFromMemory(
    await generated(view),
    [packages.client.name],
    import.meta.url,
  );
  const exportedClass = <Class>(name: string): Class => {
    const value = exported[name];
    if (typeof value !== "function") throw new Error(`The client exports no class \`${name}\``);
    // Of the kind that generated packages export under such a name.
    return value as Class;
  };
  return {
    model,
    service,
    send(operation, input, config) {
      const Client = exportedClass<ClientClass>(`${view.names.client}Client`);
      const Command = exportedClass<CommandClass>(commandName(view, operation));
      return new Client(config).send(new Command(input));
    },
    errorClass: ({ id }) => exportedClass(view.names.shape(id)),
    operationWith: ({ id }) =>
      view.operations.find(({ errors }) => errors.some((error) => error.id === id))?.shape,
  };
}

type ClientClass = new (config: ClientConfig) => {
  send(command: object): Promise<unknown>;
};
type CommandClass = new (input: unknown) => object;

async function generated(view: ServiceView): Promise<readonly MemoryPackage[]> {
  const chosen = [targets.types, targets.client];
  return Promise.all(
    chosen.map(async (target) => ({
      name: view.packages[target.name].name,
      files: await target.generate(view),
    })),
  );
}

function commandName(view: ServiceView, { id }: OperationShape): string {
  const operation = view.operations.find(({ shape }) => shape.id === id);
  if (operation === undefined) throw new Error(`The service has no operation \`${id}\``);
  return `${operation.name.charAt(0).toUpperCase()}${operation.name.slice(1)}Command`;
}
