import { JmespathError, syntaxError } from "./error.ts";
import type { Comparator, Expression } from "./expression.ts";
import { type Token, tokenize, type TokenType } from "./tokenize.ts";

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

/** What an expression can start with, in the words of messages. */
const STARTS = "'@', 'A-Z|a-z|_', '`', '*', '{', '[', '[]', '&', '!', '[?', '('";
const CONTINUATIONS =
  "'.', '[', '||', '&&', '|', '[]', '[?', '==', '!=', '>', '>=', '<', '<=', '('";

/** Where the parts of an expression stand: offsets of UTF-16 code units. @public */
export type ExpressionOffsets = WeakMap<Expression, number>;

/**
 * Parses an expression, by the precedence of its operators. `offsets` gathers where its parts stand:
 * operators where their second operand starts, all else where it starts itself.
 *
 * @throws JmespathError of kind `syntax`
 * @see https://jmespath.org/specification.html#grammar
 * @public
 */
export function parse(expression: string, offsets?: ExpressionOffsets): Expression {
  return new Parser(expression, offsets).parseAll();
}

class Parser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #offsets: ExpressionOffsets | undefined;
  #position = 0;
  #depth = 0;

  constructor(text: string, offsets: ExpressionOffsets | undefined) {
    this.#text = text;
    this.#tokens = tokenize(text);
    this.#offsets = offsets;
  }

  parseAll(): Expression {
    const expression = this.#expression(0);
    this.#expect("end");
    return expression;
  }

  #expression(binding: number): Expression {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw this.#error("Nested too deeply");
    let left = this.#prefix();
    while (binding < (BINDING[this.#token.type] ?? 0)) left = this.#infix(left);
    this.#depth -= 1;
    return left;
  }

  /** What an expression starts with. */
  #prefix(): Expression {
    const token = this.#next();
    const { offset } = token;
    switch (token.type) {
      case "literal":
        return this.#at(offset, { type: "literal", value: token.value });
      case "identifier":
        if (this.#token.type === "(") return this.#call(token);
        return this.#at(offset, { type: "field", name: String(token.value) });
      case "quotedIdentifier":
        if (this.#token.type === "(") throw this.#error("A function's name is quoted", token);
        return this.#at(offset, { type: "field", name: String(token.value) });
      case "@":
        return this.#current(offset);
      case "!":
        return this.#at(offset, { type: "not", expression: this.#expression(BINDING["!"] ?? 0) });
      case "&":
        return this.#at(offset, { type: "reference", expression: this.#expression(0) });
      case "*":
        return this.#objectProjection(this.#current(offset));
      case "[]":
        return this.#flatten(this.#current(offset));
      case "[?":
        return this.#filter(this.#current(offset));
      case "[":
        return this.#bracket(this.#current(offset), offset) ?? this.#multiSelectList();
      case "{":
        return this.#multiSelectHash();
      case "(": {
        const inner = this.#expression(0);
        this.#expect(")");
        // A closed parenthesis ends a projection, as a pipe does.
        return isProjection(inner)
          ? this.#at(offset, { type: "pipe", left: inner, right: this.#current(offset) })
          : inner;
      }
      default:
        throw this.#unexpected(`[${STARTS}]`, token);
    }
  }

  /** What goes on behind `left`. */
  #infix(left: Expression): Expression {
    const token = this.#next();
    const { offset } = token;
    switch (token.type) {
      case ".":
        if (this.#token.type === "*") {
          this.#next();
          return this.#objectProjection(left);
        }
        return this.#at(offset, {
          type: "subexpression",
          left,
          right: this.#dotRight(BINDING["."]),
        });
      case "|":
        return this.#at(offset, {
          type: "pipe",
          left,
          right: this.#expression(BINDING["|"] ?? 0),
        });
      case "||":
        return this.#at(offset, { type: "or", left, right: this.#expression(BINDING["||"] ?? 0) });
      case "&&":
        return this.#at(offset, { type: "and", left, right: this.#expression(BINDING["&&"] ?? 0) });
      case "==":
      case "!=":
      case "<":
      case "<=":
      case ">":
      case ">=":
        return this.#comparison(token.type, left);
      case "[]":
        return this.#flatten(left);
      case "[?":
        return this.#filter(left);
      case "[": {
        const bracket = this.#bracket(left, offset);
        if (bracket === undefined) throw this.#unexpected("['-|0-9', ':', '*']", this.#token);
        return bracket;
      }
      default:
        throw this.#unexpected(`[${CONTINUATIONS}]`, token);
    }
  }

  #comparison(operator: Comparator, left: Expression): Expression {
    const { offset } = this.#token;
    const right = this.#expression(BINDING[operator] ?? 0);
    return this.#at(offset, { type: "comparison", operator, left, right });
  }

  #objectProjection(left: Expression): Expression {
    const offset = this.#token.offset - 1;
    const right = this.#projectionRight(BINDING["*"]);
    return this.#at(offset, { type: "objectProjection", left, right });
  }

  #flatten(expression: Expression): Expression {
    const { offset } = this.#token;
    const start = this.#offsets?.get(expression) ?? offset;
    const left = this.#at(start, { type: "flatten", expression });
    return this.#at(offset, {
      type: "listProjection",
      left,
      right: this.#projectionRight(BINDING["[]"]),
    });
  }

  /** `[?condition]` and what is projected behind it. */
  #filter(left: Expression): Expression {
    const { offset } = this.#token;
    const condition = this.#expression(0);
    this.#expect("]");
    const right =
      this.#token.type === "[]"
        ? this.#current(this.#token.offset)
        : this.#projectionRight(BINDING["[?"]);
    return this.#at(offset, { type: "filterProjection", left, condition, right });
  }

  /** An index, a slice or `[*]`; `undefined` where none of them stands here. */
  #bracket(left: Expression, start: number): Expression | undefined {
    const { offset } = this.#token;
    if (this.#token.type === "*" && this.#peek(1).type === "]") {
      this.#next();
      this.#next();
      const right = this.#projectionRight(BINDING["*"]);
      return this.#at(offset, { type: "listProjection", left, right });
    }
    if (this.#token.type !== "number" && this.#token.type !== ":") return undefined;
    if (this.#peek(1).type !== ":" && this.#token.type !== ":") {
      const index = Number(this.#next().value);
      this.#expect("]");
      const right = this.#at(offset, { type: "index", index });
      return this.#at(start, { type: "subexpression", left, right });
    }
    const slice = this.#at(offset, this.#slice());
    return this.#at(offset, {
      type: "listProjection",
      left: this.#at(start, { type: "subexpression", left, right: slice }),
      right: this.#projectionRight(BINDING["*"]),
    });
  }

  /** `start:stop:step`, each of them optional. */
  #slice(): Expression {
    const parts: (number | undefined)[] = [undefined];
    while (this.#token.type !== "]") {
      const token = this.#next();
      if (token.type === ":") {
        if (parts.length === 3) throw this.#error("Too many colons in slice expression");
        parts.push(undefined);
      } else if (token.type === "number" && parts.at(-1) === undefined) {
        parts[parts.length - 1] = Number(token.value);
      } else throw this.#unexpected("['-|0-9', ']', ':']", token);
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
    const { type, offset } = this.#token;
    if ((BINDING[type] ?? 0) < PROJECTION_END) return this.#current(offset);
    if (type === "[" || type === "[?") return this.#continue(binding);
    if (type !== ".") throw this.#error("Invalid projection");
    this.#next();
    return this.#dotRight(binding);
  }

  /** A bracket right behind a projection is asked of each element. */
  #continue(binding: number): Expression {
    let left = this.#current(this.#token.offset);
    while (binding < (BINDING[this.#token.type] ?? 0)) left = this.#infix(left);
    return left;
  }

  /** What may stand behind a dot. */
  #dotRight(binding = 0): Expression {
    const { type } = this.#token;
    if (type === "[") {
      this.#next();
      return this.#suffixes(this.#multiSelectList(), binding);
    }
    if (type === "{" || type === "*" || FIELD_START.has(type)) return this.#expression(binding);
    throw this.#unexpected("['[', '{', '*', 'A-Z|a-z|_']", this.#token);
  }

  #suffixes(start: Expression, binding: number): Expression {
    let left = start;
    while (binding < (BINDING[this.#token.type] ?? 0)) left = this.#infix(left);
    return left;
  }

  #multiSelectList(): Expression {
    const { offset } = this.#token;
    const expressions = [this.#expression(0)];
    while (this.#token.type === ",") {
      this.#next();
      expressions.push(this.#expression(0));
    }
    this.#expect("]");
    return this.#at(offset, { type: "multiSelectList", expressions });
  }

  #multiSelectHash(): Expression {
    const { offset } = this.#token;
    const entries: (readonly [string, Expression])[] = [];
    do {
      const key = this.#next();
      if (!FIELD_START.has(key.type)) throw this.#unexpected("'A-Z|a-z|_'", key);
      this.#expect(":");
      entries.push([String(key.value), this.#expression(0)]);
    } while (this.#accept(","));
    this.#expect("}");
    return this.#at(offset, { type: "multiSelectHash", entries });
  }

  #call({ value, offset }: Token): Expression {
    const name = String(value);
    this.#expect("(");
    const parameters: Expression[] = [];
    if (!this.#accept(")")) {
      do {
        parameters.push(this.#expression(0));
      } while (this.#accept(","));
      this.#expect(")");
    }
    return this.#at(offset, { type: "function", name, arguments: parameters });
  }

  #current(offset: number): Expression {
    return this.#at(offset, { type: "current" });
  }

  #at(offset: number, expression: Expression): Expression {
    this.#offsets?.set(expression, offset);
    return expression;
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
    if (token.type !== type) throw this.#unexpected(type === "end" ? "EOF" : `'${type}'`, token);
  }

  #unexpected(expected: string, found: Token): JmespathError {
    return this.#error(`Expected ${expected}, but found ${printed(found)}`, found);
  }

  #error(problem: string, { offset } = this.#token): JmespathError {
    return syntaxError(problem, this.#text, offset);
  }
}

function isProjection({ type }: Expression): boolean {
  return type.endsWith("Projection");
}

function printed({ type, value }: Token): string {
  if (type === "end") return "EOF";
  return `'${String(value ?? type).replaceAll("'", String.raw`\'`)}'`;
}
