import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  build,
  defaultConfig,
  importFromMemory,
  readSources,
  type BuildResult,
} from "@tsmith/codegen";
import type { MockOptions, Reply } from "@tsmith/mock";
import type { Fetcher } from "@tsmith/mock/node";
import type { RequestHandler } from "msw";

const models = fileURLToPath(new URL("../../../../shared/corpora/aws/", import.meta.url));
const contracts = fileURLToPath(new URL("../contracts/", import.meta.url));

/**
 * The file of the model of one of AWS's services, or of a contract of what the tests call of it;
 * says so where neither is here.
 */
export function modelOf(service: string): string | undefined {
  const files = [`${models}${service}.json`, `${contracts}${service}.smithy`];
  const file = files.find((candidate) => existsSync(candidate));
  if (file !== undefined) return file;
  console.warn(`shared/corpora/aws has no ${service}.json: its clients are not tried.`);
  return undefined;
}

/** An operation of a mock, without its types: the model is known when the test runs. */
export interface AnyOperation {
  reply(output: unknown): Reply<unknown>;
  fail(name: string, fields?: object): Reply<unknown>;
  fault(name: string, options?: object): Reply<unknown>;
  sequence(...steps: readonly object[]): unknown;
}

/** A generated mock, without its types. */
export interface OfficialMock extends Fetcher {
  readonly handlers: readonly RequestHandler[];
  readonly calls: Readonly<Record<string, readonly { readonly input: unknown }[]>>;
  reset(): void;
  operation(name: string): AnyOperation;
}

/** Generates the packages of one of AWS's services. */
export async function buildOf(service: string): Promise<BuildResult> {
  const { sources } = readSources([modelOf(service) ?? ""]);
  return build(defaultConfig([`${service}.json`], "."), sources);
}

/** Generates the mock of one of AWS's services, and makes it. */
export async function mockOf(service: string, options: MockOptions = {}): Promise<OfficialMock> {
  const { packages } = await buildOf(service);
  const built = packages.find(({ target }) => target === "mock");
  if (built === undefined) throw new Error(`No mock was generated of ${service}.`);
  const [exported = {}] = await importFromMemory(packages, [built.name], import.meta.url);
  const create = Object.values(exported).find((value) => typeof value === "function");
  const mock = (create as (options: MockOptions) => OfficialMock)(options);
  const operations = mock as unknown as Readonly<Record<string, AnyOperation>>;
  return Object.assign(mock, {
    operation: (name: string) => {
      const operation = operations[name];
      if (operation === undefined) throw new Error(`${service} has no operation ${name}.`);
      return operation;
    },
  });
}
