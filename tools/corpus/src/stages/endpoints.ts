import { isDeepStrictEqual } from "node:util";
import { importFromMemory } from "@tsmith/codegen";
import type { BuiltService } from "@tsmith/prove";
import type { Failure, Findings } from "../stage.ts";
import { withEarlierPartitions } from "../earlier-partitions.ts";
import { endpointCases, type EndpointCase, type Expectation } from "../endpoint-cases.ts";
import {
  sentEndpoint,
  type CommandClass,
  type SendingClient,
  type SentEndpoint,
} from "../sent-endpoint.ts";

/** An endpoint as the official runtime gives it. */
interface Endpoint {
  readonly url: URL;
  readonly headers?: Readonly<Record<string, readonly string[]>>;
  readonly properties?: Readonly<Record<string, unknown>>;
}

type Provider = (parameters: object) => Endpoint;

type ResolvingClient = new (config: object) => {
  readonly config: { readonly endpointProvider: Provider };
};

/**
 * Whether the generated client finds the endpoints that the contract's tests expect. The id of
 * a case that only the runtime's newer partitions fail starts with `partitions`.
 *
 * @see https://smithy.io/2.0/additional-specs/rules-engine/parameters.html#smithy-rules-endpointtests-trait
 */
export async function endpointsStage({ view, packages }: BuiltService): Promise<Findings> {
  const cases = endpointCases(view.service);
  if (cases.length === 0) {
    return { passed: 0, failures: [], skipped: { "The contract has no tests of endpoints.": 1 } };
  }
  const [client = {}] = await importFromMemory(
    packages,
    [view.packages.client.name],
    import.meta.url,
  );
  // What the generated module exports under that name.
  const Client = client[`${view.names.client}Client`] as ResolvingClient & SendingClient;
  const providerOf = (): Provider => new Client({ region: "us-east-1" }).config.endpointProvider;
  const today = providerOf();
  // One of its own, as a provider remembers what it found.
  const earlier = providerOf();
  const resolved = cases.map(({ id, params, expect }) => {
    const message = problem(expect, () => today(params));
    const isOutdated =
      message !== undefined &&
      withEarlierPartitions(() => problem(expect, () => earlier(params))) === undefined;
    return { id: isOutdated ? `partitions ${id}` : id, message };
  });
  const calls = cases.flatMap(({ id, expect, operationInputs }) =>
    operationInputs.map(async (input) => {
      // And this under the name of the operation.
      const Command = client[`${input.operationName}Command`] as CommandClass;
      const found = await sentEndpoint(Client, Command, input);
      return { id: `${input.operationName} in ${id}`, message: callProblem(expect, found) };
    }),
  );
  const outcomes = [...resolved, ...(await Promise.all(calls))];
  const failures = outcomes.filter((found): found is Failure => found.message !== undefined);
  return { passed: outcomes.length - failures.length, failures, skipped: {} };
}

/** What a request adds to its endpoint is a path. */
function callProblem(expect: EndpointCase["expect"], found: SentEndpoint): string | undefined {
  const isRight =
    "error" in expect
      ? "error" in found && found.error === expect.error
      : "url" in found && found.url.startsWith(withoutSlash(expect.endpoint.url));
  return isRight ? undefined : `expected ${JSON.stringify(expect)}, found ${JSON.stringify(found)}`;
}

function withoutSlash(url: string): string {
  return new URL(url).href.replace(/\/$/, "");
}

function problem(expect: EndpointCase["expect"], resolve: () => Endpoint): string | undefined {
  const expected = "error" in expect ? { error: expect.error } : normalized(expect.endpoint);
  const found = outcome(resolve);
  if (isDeepStrictEqual(found, expected)) return undefined;
  return `expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`;
}

function outcome(resolve: () => Endpoint): object {
  try {
    const { url, headers, properties } = resolve();
    return normalized({ url: url.href, headers, properties });
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** Without prototypes, and with what may be absent. */
function normalized({ url, headers = {}, properties = {} }: Expectation): object {
  return structuredClone({ url: new URL(url).href, headers, properties });
}
