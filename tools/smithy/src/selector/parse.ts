import type {
  Comparator,
  Comparison,
  ScopedAssertion,
  ScopedValue,
  Selector,
  SelectorStep,
} from "./selector.ts";
import { IDENTIFIER_START, SelectorScanner } from "./scanner.ts";

const SHAPE_TYPES = new Set(
  (
    "blob boolean string byte short integer long float double bigInteger bigDecimal timestamp " +
    "document enum intEnum list set map structure union service operation resource member " +
    "number simpleType collection aggregateType serviceType dataType"
  ).split(" "),
);
const STARTS: ReadonlyMap<string, readonly Comparator[]> = new Map<string, readonly Comparator[]>([
  ["=", ["="]],
  ["!", ["!="]],
  ["^", ["^="]],
  ["$", ["$="]],
  ["*", ["*="]],
  ["?", ["?="]],
  [">", [">=", ">"]],
  ["<", ["<=", "<"]],
  ["{", ["{=}", "{!=}", "{<<}", "{<}"]],
]);
/**
 * Parses a selector.
 *
 * @throws SelectorSyntaxError where the text is not one.
 * @see https://smithy.io/2.0/spec/selectors.html#grammar
 * @public
 */
export function parseSelector(text: string): Selector {
  return new Parser(text).parse();
}

class Parser extends SelectorScanner {
  #depth = 0;

  parse(): Selector {
    const selector = this.#selector();
    this.space();
    if (this.offset < this.text.length) {
      throw this.error(`Unexpected selector character: ${this.peek()}`);
    }
    return selector;
  }

  /** `Selector = SelectorExpression *(SelectorExpression)` */
  #selector(): Selector {
    if (++this.#depth > MAX_DEPTH)
      throw this.error(`Selector exceeds the maximum allowed nesting depth of ${MAX_DEPTH}`);
    const steps = [this.#step()];
    this.space();
    while (this.offset < this.text.length && !",])".includes(this.peek())) {
      steps.push(this.#step());
      this.space();
    }
    this.#depth--;
    return { steps };
  }

  /** `SelectorExpression` */
  #step(): SelectorStep {
    this.space();
    switch (this.peek()) {
      case ":":
        this.offset++;
        return this.#function();
      case "[":
        this.offset++;
        if (this.peek() !== "@") return this.#attribute();
        this.offset++;
        return this.#scopedAttribute();
      case ">":
        this.offset++;
        return { type: "neighbours" };
      case "<":
        this.offset++;
        if (this.peek() !== "-") return { type: "reverseNeighbours" };
        return this.#directed("-[", "-", "reverseNeighbours");
      case "~":
        this.expectAll("~>");
        return { type: "closure" };
      case "-":
        return this.#directed("-[", "->", "neighbours");
      case "*":
        this.offset++;
        return { type: "any" };
      case "$":
        this.offset++;
        return this.#variable();
      case "":
        throw this.error("Unexpected selector EOF");
      default:
        if (IDENTIFIER_START.test(this.peek())) return this.#shapeType();
        throw this.error(`Unexpected selector character: ${this.peek()}`);
    }
  }

  /** `SelectorShapeTypes = "*" / Identifier` */
  #shapeType(): SelectorStep {
    const name = this.identifier();
    if (!SHAPE_TYPES.has(name)) throw this.error(`Unknown shape type: ${name}`);
    return { type: "shapeType", name };
  }

  /** `SelectorForwardDirectedNeighbor`, `SelectorReverseDirectedNeighbor` */
  #directed(open: string, close: string, type: "neighbours" | "reverseNeighbours"): SelectorStep {
    this.expectAll(open);
    const relationships: string[] = [];
    do {
      this.space();
      relationships.push(this.identifier());
      this.space();
    } while (this.expect("]", ",") === ",");
    this.expectAll(close);
    return { type, relationships };
  }

  /** `SelectorVariableSet`, `SelectorVariableGet` */
  #variable(): SelectorStep {
    this.space();
    if (this.peek() === "{") {
      this.offset++;
      this.space();
      const name = this.identifier();
      this.space();
      this.expect("}");
      return { type: "getVariable", name };
    }
    const name = this.identifier();
    this.space();
    this.expect("(");
    this.space();
    const selector = this.#selector();
    this.space();
    this.expect(")");
    return { type: "setVariable", name, selector };
  }

  /** `SelectorFunction = ":" Identifier "(" SelectorFunctionArgs ")"` */
  #function(): SelectorStep {
    const start = this.offset;
    const name = this.identifier();
    this.space();
    this.expect("(");
    const selectors: Selector[] = [];
    do {
      selectors.push(this.#selector());
      this.space();
    } while (this.expect(")", ",") === ",");
    const isOne = ["not", "in", "root", "recursive"].includes(name);
    if (isOne && selectors.length !== 1) {
      throw this.error(`The :${name} function requires a single selector argument`, start);
    }
    if (name === "topdown" && selectors.length > 2) {
      const problem = `The :topdown function accepts 1 or 2 selectors, but found ${selectors.length}`;
      throw this.error(problem, start);
    }
    return { type: "function", name: name === "each" ? "is" : name, arguments: selectors };
  }

  /** `SelectorAttr = "[" SelectorKey [SelectorAttrComparison] "]"` */
  #attribute(): SelectorStep {
    this.space();
    const path = this.#path();
    this.space();
    const next = this.expect("]", "=", "!", "^", "$", "*", "?", ">", "<");
    if (next === "]") return { type: "attribute", path };
    this.offset--;
    const comparator = this.#comparator();
    const values = this.#list(() => this.#value());
    const isCaseInsensitive = this.#caseInsensitive();
    this.expect("]");
    const comparison: Comparison = { comparator, values, isCaseInsensitive };
    return { type: "attribute", path, comparison };
  }

  /** `SelectorScopedAttr = "[@" [SelectorKey] ":" SelectorScopedAssertions "]"` */
  #scopedAttribute(): SelectorStep {
    this.space();
    const path = this.peek() === ":" ? [] : this.#path();
    this.space();
    this.expect(":");
    this.space();
    const assertions: ScopedAssertion[] = [];
    do {
      this.space();
      assertions.push(this.#assertion());
      this.space();
    } while (this.#isAnd());
    this.expect("]");
    return { type: "scopedAttribute", path, assertions };
  }

  #isAnd(): boolean {
    if (this.peek() !== "&") return false;
    this.expectAll("&&");
    return true;
  }

  /** `SelectorScopedAssertion` */
  #assertion(): ScopedAssertion {
    const left = this.#scopedValue();
    this.space();
    const comparator = this.#comparator();
    const right = this.#list(() => this.#scopedValue());
    return { left, comparator, right, isCaseInsensitive: this.#caseInsensitive() };
  }

  /** `SelectorScopedValue = SelectorValue / SelectorContextValue` */
  #scopedValue(): ScopedValue {
    this.space();
    if (this.peek() !== "@") return { type: "literal", value: this.#value() };
    this.offset++;
    this.expect("{");
    const path = this.#path();
    this.expect("}");
    return { type: "context", path };
  }

  /** `SelectorComparator` */
  #comparator(): Comparator {
    const start = this.peek();
    const choices = STARTS.get(start);
    if (choices === undefined) {
      if (start !== "") this.offset++;
      throw this.error(`Unknown attribute comparator token '${start || "\0"}'`);
    }
    const found = choices.find((choice) => this.text.startsWith(choice, this.offset));
    if (found === undefined) {
      this.offset++;
      if (start !== "{") throw this.unexpected(["="]);
      const next = this.expect("<", "=", "!");
      if (next === "!") this.expect("=");
      else if (next === "<" && this.peek() === "<") this.offset++;
      throw this.unexpected(["}"]);
    }
    this.offset += found.length;
    return found;
  }

  /** `SelectorKey = Identifier ["|" SelectorPath]` */
  #path(): string[] {
    const path = [this.identifier()];
    this.space();
    while (this.peek() === "|") {
      this.offset++;
      this.space();
      path.push(this.#pathSegment());
      this.space();
    }
    return path;
  }

  /** `SelectorPathSegment = SelectorValue / SelectorFunctionProperty` */
  #pathSegment(): string {
    if (this.peek() !== "(") return this.#value();
    this.offset++;
    const name = this.identifier();
    this.expect(")");
    return `(${name})`;
  }

  /** `SelectorValue = SelectorText / Number / RootShapeId` */
  #value(): string {
    this.space();
    const next = this.peek();
    if (next === "'" || next === '"') return this.quoted(next);
    if (next === "-" || (next >= "0" && next <= "9")) return this.number();
    let text = this.identifier();
    while (this.peek() === "." || this.peek() === "#") {
      const separator = this.peek();
      this.offset++;
      text += separator + this.identifier();
      if (separator === "#") break;
    }
    return text;
  }

  #list<T>(element: () => T): T[] {
    const elements: T[] = [];
    do {
      this.space();
      elements.push(element());
      this.space();
    } while (this.#isComma());
    return elements;
  }

  #isComma(): boolean {
    if (this.peek() !== ",") return false;
    this.offset++;
    return true;
  }

  #caseInsensitive(): boolean {
    this.space();
    if (this.peek() !== "i") return false;
    this.offset++;
    this.space();
    return true;
  }
}

/** Deeper nesting is a mistake, or meant to exhaust the stack. */
const MAX_DEPTH = 100;
