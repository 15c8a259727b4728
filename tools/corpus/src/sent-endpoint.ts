import type { OperationInput } from "./endpoint-cases.ts";

/** As much of a request of the official runtime as says where it goes. */
interface SentRequest {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
}

/** The class of a generated command. */
export type CommandClass = new (input: object) => object;

/** The class of a generated client. */
export type SendingClient = new (config: object) => {
  readonly send: (command: object) => Promise<unknown>;
};

/** Where a request went, or why none did. */
export type SentEndpoint = { readonly url: string } | { readonly error: string };

/** The configuration that each built-in parameter is read from. */
const KEYS: Readonly<Record<string, string>> = {
  "AWS::Auth::AccountIdEndpointMode": "accountIdEndpointMode",
  "AWS::Region": "region",
  "AWS::S3::Accelerate": "useAccelerateEndpoint",
  "AWS::S3::DisableMultiRegionAccessPoints": "disableMultiregionAccessPoints",
  "AWS::S3::ForcePathStyle": "forcePathStyle",
  "AWS::S3::UseArnRegion": "useArnRegion",
  "AWS::S3::UseGlobalEndpoint": "useGlobalEndpoint",
  "AWS::S3Control::UseArnRegion": "useArnRegion",
  "AWS::UseDualStack": "useDualstackEndpoint",
  "AWS::UseFIPS": "useFipsEndpoint",
  "SDK::Endpoint": "endpoint",
};

/** Where a client sends an operation, as its user would have it sent; or why it does not. */
export async function sentEndpoint(
  Client: SendingClient,
  Command: CommandClass,
  { builtInParams = {}, clientParams = {}, operationParams = {} }: OperationInput,
): Promise<SentEndpoint> {
  let sent: SentRequest | undefined;
  const handle = (request: SentRequest): never => {
    sent = request;
    throw new Error("Nothing is sent any further.");
  };
  const builtIns = Object.entries(builtInParams).flatMap(([name, value]) => {
    const key = KEYS[name];
    return key === undefined ? [] : [[key, value] as const];
  });
  const accountId = builtInParams["AWS::Auth::AccountId"];
  const identity = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };
  const config = {
    ...Object.fromEntries(builtIns),
    ...clientParams,
    credentials: { ...identity, ...(accountId !== undefined && { accountId }) },
    maxAttempts: 1,
    requestHandler: { handle, updateHttpClientConfig() {}, httpHandlerConfigs: () => ({}) },
    signerConstructor: Unsigned,
  };
  try {
    await new Client(config).send(new Command(operationParams));
  } catch (error) {
    if (sent === undefined)
      return { error: error instanceof Error ? error.message : String(error) };
  }
  if (sent === undefined) return { error: "Nothing was sent." };
  const port = sent.port === undefined ? "" : `:${sent.port}`;
  return { url: `${sent.protocol}//${sent.hostname}${port}${sent.path}` };
}

/** Signs nothing: where a request goes does not hang on it. */
class Unsigned {
  sign<T>(request: T): Promise<T> {
    return Promise.resolve(request);
  }
}
