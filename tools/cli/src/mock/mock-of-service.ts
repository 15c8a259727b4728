import type { LoggedCall, Scenario, AnyMock } from "@tsmith/mock/core";
import { build, type BuiltPackage, importFromMemory } from "@tsmith/codegen";
import type { Fetcher } from "@tsmith/mock/node";
import type { Diagnostic } from "@tsmith/smithy";
import { hasError } from "../diagnostics-output.ts";
import { readContracts } from "../inputs.ts";

/** A generated mock, without its types. */
export interface ServedMock extends AnyMock, Fetcher {
  reset(): void;
  matches(request: Request): Promise<boolean>;
}

/** A mock and what it is called in an address: `qldb` of `@tsmith/qldb-mock`. */
export interface MockOfService {
  readonly name: string;
  readonly mock: ServedMock;
}

/** How the mocks are made. */
export interface MockSettings {
  readonly seed: number;
  readonly items?: number;
  readonly auth?: boolean;
  readonly scenario?: Scenario<ServedMock>;
  readonly onCall: (call: LoggedCall) => void;
}

/** The mocks of all services of some inputs; what is wrong with the models, where that is anything. */
export interface MocksOfServices {
  readonly mocks: readonly MockOfService[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds the packages in memory and makes the mocks that they export. */
export async function mocksOfServices(
  inputs: readonly string[],
  settings: MockSettings,
): Promise<MocksOfServices> {
  const mocks: MockOfService[] = [];
  const all: Diagnostic[] = [];
  for (const { config, sources, diagnostics: read } of readContracts(inputs)) {
    all.push(...read);
    if (config === undefined || hasError(read)) continue;
    // oxlint-disable-next-line no-await-in-loop -- in the order of the inputs
    const { packages, diagnostics } = await build(config, sources);
    all.push(...diagnostics);
    if (hasError(diagnostics)) continue;
    for (const built of packages.filter(({ target }) => target === "mock")) {
      // oxlint-disable-next-line no-await-in-loop
      mocks.push(await mockOf(built, packages, settings));
    }
  }
  return { mocks: hasError(all) ? [] : mocks, diagnostics: all };
}

async function mockOf(
  built: BuiltPackage,
  packages: readonly BuiltPackage[],
  { seed, items, auth, scenario, onCall }: MockSettings,
): Promise<MockOfService> {
  const entries = [`${built.name}/core`];
  const [exported = {}] = await importFromMemory(packages, entries, import.meta.url);
  const create = factoryOf(built, exported);
  const mock = create({
    seed,
    ...(items !== undefined && { items }),
    ...(auth !== undefined && { auth }),
    onCall,
    warn: ignore,
  });
  scenario?.(mock);
  return { name: built.name.replace(/^.*\//, "").replace(/-mock$/, ""), mock };
}

/** What is refused is among the calls that are told. */
function ignore(): void {}

type Factory = (options: {
  readonly seed: number;
  readonly items?: number;
  readonly auth?: boolean;
  readonly onCall: (call: LoggedCall) => void;
  readonly warn: (text: string) => void;
}) => ServedMock;

/** The one function that a generated mock exports. */
function factoryOf(mock: BuiltPackage, exported: Readonly<Record<string, unknown>>): Factory {
  const factory = Object.values(exported).find((value) => typeof value === "function");
  if (factory === undefined) throw new Error(`\`${mock.name}\` exports no function.`);
  // Generated mocks export `(options) => Mock` and no other function.
  return factory as Factory;
}
