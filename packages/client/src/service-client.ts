import { getHttpSigningPlugin } from "@smithy/core";
import { Client, type SmithyResolvedConfiguration } from "@smithy/core/client";
import type { CheckOptionalClientConfig, HttpHandlerOptions, MetadataBearer } from "@smithy/types";
import { authPlugin, resolveAuthConfig } from "./auth/resolve-auth.ts";
import { applyExtensions } from "./extensions.ts";
import type { ClientConfig, ResolvedConfig, ServiceDescription } from "./service.ts";

/** The class of a service's client. @public */
export type ServiceClientConstructor<
  Config,
  Input extends object,
  Output extends MetadataBearer,
  Resolved extends SmithyResolvedConfiguration<HttpHandlerOptions>,
> = new (
  ...[configuration]: CheckOptionalClientConfig<Config>
) => Client<HttpHandlerOptions, Input, Output, Resolved>;

/**
 * Makes the client class of a service, on the official runtime.
 *
 * @example
 * const Base: ServiceClientConstructor<…> = serviceClient(service);
 * export class QLDBClient extends Base {}
 * @public
 */
export function serviceClient<
  Config,
  Input extends object,
  Output extends MetadataBearer,
  Resolved extends SmithyResolvedConfiguration<HttpHandlerOptions>,
>(service: ServiceDescription): ServiceClientConstructor<Config, Input, Output, Resolved> {
  class ServiceClient extends Client<HttpHandlerOptions, object, MetadataBearer, ResolvedConfig> {
    constructor(configuration: ClientConfig = {}) {
      const { config, plugins } = service.platform(service, {
        ...service.customization?.config,
        ...configuration,
      });
      super(config);
      this.initConfig = config;
      resolveAuthConfig(service, config);
      applyExtensions(config, config.extensions);
      // Once more, as an extension may have given a new token or key.
      const resolved = resolveAuthConfig(service, config);
      for (const plugin of plugins()) this.middlewareStack.use(plugin);
      this.middlewareStack.use(authPlugin(service, resolved));
      this.middlewareStack.use(getHttpSigningPlugin(config));
    }
  }
  // The description and the types come from one contract.
  return ServiceClient as unknown as ServiceClientConstructor<Config, Input, Output, Resolved>;
}
