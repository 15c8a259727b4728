import { checkLaw, laws, type Law, type LawOptions, type LawResult } from "@tsmith/arbitrary/laws";
import { importService, type BuiltService } from "./generated-service.ts";
import { openApiLaw } from "./open-api-law.ts";
import { subjectOf, type OtherClient } from "./subject.ts";

/** Which laws are tried, on what, and how often. @public */
export interface ProveOptions extends LawOptions {
  /** Names of operations; all unless set. */
  readonly operations?: readonly string[];
  /** Names of laws; all unless set. */
  readonly laws?: readonly string[];
  /** The client that is held to the laws; the generated one unless set. */
  readonly client?: OtherClient;
  /** Told of each result as it comes. */
  readonly onResult?: (result: LawResult) => void;
}

/** What became of the laws of a service. @public */
export interface Proof {
  /** The shape id of the service. */
  readonly service: string;
  /** How many operations were looked at. */
  readonly operations: number;
  readonly laws: readonly LawResult[];
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Thrown where the options name what is not there. @public */
export class UnknownNameError extends Error {
  override readonly name = "UnknownNameError";
}

/**
 * Holds the client and the mock that a build made of a service to the laws, an operation after the
 * other; or another client and that mock. Nothing is written.
 *
 * @throws UnknownNameError where an operation or a law is named that does not exist.
 * @public
 */
export async function prove(
  built: BuiltService,
  { operations, laws: lawNames, client, onResult, ...options }: ProveOptions = {},
): Promise<Proof> {
  const service = await importService(built);
  const known = service.view.operations.map(({ name }) => name);
  const chosenOperations = chosen("operation", known, operations);
  // Of the document the client knows nothing.
  const all = client === undefined ? [...laws, openApiLaw(service.view)] : laws;
  const chosenLaws = chosen("law", lawNamesOf(all), lawNames);
  const subject = subjectOf(service, client);
  const results: LawResult[] = [];
  for (const operation of chosenOperations) {
    for (const law of all.filter(({ name }) => chosenLaws.includes(name))) {
      const result = await checkLaw(law, subject, operation, options);
      onResult?.(result);
      results.push(result);
    }
  }
  const count = (status: LawResult["status"]): number =>
    results.filter((result) => result.status === status).length;
  return {
    service: service.view.service.id,
    operations: chosenOperations.length,
    laws: results,
    passed: count("passed"),
    failed: count("failed"),
    skipped: count("skipped"),
  };
}

function lawNamesOf(known: readonly Law[]): readonly string[] {
  return known.map(({ name }) => name);
}

function chosen(
  kind: string,
  known: readonly string[],
  wanted: readonly string[] | undefined,
): readonly string[] {
  const unknown = wanted?.find((name) => !known.includes(name));
  if (unknown === undefined) return wanted ?? known;
  const most = known.slice(0, 12).join(", ");
  const more = known.length > 12 ? `, and ${known.length - 12} more` : "";
  throw new UnknownNameError(`there is no ${kind} \`${unknown}\`; there are ${most}${more}`);
}
