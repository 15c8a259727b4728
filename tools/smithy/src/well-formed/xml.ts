/** `Name` of XML, without the rarer ranges of its grammar. */
const NAME = /[A-Za-z_:\u{c0}-\u{10ffff}][-\w:.\u{b7}-\u{10ffff}]*/uy;
const SPACE = /[ \t\r\n]*/y;
const REFERENCE = /&(?:#[0-9]+|#x[0-9a-fA-F]+|([A-Za-z_:][-\w:.]*));/y;
const ENTITIES: readonly (string | undefined)[] = [undefined, "amp", "lt", "gt", "quot", "apos"];

/**
 * Why a text is no well-formed XML document; `undefined` where it is one. A document type is
 * refused: nothing that a test shows may load or expand anything.
 *
 * @see https://www.w3.org/TR/xml/#sec-well-formed
 */
export function xmlProblem(text: string): string | undefined {
  return new XmlReader(text).read();
}

class XmlReader {
  readonly #text: string;
  readonly #open: string[] = [];
  #offset = 0;
  #hasRoot = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): string | undefined {
    if (this.#text.trim() === "") return "Premature end of file.";
    while (this.#offset < this.#text.length) {
      const problem = this.#at("<") ? this.#markup() : this.#content();
      if (problem !== undefined) return problem;
    }
    if (this.#open.length > 0) {
      return "XML document structures must start and end within the same entity.";
    }
    return this.#hasRoot ? undefined : "Premature end of file.";
  }

  #markup(): string | undefined {
    if (this.#at("<!--")) return this.#skip("-->");
    if (this.#at("<![CDATA[") && this.#open.length > 0) return this.#skip("]]>");
    if (this.#at("<?")) return this.#instruction();
    if (this.#at("<!")) {
      return 'DOCTYPE is disallowed when the feature "http://apache.org/xml/features/disallow-doctype-decl" set to true.';
    }
    return this.#at("</") ? this.#end() : this.#start();
  }

  #instruction(): string | undefined {
    const isDeclaration = /^<\?xml[ \t\r\n]/i.test(
      this.#text.slice(this.#offset, this.#offset + 6),
    );
    if (isDeclaration && this.#offset > 0) {
      return 'The processing instruction target matching "[xX][mM][lL]" is not allowed.';
    }
    return this.#skip("?>");
  }

  #start(): string | undefined {
    this.#offset += 1;
    const name = this.#match(NAME);
    if (name === "") {
      return "The content of elements must consist of well-formed character data or markup.";
    }
    if (this.#open.length === 0 && this.#hasRoot) {
      return "The markup in the document following the root element must be well-formed.";
    }
    this.#hasRoot = true;
    const problem = this.#attributes(name);
    if (problem !== undefined) return problem;
    if (this.#take("/>")) return undefined;
    if (this.#take(">")) {
      this.#open.push(name);
      return undefined;
    }
    return `Element type "${name}" must be followed by either attribute specifications, ">" or "/>".`;
  }

  #attributes(element: string): string | undefined {
    const names = new Set<string>();
    for (;;) {
      const space = this.#match(SPACE);
      const name = space === "" ? "" : this.#match(NAME);
      if (name === "") return undefined;
      if (names.has(name)) {
        return `Attribute "${name}" was already specified for element "${element}".`;
      }
      names.add(name);
      this.#match(SPACE);
      if (!this.#take("=")) {
        return `Attribute name "${name}" associated with an element type "${element}" must be followed by the ' = ' character.`;
      }
      this.#match(SPACE);
      const quote = this.#text[this.#offset];
      const end = quote === '"' || quote === "'" ? this.#text.indexOf(quote, this.#offset + 1) : -1;
      if (end < 0) {
        return `Open quote is expected for attribute "${name}" associated with an  element type  "${element}".`;
      }
      const value = this.#text.slice(this.#offset + 1, end);
      if (value.includes("<")) {
        return `The value of attribute "${name}" associated with an element type "${element}" must not contain the '<' character.`;
      }
      const problem = referenceProblem(value);
      if (problem !== undefined) return problem;
      this.#offset = end + 1;
    }
  }

  #end(): string | undefined {
    this.#offset += 2;
    const name = this.#match(NAME);
    const open = this.#open.pop();
    if (open === undefined) {
      return "The markup in the document following the root element must be well-formed.";
    }
    if (name !== open) {
      return `The element type "${open}" must be terminated by the matching end-tag "</${open}>".`;
    }
    this.#match(SPACE);
    if (this.#take(">")) return undefined;
    return `The end-tag for element type "${name}" must end with a '>' delimiter.`;
  }

  /** Text between markup. */
  #content(): string | undefined {
    const end = this.#text.indexOf("<", this.#offset);
    const content = this.#text.slice(this.#offset, end < 0 ? this.#text.length : end);
    this.#offset += content.length;
    if (this.#open.length > 0) {
      if (content.includes("]]>")) {
        return 'The character sequence "]]>" must not appear in content unless used to mark the end of a CDATA section.';
      }
      return referenceProblem(content);
    }
    if (content.trim() === "") return undefined;
    return `Content is not allowed in ${this.#hasRoot ? "trailing section" : "prolog"}.`;
  }

  #at(token: string): boolean {
    return this.#text.startsWith(token, this.#offset);
  }

  #take(token: string): boolean {
    if (!this.#at(token)) return false;
    this.#offset += token.length;
    return true;
  }

  #skip(end: string): string | undefined {
    const found = this.#text.indexOf(end, this.#offset);
    if (found < 0) return "XML document structures must start and end within the same entity.";
    this.#offset = found + end.length;
    return undefined;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#offset;
    const [found = ""] = pattern.exec(this.#text) ?? [];
    this.#offset += found.length;
    return found;
  }
}

/** What is wrong with the references in a text. */
function referenceProblem(text: string): string | undefined {
  for (let offset = text.indexOf("&"); offset >= 0; offset = text.indexOf("&", offset + 1)) {
    REFERENCE.lastIndex = offset;
    const found = REFERENCE.exec(text);
    if (found === null) {
      return "The entity name must immediately follow the '&' in the entity reference.";
    }
    if (!ENTITIES.includes(found[1])) {
      return `The entity "${found[1]}" was referenced, but not declared.`;
    }
  }
  return undefined;
}
