import { JmespathError, syntaxError } from "./error.ts";
import type { Comparator, Expression } from "./expression.ts";
import { type Token, tokenize, type TokenType } from "./tokenize.ts";

const CURRENT: Expression = { type: "current" };

/** How tightly a token binds what stands to its left. */
const BINDING: Partial<Record<TokenType, number>> = {
  "|": 1,
  "||": 2,
  "&&": 3,
  "==": 5,
  "!=": 5,
  "<": 5,
  "<=": 5,
  ">": 5,
  ">=": 5,
  "[]": 9,
  "*": 20,
  "[?": 21,
  ".": 40,
  "!": 45,
  "{": 50,
  "[": 55,
  "(": 60,
};

/** What binds less than this ends a projection. */
const PROJECTION_END = 10;

/** Nesting beyond which an expression is refused, so that hostile text cannot end the stack. */
const MAX_DEPTH = 500;

const FIELD_START: ReadonlySet<TokenType> = new Set(["identifier", "quotedIdentifier"]);

/**
 * Parses an expression, by the precedence of its operators.
 *
 * @throws JmespathError of kind `syntax`
 * @see https://jmespath.org/specification.html#grammar
 * @public
 */
export function parse(expression: string): Expression {
  const parser = new Parser(tokenize(expression));
  return parser.parseAll();
}

class Parser {
  readonly #tokens: readonly Token[];
  #position = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  parseAll(): Expression {
    const expression = this.#expression(0);
    this.#expect("end");
    return expression;
  }

  #expression(binding: number): Expression {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw syntaxError("Nested too deeply", this.#token.offset);
    let left = this.#prefix();
    while (binding < (BINDING[this.#token.type] ?? 0)) left = this.#infix(left);
    this.#depth -= 1;
    return left;
  }

  /** What an expression starts with. */
  #prefix(): Expression {
    const token = this.#next();
    switch (token.type) {
      case "literal":
        return { type: "literal", value: token.value };
      case "identifier":
        if (this.#token.type === "(") return this.#call(String(token.value));
        return { type: "field", name: String(token.value) };
      case "quotedIdentifier":
        if (this.#token.type === "(")
          throw syntaxError("A function's name is quoted", token.offset);
        return { type: "field", name: String(token.value) };
      case "@":
        return CURRENT;
      case "!":
        return { type: "not", expression: this.#expression(BINDING["!"] ?? 0) };
      case "&":
        return { type: "reference", expression: this.#expression(0) };
      case "*":
        return {
          type: "objectProjection",
          left: CURRENT,
          right: this.#projectionRight(BINDING["*"]),
        };
      case "[]":
        return {
          type: "listProjection",
          left: { type: "flatten", expression: CURRENT },
          right: this.#projectionRight(BINDING["[]"]),
        };
      case "[?":
        return this.#filter(CURRENT);
      case "[":
        return this.#bracket(CURRENT) ?? this.#multiSelectList();
      case "{":
        return this.#multiSelectHash();
      case "(": {
        const inner = this.#expression(0);
        this.#expect(")");
        // A closed parenthesis ends a projection, as a pipe does.
        return isProjection(inner) ? { type: "pipe", left: inner, right: CURRENT } : inner;
      }
      default:
        throw unexpected(token);
    }
  }

  /** What goes on behind `left`. */
  #infix(left: Expression): Expression {
    const token = this.#next();
    switch (token.type) {
      case ".":
        if (this.#token.type === "*") {
          this.#next();
          return { type: "objectProjection", left, right: this.#projectionRight(BINDING["*"]) };
        }
        return { type: "subexpression", left, right: this.#dotRight(BINDING["."]) };
      case "|":
        return { type: "pipe", left, right: this.#expression(BINDING["|"] ?? 0) };
      case "||":
        return { type: "or", left, right: this.#expression(BINDING["||"] ?? 0) };
      case "&&":
        return { type: "and", left, right: this.#expression(BINDING["&&"] ?? 0) };
      case "==":
      case "!=":
      case "<":
      case "<=":
      case ">":
      case ">=":
        return this.#comparison(token.type, left);
      case "[]":
        return {
          type: "listProjection",
          left: { type: "flatten", expression: left },
          right: this.#projectionRight(BINDING["[]"]),
        };
      case "[?":
        return this.#filter(left);
      case "[": {
        const bracket = this.#bracket(left);
        if (bracket === undefined) throw unexpected(this.#token);
        return bracket;
      }
      default:
        throw unexpected(token);
    }
  }

  #comparison(operator: Comparator, left: Expression): Expression {
    return { type: "comparison", operator, left, right: this.#expression(BINDING[operator] ?? 0) };
  }

  /** `[?condition]` and what is projected behind it. */
  #filter(left: Expression): Expression {
    const condition = this.#expression(0);
    this.#expect("]");
    const right = this.#token.type === "[]" ? CURRENT : this.#projectionRight(BINDING["[?"]);
    return { type: "filterProjection", left, condition, right };
  }

  /** An index, a slice or `[*]`; `undefined` where none of them stands here. */
  #bracket(left: Expression): Expression | undefined {
    if (this.#token.type === "*" && this.#peek(1).type === "]") {
      this.#next();
      this.#next();
      return { type: "listProjection", left, right: this.#projectionRight(BINDING["*"]) };
    }
    if (this.#token.type !== "number" && this.#token.type !== ":") return undefined;
    if (this.#peek(1).type !== ":" && this.#token.type !== ":") {
      const index = Number(this.#next().value);
      this.#expect("]");
      return { type: "subexpression", left, right: { type: "index", index } };
    }
    const slice = this.#slice();
    return {
      type: "listProjection",
      left: { type: "subexpression", left, right: slice },
      right: this.#projectionRight(BINDING["*"]),
    };
  }

  /** `start:stop:step`, each of them optional. */
  #slice(): Expression {
    const parts: (number | undefined)[] = [undefined];
    while (this.#token.type !== "]") {
      const token = this.#next();
      if (token.type === ":" && parts.length < 3) parts.push(undefined);
      else if (token.type === "number" && parts.at(-1) === undefined) {
        parts[parts.length - 1] = Number(token.value);
      } else throw unexpected(token);
    }
    this.#next();
    const [start, stop, step = 1] = parts;
    return {
      type: "slice",
      step,
      ...(start !== undefined && { start }),
      ...(stop !== undefined && { stop }),
    };
  }

  /** What is asked of each element of a projection. */
  #projectionRight(binding = 0): Expression {
    const { type } = this.#token;
    if ((BINDING[type] ?? 0) < PROJECTION_END) return CURRENT;
    if (type === "[" || type === "[?") return this.#continue(binding);
    if (type !== ".") throw unexpected(this.#token);
    this.#next();
    return this.#dotRight(binding);
  }

  /** A bracket right behind a projection is asked of each element. */
  #continue(binding: number): Expression {
    let left: Expression = CURRENT;
    while (binding < (BINDING[this.#token.type] ?? 0)) left = this.#infix(left);
    return left;
  }

  /** What may stand behind a dot. */
  #dotRight(binding = 0): Expression {
    const { type, offset } = this.#token;
    if (type === "[") {
      this.#next();
      return this.#suffixes(this.#multiSelectList(), binding);
    }
    if (type === "{" || type === "*" || FIELD_START.has(type)) return this.#expression(binding);
    throw syntaxError("Expected a field, `*`, `[` or `{`", offset);
  }

  #suffixes(start: Expression, binding: number): Expression {
    let left = start;
    while (binding < (BINDING[this.#token.type] ?? 0)) left = this.#infix(left);
    return left;
  }

  #multiSelectList(): Expression {
    const expressions = [this.#expression(0)];
    while (this.#token.type === ",") {
      this.#next();
      expressions.push(this.#expression(0));
    }
    this.#expect("]");
    return { type: "multiSelectList", expressions };
  }

  #multiSelectHash(): Expression {
    const entries: (readonly [string, Expression])[] = [];
    do {
      const key = this.#next();
      if (!FIELD_START.has(key.type)) throw unexpected(key);
      this.#expect(":");
      entries.push([String(key.value), this.#expression(0)]);
    } while (this.#accept(","));
    this.#expect("}");
    return { type: "multiSelectHash", entries };
  }

  #call(name: string): Expression {
    this.#expect("(");
    const parameters: Expression[] = [];
    if (this.#accept(")")) return { type: "function", name, arguments: parameters };
    do {
      parameters.push(this.#expression(0));
    } while (this.#accept(","));
    this.#expect(")");
    return { type: "function", name, arguments: parameters };
  }

  get #token(): Token {
    return this.#peek(0);
  }

  #peek(distance: number): Token {
    const last = this.#tokens.length - 1;
    const token = this.#tokens[Math.min(this.#position + distance, last)];
    if (token === undefined) throw new JmespathError("syntax", "The expression is empty");
    return token;
  }

  #next(): Token {
    const token = this.#token;
    this.#position += 1;
    return token;
  }

  #accept(type: TokenType): boolean {
    if (this.#token.type !== type) return false;
    this.#next();
    return true;
  }

  #expect(type: TokenType): void {
    const token = this.#next();
    if (token.type !== type) throw unexpected(token);
  }
}

function isProjection({ type }: Expression): boolean {
  return type.endsWith("Projection");
}

function unexpected({ type, offset }: Token): JmespathError {
  return syntaxError(type === "end" ? "Unexpected end" : `Unexpected \`${type}\``, offset);
}
