import {
  checkLaw,
  errors,
  pagination,
  requestRoundTrip,
  responseRoundTrip,
  unknownEnums,
  type Law,
  type LawOptions,
  type LawResult,
  type Subject,
} from "@tsmith/arbitrary/laws";
import { importService, type BuiltService } from "./generated-service.ts";
import { itemSchema, knownPart } from "./known-part.ts";
import { subjectOf } from "./subject.ts";

/** What became of the laws between two versions of a service. @public */
export interface ProofAcross {
  /** The old client and the new mock. */
  readonly oldClient: readonly LawResult[];
  /** The new client and the old mock. */
  readonly newClient: readonly LawResult[];
}

/**
 * The laws that hold between versions. What one version refuses the other may allow, so nothing is
 * said of violations.
 */
const LAWS: readonly Law[] = [
  requestRoundTrip,
  responseRoundTrip,
  errors,
  unknownEnums,
  pagination,
];

type Shapes = Record<string, unknown>;

/**
 * Holds the client of one version of a service and the mock of the other to the laws, with values of
 * the old contract: what both sides should still be able to say. What the new mock makes up by
 * itself the old client must read as far as it knows it.
 *
 * @public
 */
export async function proveAcross(
  before: BuiltService,
  after: BuiltService,
  options: LawOptions = {},
): Promise<ProofAcross> {
  const [old, now] = await Promise.all([importService(before), importService(after)]);
  const [oldSubject, newSubject] = [subjectOf(old), subjectOf(now)];
  const names = old.view.operations.map(({ name }) => name);
  return {
    oldClient: await check(withMockOf(oldSubject, newSubject), names, options),
    newClient: await check(withClientOf(oldSubject, newSubject), names, options),
  };
}

async function check(
  subject: Subject<Shapes>,
  operations: readonly string[],
  options: LawOptions,
): Promise<readonly LawResult[]> {
  const results: LawResult[] = [];
  for (const operation of operations) {
    for (const law of LAWS) results.push(await checkLaw(law, subject, operation, options));
  }
  return results;
}

function withMockOf(old: Subject<Shapes>, now: Subject<Shapes>): Subject<Shapes> {
  return {
    ...old,
    mock: (variant) => {
      const mock = now.mock(variant);
      return {
        ...mock,
        stored(operation, input) {
          const binding = old.operations[operation];
          const item = binding === undefined ? undefined : itemSchema(binding);
          const stored = mock.stored(operation, input);
          return item === undefined ? stored : stored.map((value) => knownPart(item, value));
        },
      };
    },
  };
}

/** Errors are told by the classes of the client that throws them. */
function withClientOf(old: Subject<Shapes>, now: Subject<Shapes>): Subject<Shapes> {
  const operations = Object.entries(old.operations).map(([name, binding]) => {
    const known = new Set(binding.errors.map(({ members }) => members));
    const thrown = now.operations[name]?.errors ?? [];
    return [name, { ...binding, errors: thrown.filter(({ members }) => known.has(members)) }];
  });
  return { ...old, operations: Object.fromEntries(operations), client: now.client };
}
