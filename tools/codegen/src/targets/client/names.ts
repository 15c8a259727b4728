import type { OperationView, ServiceView } from "../../view/service-view.ts";

/** What a client package exports beside shapes; `Names` keeps shapes clear of them. @internal */
export interface ClientNames {
  readonly aggregated: string;
  readonly client: string;
  readonly config: string;
  readonly configType: string;
  readonly resolvedConfig: string;
  readonly resolvedConfigType: string;
  readonly extensionConfiguration: string;
  readonly paginationConfiguration: string;
}

/** The official names. @internal */
export function clientNames({ names: { client } }: ServiceView): ClientNames {
  return {
    aggregated: client,
    client: `${client}Client`,
    config: `${client}ClientConfig`,
    configType: `${client}ClientConfigType`,
    resolvedConfig: `${client}ClientResolvedConfig`,
    resolvedConfigType: `${client}ClientResolvedConfigType`,
    extensionConfiguration: `${client}ExtensionConfiguration`,
    paginationConfiguration: `${client}PaginationConfiguration`,
  };
}

/** The names of what an operation becomes. @internal */
export interface CommandNames {
  readonly command: string;
  readonly input: string;
  readonly output: string;
  /** The constant that the command's class extends; it is not exported. */
  readonly base: string;
  /** What members have by default; it is not exported by the package. */
  readonly defaults: string;
  readonly paginator: string;
  /** The method of the aggregated client. */
  readonly method: string;
}

/** The official names. @internal */
export function commandNames({ name }: OperationView): CommandNames {
  const pascal = name.charAt(0).toUpperCase() + name.slice(1);
  return {
    command: `${pascal}Command`,
    input: `${pascal}CommandInput`,
    output: `${pascal}CommandOutput`,
    base: `${pascal}Base`,
    defaults: `${pascal}Defaults`,
    paginator: `paginate${pascal}`,
    method: name.charAt(0).toLowerCase() + name.slice(1),
  };
}
