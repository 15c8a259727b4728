/** A selector that does not parse. @public */
export class SelectorSyntaxError extends Error {
  /** Offset of the offending character. */
  readonly offset: number;

  constructor(problem: string, text: string, offset: number, nearOffset: number) {
    const line = text.slice(0, offset).split("\n").length;
    const column = offset - text.lastIndexOf("\n", offset - 1);
    const near = text.slice(nearOffset);
    super(
      `Syntax error at line ${line} column ${column}, near \`${near}\`: ${problem}; expression: ${text}`,
    );
    this.name = "SelectorSyntaxError";
    this.offset = offset;
  }
}

/** What an identifier starts with. */
export const IDENTIFIER_START: RegExp = /[A-Za-z_]/;
const IDENTIFIER_PART = /[A-Za-z0-9_]/;

/** A selector's text, read from left to right: the tokens of the grammar. */
export class SelectorScanner {
  readonly text: string;
  offset = 0;

  constructor(text: string) {
    this.text = text;
  }

  quoted(quote: string): string {
    const start = ++this.offset;
    const end = this.text.indexOf(quote, start);
    if (end < 0) {
      this.offset = this.text.length;
      throw this.error(`Expected ${quote} to close ${this.text.slice(start)}`);
    }
    this.offset = end + 1;
    return this.text.slice(start, end);
  }

  number(): string {
    const start = this.offset;
    if (this.peek() === "-") {
      this.offset++;
      if (!this.isDigit()) {
        throw this.error(`Invalid number '-': '-' must be followed by a digit`);
      }
    }
    if (this.peek() === "0") this.offset++;
    else this.digits();
    if (this.peek() === ".") {
      this.offset++;
      if (!this.isDigit()) throw this.numberError(start, "'.' must be followed by a digit");
      this.digits();
    }
    if (this.peek() === "e" || this.peek() === "E") {
      this.offset++;
      if (this.peek() === "+" || this.peek() === "-") this.offset++;
      if (!this.isDigit()) {
        throw this.numberError(start, "'e', '+', and '-' must be followed by a digit");
      }
      this.digits();
    }
    return this.text.slice(start, this.offset);
  }

  numberError(start: number, rule: string): SelectorSyntaxError {
    return this.error(`Invalid number '${this.text.slice(start, this.offset)}': ${rule}`);
  }

  isDigit(): boolean {
    return /[0-9]/.test(this.peek());
  }

  digits(): void {
    while (this.isDigit()) this.offset++;
  }

  /** `Identifier = *"_" ALPHA *(ALPHA / DIGIT / "_")` */
  identifier(): string {
    const start = this.offset;
    while (this.peek() === "_") this.offset++;
    const isStarted =
      this.offset > start ? IDENTIFIER_PART.test(this.peek()) : /[A-Za-z]/.test(this.peek());
    if (!isStarted) {
      const found = this.peek() || "[EOF]";
      throw this.error(`Expected a valid identifier character, but found '${found}'`);
    }
    while (IDENTIFIER_PART.test(this.peek())) this.offset++;
    return this.text.slice(start, this.offset);
  }

  peek(): string {
    return this.text.charAt(this.offset);
  }

  space(): void {
    while (/[ \t\r\n]/.test(this.peek())) this.offset++;
  }

  expectAll(text: string): void {
    for (const character of text) this.expect(character);
  }

  expect(...choices: readonly string[]): string {
    const next = this.peek();
    if (next === "" || !choices.includes(next)) throw this.unexpected(choices);
    this.offset++;
    return next;
  }

  unexpected(choices: readonly string[]): SelectorSyntaxError {
    const found = this.peek() || "[EOF]";
    const [only] = choices;
    if (choices.length === 1) return this.error(`Expected: '${only}', but found '${found}'`);
    const expected = choices.map((choice) => `'${choice}'`).join(" ");
    return this.error(`Found '${found}', but expected one of the following tokens: ${expected}`);
  }

  error(problem: string, nearOffset: number = this.offset): SelectorSyntaxError {
    return new SelectorSyntaxError(problem, this.text, this.offset, nearOffset);
  }
}
