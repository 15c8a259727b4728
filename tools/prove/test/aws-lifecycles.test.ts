import { existsSync, readFileSync } from "node:fs";
import { type OperationTable, sample } from "@tsmith/arbitrary";
import type { Arbitrary } from "fast-check";
import {
  arbitrariesName,
  build,
  defaultConfig,
  lifecyclesOf,
  mockNames,
  type OperationView,
} from "@tsmith/codegen";
import { expect, test } from "vitest";
import { clientUnderTest } from "../src/client.ts";
import { builtServices, exportOf, importService } from "../src/generated-service.ts";
import { proofConfig } from "../src/index.ts";

const folder = new URL("../../../../shared/corpora/aws/", import.meta.url);
const models = (process.env["LIFECYCLE_MODELS"] ?? "amp b2bi codeguruprofiler verifiedpermissions")
  .split(" ")
  .filter((model) => existsSync(new URL(`${model}.json`, folder)));

type Values = Readonly<Record<string, unknown>>;
interface AnyMock {
  readonly fetch: (request: Request) => Promise<Response>;
}

/** The value at a path of members. */
function at(value: unknown, path: readonly string[] = []): Values {
  return path.reduce<unknown>((inner, name) => (inner as Values)[name], value) as Values;
}

/** The member that stands for an identifier. */
function memberOf(identifier: string, names: Readonly<Record<string, string>> = {}): string {
  return Object.keys(names).find((member) => names[member] === identifier) ?? identifier;
}

async function lifecycles(model: string): Promise<Readonly<Record<string, string>>> {
  const name = `${model}.json`;
  const text = readFileSync(new URL(name, folder), "utf8");
  const config = proofConfig(defaultConfig([name], "."));
  const [built] = builtServices(await build(config, [{ name, text }]));
  const service = await importService(built!);
  const { view } = service;
  const mock = exportOf<(options: object) => AnyMock>(
    service.mock,
    mockNames(view).factory,
  )({
    items: 3,
  });
  const client = clientUnderTest(view, service.client, (request) => mock.fetch(request));
  const table = service.arbitraries["operations"] as OperationTable<Values>;
  const make = exportOf<(overrides: object, options: object) => Values>(
    service.arbitraries,
    arbitrariesName(view),
  );
  const arbitraries = make({}, { keys: "plain" });
  const { resources, operations } = lifecyclesOf(view);
  const outcomes: Record<string, string> = {};

  /** An input that the contract allows. */
  const drawn = ({ name: operation }: OperationView): Values => {
    const arbitrary = arbitraries[table[operation]?.input ?? ""];
    if (arbitrary === undefined) return {};
    return sample(arbitrary as Arbitrary<Values>, { seed: 3, index: 0 });
  };
  const required = (operation: OperationView): Values =>
    Object.fromEntries(
      Object.entries(drawn(operation)).filter(([member]) =>
        operation.input?.members.get(member)?.traits.has("smithy.api#required"),
      ),
    );

  for (const [key, { identifiers, names, item, from }] of resources) {
    const verbs = new Map<string, OperationView>();
    for (const [operation, { verb, resource }] of operations) {
      if (resource === key && verb !== "instance") verbs.set(verb, operation);
    }
    const ids = new Map<string, unknown>();
    /** The identifiers, as the input of an operation calls them. */
    const identified = (operation: OperationView): Values =>
      Object.fromEntries(
        [...ids]
          .map(
            ([id, value]) =>
              [memberOf(id, operations.get(operation)?.input?.names), value] as const,
          )
          .filter(([member]) => operation.input?.members.has(member)),
      );
    const call = async (verb: string): Promise<unknown> => {
      const operation = verbs.get(verb)!;
      const lifecycle = operations.get(operation)!;
      const input = { ...drawn(operation), ...identified(operation) };
      const output = await client.send(operation.name, input);
      if (verb === "create" || verb === "put") {
        for (const identifier of identifiers) {
          const told = at(output, lifecycle.output?.path)?.[
            memberOf(identifier, lifecycle.output?.names)
          ];
          ids.set(identifier, told ?? input[memberOf(identifier, lifecycle.input?.names)]);
        }
      }
      return output;
    };
    const isListed = async (): Promise<boolean | undefined> => {
      const list = verbs.get("list");
      if (list === undefined || from === "") return undefined;
      const lifecycle = operations.get(list)!;
      const known = { ...required(list), ...identified(list) };
      const own = identifiers.at(-1)!;
      const found: unknown[] = [];
      if (list.pagination === undefined) {
        found.push(
          ...(at(
            await client.send(list.name, known),
            lifecycle.output?.path,
          ) as never as unknown[]),
        );
      } else for await (const one of client.items(list.name, known)) found.push(one);
      if (item !== undefined) return found.includes(ids.get(own));
      return found.some((one) =>
        identifiers.every((identifier) => {
          const told = (one as Values)[memberOf(identifier, names)];
          // A list need not tell the parents of what it lists.
          const isUntold = told === undefined && identifier !== own;
          return isUntold || Object.is(told, ids.get(identifier));
        }),
      );
    };
    const run = async (): Promise<string> => {
      const makes = verbs.has("create") ? "create" : verbs.has("put") ? "put" : undefined;
      if (makes === undefined) return "ok";
      await call(makes);
      if (verbs.has("read")) await call("read");
      if ((await isListed()) === false) return "not listed";
      if (verbs.has("update")) await call("update");
      if (!verbs.has("delete")) return "ok";
      await call("delete");
      if ((await isListed()) === true) return "still listed";
      if (!verbs.has("read")) return "ok";
      const { notFound } = operations.get(verbs.get("read")!)!;
      if (notFound === undefined) return "ok";
      const error: unknown = await call("read").then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      return error instanceof Error && error.name === notFound ? "ok" : `read: ${String(error)}`;
    };
    outcomes[key] = await run().catch((error: unknown) => `throws ${String(error)}`);
  }
  return outcomes;
}

test.each(models)("instances of the resources of %s come and go", async (model) => {
  const outcomes = await lifecycles(model);
  const failures = Object.entries(outcomes).filter(([, outcome]) => outcome !== "ok");
  expect(failures).toEqual([]);
  expect(Object.keys(outcomes).length).toBeGreaterThan(0);
});
