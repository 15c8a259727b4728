/**
 * Documentation as lines of Markdown. AWS writes its models' documentation in HTML; text without
 * tags is Markdown already, as Smithy asks for, and stays as it is.
 *
 * @see https://smithy.io/2.0/spec/documentation-traits.html#documentation-trait
 * @internal
 */
export function markdownLines(documentation: string): readonly string[] {
  const text = documentation.trim();
  if (!/<\/?[a-z][^<>]*>/i.test(text)) return text.split(LINE_BREAK);
  return htmlLines(text);
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/;
/** Where wrapped text ends, the comment's own ` * ` and some indentation left aside. */
const WRAP = 92;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  gt: ">",
  lt: "<",
  nbsp: " ",
  quot: '"',
};

/** Elements that start a paragraph of their own, and what stands in front of it. */
const BLOCKS: ReadonlyMap<string, string> = new Map([
  ["caution", "**Caution:** "],
  ["dd", ""],
  ["div", ""],
  ["dl", ""],
  ["dt", ""],
  ["fullname", ""],
  ["h1", "# "],
  ["h2", "## "],
  ["h3", "### "],
  ["h4", "#### "],
  ["h5", "##### "],
  ["h6", "###### "],
  ["important", "**Important:** "],
  ["note", "**Note:** "],
  ["p", ""],
  ["pre", ""],
  ["table", ""],
  ["tip", "**Tip:** "],
  ["tr", ""],
  ["warning", "**Warning:** "],
]);

const INLINE: ReadonlyMap<string, string> = new Map([
  ["b", "**"],
  ["strong", "**"],
  ["i", "_"],
  ["em", "_"],
  ["replaceable", "_"],
]);

interface Item {
  readonly marker: string;
  readonly indentation: string;
}

/** Turns elements into paragraphs, list items into indented ones; unknown tags vanish. */
function htmlLines(html: string): readonly string[] {
  const lines: string[] = [];
  const lists: { isOrdered: boolean; count: number }[] = [];
  let item: Item | undefined;
  let prefix = "";
  let content = "";
  let link: string | undefined;
  let isCode = false;

  const flush = (): void => {
    const text = tidy(content);
    content = "";
    if (text === "") return;
    const indentation = item?.indentation ?? "  ".repeat(Math.max(0, lists.length));
    const start = item === undefined ? indentation : item.marker;
    if (lines.length > 0 && (item === undefined || !isListItem(lines.at(-1)))) lines.push("");
    lines.push(...wrap(prefix + text, start, indentation));
    prefix = "";
    item = undefined;
  };

  for (const [token] of html.matchAll(/<!--[^]*?-->|<[^<>]*>|[^<]+|</g)) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)([^>]*)>$/i.exec(token);
    if (tag === null) {
      if (!token.startsWith("<!--")) content += isCode ? decode(token) : escapeText(decode(token));
      continue;
    }
    const [, slash, rawName = "", attributes = ""] = tag;
    const name = rawName.toLowerCase();
    const isEnd = slash === "/";
    const block = BLOCKS.get(name);
    if (block !== undefined) {
      flush();
      if (!isEnd && block !== "") prefix = block;
    } else if (name === "ul" || name === "ol") {
      flush();
      if (isEnd) lists.pop();
      else lists.push({ isOrdered: name === "ol", count: 0 });
    } else if (name === "li") {
      flush();
      item = isEnd ? undefined : nextItem(lists);
    } else if (name === "br") {
      flush();
    } else if (name === "code" || name === "a") {
      // Code inside a link, or the reverse, keeps the outer one only.
      if (name === "code") {
        content += link === undefined && isCode === isEnd ? "`" : "";
        isCode = !isEnd;
      } else if (!isEnd) {
        link = safeUrl(attributes);
        if (link !== undefined && !isCode) content += "[";
      } else {
        if (link !== undefined && !isCode) content += `](${link})`;
        link = undefined;
      }
    } else {
      content += isCode ? "" : (INLINE.get(name) ?? "");
    }
  }
  flush();
  return lines;
}

function nextItem(lists: { isOrdered: boolean; count: number }[]): Item {
  const list = lists.at(-1);
  if (list !== undefined) list.count += 1;
  const outer = "  ".repeat(Math.max(0, lists.length - 1));
  const bullet = list?.isOrdered === true ? `${list.count}. ` : "- ";
  return { marker: outer + bullet, indentation: outer + " ".repeat(bullet.length) };
}

function isListItem(line: string | undefined): boolean {
  return line !== undefined && /^\s*(-|\d+\.|\s) /.test(line);
}

function safeUrl(attributes: string): string | undefined {
  const url = /\bhref\s*=\s*["']([^"']*)["']/i.exec(attributes)?.[1];
  if (url === undefined || !/^https?:\/\//.test(url)) return undefined;
  return decode(url).replace(/[\s()<>\\]/g, (character) =>
    // The one kind of bracket that the standard function lets through.
    character === "(" ? "%28" : character === ")" ? "%29" : encodeURIComponent(character),
  );
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]+));/gi, (whole, dec, hex, name) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const point = dec === undefined ? Number.parseInt(hex, 16) : Number(dec);
    return point > 0x1f && point <= 0x10ffff ? String.fromCodePoint(point) : " ";
  });
}

/** Characters that Markdown would read as markup, where HTML means them as they are. */
function escapeText(text: string): string {
  return text.replace(/[<*_`[\]]/g, (character) => `\\${character}`);
}

/** One space between words, none inside the marks of emphasis and code; no empty marks. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/` ([^`]*?) ?`|`([^` ][^`]*?) `/g, (_, left, right) => `\`${left ?? right}\``)
    .replace(/\*\*\s*\*\*|``/g, "")
    .trim();
}

function wrap(text: string, first: string, rest: string): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && line.length + 1 + word.length > WRAP) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
