import { JmespathError } from "@tsmith/jmespath";
import type { DiagnosticPlace, Report } from "../../../diagnostics.ts";
import { lintExpression, type ExpressionProblem } from "../../../jmespath/lint.ts";
import { objectOf, sampleOfShape, type Sample } from "../../../jmespath/sample.ts";
import type { Model } from "../../../model/model.ts";
import { nodeProperty, nodeString, type NodeValue } from "../../../model/node.ts";
import { shapeName } from "../../../model/shape-id.ts";
import type { OperationShape } from "../../../model/shapes.ts";
import { at } from "../../at.ts";

const WAITABLE = "smithy.waiters#waitable";

/** An acceptor of a waiter, by its index. */
export interface AcceptorPlace {
  readonly operation: OperationShape;
  readonly waiter: string;
  readonly index: number;
}

/**
 * What an acceptor asks of a result can be there, and has the type that it is compared by.
 *
 * @see https://smithy.io/2.0/additional-specs/waiters.html#acceptor-structure
 */
export function checkAcceptor(
  model: Model,
  place: AcceptorPlace,
  acceptor: NodeValue,
  report: Report,
): void {
  const check = new AcceptorCheck(model, place, report);
  const matcher = nodeProperty(acceptor, "matcher");
  const inputOutput = nodeProperty(matcher, "inputOutput");
  const subject = check.subject(inputOutput !== undefined);
  const path = inputOutput ?? nodeProperty(matcher, "output");
  if (path !== undefined) check.path(path, subject);
  const error = nodeString(matcher, "errorType");
  if (error !== undefined) check.error(error);
  const message = nodeString(acceptor, "message");
  if (message !== undefined) check.message(message, subject);
}

class AcceptorCheck {
  readonly #model: Model;
  readonly #operation: OperationShape;
  readonly #report: Report;
  readonly #named: { readonly waiter: string; readonly acceptor: number };

  constructor(model: Model, { operation, waiter, index }: AcceptorPlace, report: Report) {
    this.#model = model;
    this.#operation = operation;
    this.#report = report;
    this.#named = { waiter, acceptor: index };
  }

  /** What expressions are asked of: the output, or input and output together. */
  subject(isBoth: boolean): Sample {
    const { shapes } = this.#model;
    const output = sampleOfShape(this.#model, shapes.get(this.#operation.output));
    if (!isBoth) return output;
    const input = sampleOfShape(this.#model, shapes.get(this.#operation.input));
    return objectOf(
      new Map([
        ["input", input],
        ["output", output],
      ]),
    );
  }

  path(matcher: NodeValue, subject: Sample): void {
    const path = nodeString(matcher, "path") ?? "";
    const comparator = nodeString(matcher, "comparator") ?? "";
    const expected = nodeString(matcher, "expected") ?? "";
    const result = this.#lint(path, subject);
    if (comparator === "booleanEquals" && expected !== "true" && expected !== "false") {
      this.#report("WaitableTrait/boolean", { ...this.#named, expected }, this.#place());
    }
    const wanted = WANTED.get(comparator) ?? "array";
    if (result === undefined || result.type === "any" || result.type === wanted) return;
    const parameters = { ...this.#named, comparator, expected: wanted, type: result.type };
    this.#report(
      "WaitableTraitJmespathProblem/type",
      parameters,
      this.#place("ReturnTypeMismatch"),
    );
  }

  /** Errors may come from below the model, so an unknown one may be right. */
  error(error: string): void {
    const { errors } = this.#operation;
    if (errors.some((id) => id === error || shapeName(id) === error)) return;
    const { waiter, acceptor } = this.#named;
    const place = { ...this.#place(), idSuffix: `${waiter}.${acceptor}` };
    const parameters = { ...this.#named, error, errors: errors.join(", ") };
    this.#report("WaitableTraitInvalidErrorType", parameters, place);
  }

  /** A message is a string, or strings. */
  message(path: string, subject: Sample): void {
    try {
      const { result, problems } = lintExpression(path, subject);
      for (const problem of problems) this.#problem(path, problem, "message-");
      const type = wrongMessageType(result);
      if (type === undefined) return;
      this.#report("WaitableTrait/message-type", { ...this.#named, type }, this.#place());
    } catch (error) {
      if (!(error instanceof JmespathError)) throw error;
      const parameters = { ...this.#named, path, problem: error.message };
      this.#report("WaitableTrait/message-syntax", parameters, this.#place());
    }
  }

  /** What an expression gives; `undefined` where it is none. */
  #lint(path: string, subject: Sample): Sample | undefined {
    try {
      const { result, problems } = lintExpression(path, subject);
      for (const problem of problems) this.#problem(path, problem, "");
      return result;
    } catch (error) {
      if (!(error instanceof JmespathError)) throw error;
      const parameters = { ...this.#named, path, problem: error.message };
      this.#report("WaitableTrait/syntax", parameters, this.#place());
      return undefined;
    }
  }

  #problem(path: string, { severity, message }: ExpressionProblem, of: "" | "message-"): void {
    const parameters = { ...this.#named, path, problem: message };
    switch (severity) {
      case "ERROR":
        this.#report(`WaitableTrait/${of}problem`, parameters, this.#place());
        return;
      case "DANGER":
        this.#report(
          `WaitableTraitJmespathProblem/${of}danger`,
          parameters,
          this.#place("JmespathEventDanger"),
        );
        return;
      case "WARNING":
        this.#report(
          `WaitableTraitJmespathProblem/${of}warning`,
          parameters,
          this.#place("JmespathEventWarning"),
        );
        return;
      default:
        severity satisfies never;
    }
  }

  #place(kind?: string): DiagnosticPlace {
    const place = at(this.#operation, WAITABLE);
    if (kind === undefined) return place;
    const { waiter, acceptor } = this.#named;
    return { ...place, idSuffix: `${kind}.${waiter}.${acceptor}` };
  }
}

const WANTED: ReadonlyMap<string, Sample["type"]> = new Map<string, Sample["type"]>([
  ["booleanEquals", "boolean"],
  ["stringEquals", "string"],
]);

/** What a message is, where it is no text. */
function wrongMessageType(result: Sample): string | undefined {
  if (result.type === "any" || result.type === "string") return undefined;
  if (result.type !== "array") return `\`${result.type}\``;
  const other = result.runs.find(({ item }) => item.type !== "any" && item.type !== "string");
  return other && `an array of \`${other.item.type}\``;
}
