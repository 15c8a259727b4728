import { pathOf } from "./place.ts";
import { inContext, RuleError, type Locate } from "./rule-error.ts";
import type { Condition, Endpoint, Rule, RuleSet } from "./rule-set.ts";
import { Scope } from "./scope.ts";
import { printType, proven } from "./type.ts";
import { expectStringType, typeOf, type Types } from "./type-of-expression.ts";
import { typeOfValue } from "./value.ts";

/**
 * Checks that each function gets what it takes, and that nothing is used that may be missing.
 *
 * @throws RuleError
 */
export function checkTypes({ parameters, rules }: RuleSet): void {
  const scope: Types = new Scope();
  for (const parameter of parameters) {
    const { name, type, place } = parameter;
    const found = parameter.default === undefined ? undefined : typeOfValue(parameter.default);
    const expected = printType(proven(type));
    if (
      found !== undefined &&
      found !== expected &&
      !(found === "ArrayType" && proven(type).type === "array")
    ) {
      throw new RuleError(
        `Invalid type for field "default": Type must match parameter type. Expected \`${expected}\`, found \`${found}\`.`,
      ).within(`while typechecking par ${name}`, place);
    }
    scope.insert(name, type, place);
  }
  for (const rule of rules) checkRule(rule, scope);
}

function checkRule(rule: Rule, outer: Types): void {
  const scope: Types = new Scope(outer);
  for (const condition of rule.conditions) checkCondition(condition, scope);
  inContext(
    () =>
      `while typechecking${rule.documentation === undefined ? "" : ` \`${rule.documentation}\``}`,
    [rule.place],
    () => checkResult(rule, scope),
  );
}

function checkCondition({ call, assign, assignPlace }: Condition, scope: Types): void {
  const type = typeOf(call, scope);
  if (assign === undefined) return;
  const earlier = scope.find(assign);
  if (earlier !== undefined) throw new ShadowingError(assign, earlier.place, assignPlace);
  scope.insert(assign, proven(type), assignPlace);
}

/** A name that is taken: where it was taken is part of what is said. */
class ShadowingError extends RuleError {
  readonly #assigned: string;
  readonly #first: ReturnType<typeof pathOf>;

  constructor(name: string, first: Parameters<typeof pathOf>[0], place: typeof first) {
    super(`Invalid shadowing of \`${name}\``, place);
    this.#assigned = name;
    this.#first = pathOf(first);
  }

  override describe(locate: Locate = () => undefined): string {
    const line = locate(this.#first)?.split(":").at(-1);
    const where = line === undefined ? "" : ` (first declared on line ${line})`;
    const says = `Invalid shadowing of \`${this.#assigned}\``;
    return super.describe(locate).replace(says, () => `${says}${where}`);
  }
}

function checkResult(rule: Rule, scope: Types): void {
  switch (rule.type) {
    case "endpoint":
      inContext(
        () => "while typechecking the endpoint",
        [rule.endpoint.place],
        () => checkEndpoint(rule.endpoint, scope),
      );
      return;
    case "error":
      inContext(
        () => "while typechecking the error",
        [rule.error.place],
        () => expectStringType(typeOf(rule.error, scope)),
      );
      return;
    case "tree":
      if (rule.rules.length === 0) {
        throw new RuleError("Tree rule contains no rules.", rule.place);
      }
      for (const one of rule.rules) {
        inContext(
          () => "while checking nested rule in tree rule",
          [],
          () => checkRule(one, scope),
        );
      }
      return;
    default:
      rule satisfies never;
  }
}

function checkEndpoint({ url, properties, headers }: Endpoint, scope: Types): void {
  inContext(
    () => "while checking the URL",
    [url.place],
    () => expectStringType(typeOf(url, scope)),
  );
  inContext(
    () => "while checking properties",
    [],
    () => {
      for (const property of properties.values()) typeOf(property, scope);
    },
  );
  inContext(
    () => "while checking headers",
    [],
    () => {
      for (const header of [...headers.values()].flat()) expectStringType(typeOf(header, scope));
    },
  );
}
