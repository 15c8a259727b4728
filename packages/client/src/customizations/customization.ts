import type {
  EndpointParameterInstructions,
  MetadataBearer,
  Pluggable,
  StaticOperationSchema,
} from "@smithy/types";
import type { ClientConfig, ResolvedConfig, ServiceDescription } from "../service.ts";

/**
 * What a service asks of its clients beyond what its contract can say. To add one is to add a file
 * beside this one, and its line in the generator.
 *
 * @see https://smithy.io/2.0/aws/customizations/index.html
 * @public
 */
export interface Customization {
  /** Middleware of every operation. */
  readonly plugin?: (
    service: ServiceDescription,
    config: ResolvedConfig,
    operation: StaticOperationSchema,
  ) => Pluggable<object, MetadataBearer>;
  /** An operation as the client writes it. */
  readonly operation?: (operation: StaticOperationSchema) => StaticOperationSchema;
  /** Where an operation's parameters of the endpoint rules come from. */
  readonly endpointParameters?: (operation: StaticOperationSchema) => EndpointParameterInstructions;
  /** Defaults of the configuration. */
  readonly config?: Partial<ClientConfig>;
}
