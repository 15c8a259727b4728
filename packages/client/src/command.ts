import { Command, type CommandImpl } from "@smithy/core/client";
import { getEndpointPlugin } from "@smithy/core/endpoints";
import type {
  EndpointParameterInstructions,
  HttpHandlerOptions,
  Logger,
  MetadataBearer,
  OptionalParameter,
  Pluggable,
  RequestHandler,
  StaticOperationSchema,
} from "@smithy/types";
import { endpointParameters } from "./endpoints/endpoint-parameters.ts";
import { type ErrorBinding, registerErrors, unlistedError } from "./errors.ts";
import { inputPlugin } from "./inputs.ts";
import { outputPlugin } from "./outputs.ts";
import type { ResolvedConfig, ServiceDescription } from "./service.ts";
import type { DefaultValues } from "./values/default-values.ts";

/** The class of an operation's command. @public */
export interface CommandConstructor<
  Input extends ServiceInput,
  Output extends ServiceOutput,
  Resolved extends CommandConfig,
  ServiceInput extends object,
  ServiceOutput extends MetadataBearer,
> {
  new (input: Input): CommandImpl<Input, Output, Resolved, ServiceInput, ServiceOutput>;
  new (
    ...[input]: OptionalParameter<Input>
  ): CommandImpl<Input, Output, Resolved, ServiceInput, ServiceOutput>;
  getEndpointParameterInstructions(): EndpointParameterInstructions;
}

/** What a command reads of the client's configuration itself. @public */
export interface CommandConfig {
  logger?: Logger;
  // oxlint-disable-next-line typescript/no-explicit-any -- As the runtime's `Command` asks for.
  requestHandler: RequestHandler<any, any, HttpHandlerOptions>;
}

/** What a generated command knows about its operation. @public */
export interface CommandDescription {
  readonly service: ServiceDescription;
  readonly schema: StaticOperationSchema;
  /** The errors of the operation and of its service. */
  readonly errors?: readonly ErrorBinding[];
  /** Parameters of the endpoint rules that the operation or its input set. */
  readonly endpointParameters?: EndpointParameterInstructions;
  /** What members of the structures that the operation reaches have by default. */
  readonly defaults?: DefaultValues;
  /** Middleware that traits of the operation ask for. */
  readonly plugins?: readonly CommandPlugin[];
}

/** Middleware of one operation. @public */
export type CommandPlugin = (
  config: ResolvedConfig,
  defaults?: DefaultValues,
) => Pluggable<object, MetadataBearer>;

/**
 * Makes the command class of an operation.
 *
 * @example
 * const Base: CommandConstructor<…> = command({ service, schema: ListJournalS3Exports$ });
 * export class ListJournalS3ExportsCommand extends Base {}
 * @public
 */
export function command<
  Input extends ServiceInput,
  Output extends ServiceOutput,
  Resolved extends CommandConfig,
  ServiceInput extends object,
  ServiceOutput extends MetadataBearer,
>(
  description: CommandDescription,
): CommandConstructor<Input, Output, Resolved, ServiceInput, ServiceOutput> {
  const { service, errors = [], defaults, plugins = [] } = description;
  const { customization = {} } = service;
  const schema = customization.operation?.(description.schema) ?? description.schema;
  const [, , operation] = schema;
  const bindings = [unlistedError(service), ...errors];
  const instructions = {
    ...endpointParameters(service),
    ...customization.endpointParameters?.(schema),
    ...description.endpointParameters,
  };
  return Command.classBuilder<Input, Output, Resolved, ServiceInput, ServiceOutput>()
    .ep(instructions)
    .m((_command, _stack, config) => {
      registerErrors(config.protocol, bindings);
      return [
        getEndpointPlugin(config, instructions),
        inputPlugin(defaults, schema, config),
        outputPlugin(defaults, schema, errors),
        ...plugins.map((plugin) => plugin(config, defaults)),
        ...(customization.plugin === undefined
          ? []
          : [customization.plugin(service, config, schema)]),
      ];
    })
    .s(service.name, operation)
    .n(service.clientName, `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Command`)
    .sc(schema)
    .build();
}
