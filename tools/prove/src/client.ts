import { requestHandlerOf, type ClientUnderTest, type Fetch } from "@tsmith/arbitrary/laws";
import { commandNames, type ModuleExports, type ServiceView } from "@tsmith/codegen";
import { exportOf } from "./generated-service.ts";

interface Endpoint {
  readonly url: URL;
  readonly properties?: { readonly authSchemes?: readonly { readonly name: string }[] };
}
interface ResolvedConfig {
  endpointProvider?: (...parameters: readonly unknown[]) => Endpoint;
}
type ClientClass = new (config: object) => {
  readonly config: ResolvedConfig;
  readonly send: (command: object) => Promise<Readonly<Record<string, unknown>>>;
};
type CommandClass = new (input: unknown) => object;
type Paginate = (
  configuration: object,
  input: object,
) => { readonly items: () => AsyncIterable<unknown> };

/** The generated client, configured as one that talks to a mock. */
export function clientUnderTest(
  view: ServiceView,
  exported: ModuleExports,
  fetch: Fetch,
): ClientUnderTest {
  const Client = exportOf<ClientClass>(exported, `${view.names.client}Client`);
  const client = new Client({ ...configuration, requestHandler: requestHandlerOf(fetch) });
  tolerateEndpoints(client.config);
  const namesOf = (operation: string): ReturnType<typeof commandNames> => {
    const found = view.operations.find(({ name }) => name === operation);
    if (found === undefined) throw new Error(`There is no operation \`${operation}\`.`);
    return commandNames(found);
  };
  return {
    async send(operation, input) {
      const Command = exportOf<CommandClass>(exported, namesOf(operation).command);
      const { $metadata: _, ...output } = await client.send(new Command(input));
      return output;
    },
    items(operation, input) {
      const paginate = exportOf<Paginate>(exported, namesOf(operation).paginator);
      return paginate({ client }, input).items();
    },
  };
}

/**
 * Rules refuse values that the shapes allow, such as a bucket with a slash in its name, and ask for
 * SigV4a, whose signer is a package of its own. The laws are about neither.
 */
function tolerateEndpoints(config: ResolvedConfig): void {
  const { endpointProvider } = config;
  if (endpointProvider === undefined) return;
  config.endpointProvider = (...parameters) => {
    try {
      const endpoint = endpointProvider(...parameters);
      const { authSchemes = [], ...properties } = endpoint.properties ?? {};
      const known = authSchemes.filter(({ name }) => name !== "sigv4a");
      // Without any, the schemes of the contract count.
      const asked = known.length === 0 ? {} : { authSchemes: known };
      return { ...endpoint, properties: { ...properties, ...asked } };
    } catch {
      return { url: new URL(configuration.endpoint) };
    }
  };
}

/** What every kind of service may ask for; a client takes what is its own. */
const configuration = {
  region: "us-east-1",
  endpoint: "https://service.example",
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
  token: { token: "token" },
  apiKey: { apiKey: "key" },
  login: { username: "user", password: "password" },
  maxAttempts: 1,
  // A bucket in the host would be no part of the endpoint.
  forcePathStyle: true,
  disableRequestCompression: true,
  // The runtime warns of failures, and laws ask for some.
  logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
};

function ignore(): void {}
