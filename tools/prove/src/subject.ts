import type { Arbitraries, ExampleTable, KitOptions, OperationTable } from "@tsmith/arbitrary";
import type { Subject } from "@tsmith/arbitrary/laws";
import { arbitrariesName } from "@tsmith/codegen";
import type { Constraints } from "@tsmith/schema";
import { clientUnderTest } from "./client.ts";
import { exportOf, type GeneratedService } from "./generated-service.ts";
import { mockUnderTest } from "./mock.ts";

type Shapes = Record<string, unknown>;
type Make = (overrides: object, options: KitOptions) => Arbitraries<Shapes>;

/** The generated client and the generated mock of a service, with no other code between. */
export function subjectOf(service: GeneratedService): Subject<Shapes> {
  const { view, client, mock } = service;
  // The table is what the generated module exports under the name.
  const operations = service.arbitraries["operations"] as OperationTable<Shapes>;
  const examples = service.arbitraries["examples"] as ExampleTable | undefined;
  const make = exportOf<Make>(service.arbitraries, arbitrariesName(view));
  const arbitraries = (options: KitOptions): Arbitraries<Shapes> =>
    make({}, { ...kitOptions(view.protocol), ...options });
  return {
    protocol: view.protocol,
    operations,
    constraints: service.constraints["constraints"] as Constraints,
    ...(examples !== undefined && { examples }),
    arbitraries: arbitraries({}),
    unknownEnums: arbitraries({ unknownEnums: true }),
    unknownUnions: arbitraries({ unknownUnionMembers: true }),
    mock: (variant) => mockUnderTest(view, mock, operations, variant),
    client: (fetch) => clientUnderTest(view, client, fetch),
  };
}

/** What a protocol can carry, and the official runtime that the client stands on. */
function kitOptions(protocol: string): KitOptions {
  const isXml = /^aws\.protocols#(?:restXml|awsQuery|ec2Query)$/.test(protocol);
  return { keys: "plain", ...(isXml && { characters: "xml" }) };
}
