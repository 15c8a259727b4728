import { diagnostic, type DiagnosticCode } from "../diagnostics.ts";
import type { Severity } from "../diagnostic.ts";
import { isNullable } from "../knowledge/nullability.ts";
import { membersOf, type Model } from "../model/model.ts";
import { isNodeArray, isNodeObject, type NodeObject, type NodeValue } from "../model/node.ts";
import type {
  ListShape,
  MapShape,
  MemberShape,
  Shape,
  StructureShape,
  UnionShape,
} from "../model/shapes.ts";
import type { Location } from "../source.ts";
import { suggest } from "../suggest.ts";
import { nodeType, type Note } from "./value-note.ts";
import { checkConstraints } from "./value-constraints.ts";
import { checkNumber, checkSeconds, checkText, checkTimestamp } from "./value-scalars.ts";

/** Something wrong with a value, and where in it. */
export interface ValueProblem {
  readonly code: DiagnosticCode;
  readonly path: readonly string[];
  readonly message: string;
  readonly hint?: string;
  readonly severity: Severity;
  /** Only a constraint is broken; the value has the right type. */
  readonly isConstraint: boolean;
  /** What an event id says of it, such as `UnknownMember.ns#Foo.bar`. */
  readonly idSuffix?: string;
}

/** How values are written where they are not as a model says. */
export interface ValueOptions {
  /** Timestamps are numbers, whatever their format. */
  readonly timestamps?: "epoch-seconds" | "format";
  /** An optional member may be `null`. */
  readonly takesNulls?: boolean;
}

const NOWHERE: Location = { source: { name: "", text: "" }, start: 0, end: 0 };

/**
 * What is wrong with a node value that stands for a shape.
 *
 * @see https://smithy.io/2.0/spec/model.html#trait-node-values
 */
export function validateValue(
  model: Model,
  value: NodeValue,
  shape: Shape,
  options: ValueOptions = {},
): ValueProblem[] {
  const problems: ValueProblem[] = [];
  new Visitor(model, problems, options).visit(value, shape);
  return problems;
}

/** Deeper values than this are not looked at: shapes of traits may recurse. */
const DEEPEST = 200;

class Visitor {
  readonly #model: Model;
  readonly #problems: ValueProblem[];
  readonly #options: ValueOptions;
  readonly #path: string[] = [];

  constructor(model: Model, problems: ValueProblem[], options: ValueOptions) {
    this.#model = model;
    this.#problems = problems;
    this.#options = options;
  }

  visit(value: NodeValue, shape: Shape): void {
    const known = this.#problems.length;
    const target = shape.type === "member" ? this.#model.shapes.get(shape.target) : shape;
    if (target === undefined || this.#path.length > DEEPEST) return;
    this.#visitTarget(value, target, shape);
    if (this.#problems.length > known && this.#isWrongHere(known)) return;
    if (shape !== target) checkConstraints(this.#model, value, shape, target, this.#note);
    checkConstraints(this.#model, value, target, target, this.#note);
  }

  /** Whether a problem after those that were known is one of this value, and not of its parts. */
  #isWrongHere(known: number): boolean {
    return this.#problems.slice(known).some(({ path }) => path.length === this.#path.length);
  }

  #visitTarget(value: NodeValue, shape: Shape, holder: Shape): void {
    switch (shape.type) {
      case "boolean":
        if (typeof value !== "boolean") this.#wrongType(value, shape, "boolean");
        return;
      case "blob":
        if (typeof value !== "string") this.#wrongType(value, shape, "string");
        return;
      case "string":
      case "enum":
        if (typeof value !== "string") this.#wrongType(value, shape, "string");
        else checkText(value, shape, this.#note);
        return;
      case "timestamp":
        if (this.#options.timestamps === "epoch-seconds") checkSeconds(value, holder, this.#note);
        else checkTimestamp(value, shape, holder, this.#note);
        return;
      case "document":
        return;
      case "list":
      case "set":
        return this.#visitList(value, shape);
      case "map":
        return this.#visitMap(value, shape);
      case "structure":
        return this.#visitStructure(value, shape);
      case "union":
        return this.#visitUnion(value, shape);
      case "service":
      case "operation":
      case "resource":
      case "member":
        this.#note("Value/shape-type", { type: shape.type });
        return;
      default:
        if (!checkNumber(value, shape, this.#note)) this.#wrongType(value, shape, "number");
    }
  }

  #visitList(value: NodeValue, shape: ListShape): void {
    if (!isNodeArray(value)) return this.#wrongType(value, shape, "array");
    const isSparse = shape.traits.has("smithy.api#sparse");
    for (const [index, item] of value.entries()) {
      this.#within(String(index), () => {
        if (item !== null) this.visit(item, shape.member);
        else if (!isSparse) this.#note("Value/null-in-list", { shape: shape.id });
      });
    }
  }

  #visitMap(value: NodeValue, shape: MapShape): void {
    if (!isNodeObject(value)) return this.#wrongType(value, shape, "object");
    const isSparse = shape.traits.has("smithy.api#sparse");
    for (const [key, item] of Object.entries(value)) {
      this.#within(`${key} (map-key)`, () => this.visit(key, shape.key));
      this.#within(key, () => {
        if (item !== null) this.visit(item, shape.value);
        else if (!isSparse) this.#note("Value/null-in-map", { shape: shape.id });
      });
    }
  }

  #visitStructure(value: NodeValue, shape: StructureShape): void {
    if (!isNodeObject(value)) return this.#wrongType(value, shape, "object");
    for (const [name, item] of Object.entries(value)) {
      const member = shape.members.get(name);
      if (member === undefined) {
        const suggestion = suggest(name, shape.members.keys());
        const parameters = { member: name, shape: shape.id, suggestion };
        const idSuffix = `UnknownMember.${shape.id}.${name}`;
        this.#note("Value/unknown-member", parameters, { idSuffix });
        continue;
      }
      const isOptional = !member.traits.has("smithy.api#required");
      if (item === null && isOptional && this.#options.takesNulls === true) continue;
      this.#within(name, () => {
        if (item === null && !isNullable(this.#model, member)) {
          this.#note("Value/null-in-structure", { member: name, shape: shape.id });
        }
        this.visit(item, member);
      });
    }
    this.#checkRequired(value, shape);
  }

  #checkRequired(value: NodeObject, shape: StructureShape): void {
    for (const member of membersOf(shape)) {
      if (!member.traits.has("smithy.api#required") || Object.hasOwn(value, member.name)) continue;
      if (member.traits.has("smithy.api#default")) continue;
      const parameters = { member: member.name, shape: shape.id };
      this.#note("Value/missing-member", parameters, { isConstraint: true });
    }
  }

  #visitUnion(value: NodeValue, shape: UnionShape): void {
    if (!isNodeObject(value)) return this.#wrongType(value, shape, "object");
    const entries = Object.entries(value);
    if (entries.length > 1) this.#note("Value/union-many", {});
    else if (entries.length === 0) this.#note("Value/union-empty", {});
    for (const [name, item] of entries) {
      const member: MemberShape | undefined = shape.members.get(name);
      if (member === undefined) {
        const suggestion = suggest(name, shape.members.keys());
        this.#note("Value/unknown-union-member", { member: name, shape: shape.id, suggestion });
      } else this.#within(name, () => this.visit(item, member));
    }
  }

  #wrongType(value: NodeValue, shape: Shape, expected: string): void {
    const parameters = { expected, type: shape.type, shape: shape.id, found: describe(value) };
    this.#note("Value/type", parameters);
  }

  #within(key: string, visit: () => void): void {
    this.#path.push(key);
    visit();
    this.#path.pop();
  }

  #note: Note = (code, parameters, { isConstraint = false, idSuffix } = {}) => {
    const { message, severity, hint } = diagnostic(code, parameters, NOWHERE);
    this.#problems.push({
      code,
      path: [...this.#path],
      message,
      severity,
      isConstraint,
      ...(hint !== undefined && { hint }),
      ...(idSuffix !== undefined && { idSuffix }),
    });
  };
}

function describe(value: NodeValue): string {
  const type = nodeType(value);
  return typeof value === "object" ? `${type} value` : `${type} value, \`${value}\``;
}
