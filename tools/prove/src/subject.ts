import type {
  Arbitraries,
  ErrorClass,
  ExampleTable,
  KitOptions,
  OperationTable,
} from "@tsmith/arbitrary";
import type { ClientUnderTest, Fetch, Subject } from "@tsmith/arbitrary/laws";
import { arbitrariesName } from "@tsmith/codegen";
import type { Constraints } from "@tsmith/schema";
import { clientUnderTest } from "./client.ts";
import { exportOf, type GeneratedService } from "./generated-service.ts";
import { mockUnderTest } from "./mock.ts";

type Shapes = Record<string, unknown>;
type Make = (overrides: object, options: KitOptions) => Arbitraries<Shapes>;

/** A client that takes the place of the generated one, such as the official one. @public */
export interface OtherClient {
  /** Makes a client whose requests `fetch` answers. */
  readonly connect: (fetch: Fetch) => ClientUnderTest;
  /** The class of its errors of a name. */
  readonly errorClass: (name: string) => ErrorClass;
}

/** A client and the generated mock of a service, with no other code between. */
export function subjectOf(service: GeneratedService, other?: OtherClient): Subject<Shapes> {
  const { view, client, mock } = service;
  // The table is what the generated module exports under the name.
  const generated = service.arbitraries["operations"] as OperationTable<Shapes>;
  const operations = other === undefined ? generated : withErrors(generated, other.errorClass);
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
    client: other?.connect ?? ((fetch) => clientUnderTest(view, client, fetch)),
  };
}

function withErrors(
  operations: OperationTable<Shapes>,
  errorClass: OtherClient["errorClass"],
): OperationTable<Shapes> {
  const entries = Object.entries(operations).map(([name, binding]) => [
    name,
    {
      ...binding,
      errors: binding.errors.map((error) => ({ ...error, class: errorClass(error.schema[2]) })),
    },
  ]);
  return Object.fromEntries(entries) as OperationTable<Shapes>;
}

/** What a protocol can carry, and the official runtime that the client stands on. */
function kitOptions(protocol: string): KitOptions {
  const isXml = /^aws\.protocols#(?:restXml|awsQuery|ec2Query)$/.test(protocol);
  return { keys: "plain", ...(isXml && { characters: "xml" }) };
}
