import { format } from "oxfmt";
import { describe, expect, test } from "vitest";
import { textsOf, viewOf } from "../../../test/view-of.ts";
import type { Settings } from "../../view/settings.ts";
import { arbitrariesTarget } from "./target.ts";

interface Model {
  readonly operations?: readonly string[];
  readonly protocol?: string;
  readonly settings?: Partial<Settings>;
}

/** What is made of a service with these shapes: path → text. */
async function textsFor(
  shapes: string,
  { operations = ["Get"], protocol = "restJson1", settings = {} }: Model = {},
): Promise<Readonly<Record<string, string>>> {
  const text = `$version: "2.0"
namespace example
use aws.protocols#${protocol}
use smithy.contracts#conditions
@${protocol}${protocol === "awsQuery" ? '\n@xmlNamespace(uri: "https://example.com")' : ""}
service Towns { version: "1", operations: [${operations.join(", ")}] }
${shapes}`;
  return textsOf(arbitrariesTarget, viewOf(text, settings));
}

/** The line of the table for a shape; more than one where it is a structure or union. */
async function entryOf(name: string, shapes: string, model: Model = {}): Promise<string> {
  const { "src/shapes.ts": text = "" } = await textsFor(shapes, model);
  const table = text.slice(text.indexOf("export const table"));
  return new RegExp(`^  ${name}: ([^]*?),\\n(?:  [A-Za-z_]|\\}\\);)`, "m").exec(table)?.[1] ?? "";
}

/** An operation whose input has these members. */
function getWith(members: string, uri = "/"): string {
  return `@http(method: "POST", uri: "${uri}") operation Get { input: GetInput }
@input structure GetInput { ${members} }`;
}

/** An operation whose output has these members, and shapes. */
function listing(members: string, shapes = ""): string {
  return `@http(method: "GET", uri: "/") @readonly operation Get { output := { ${members} } }
${shapes}`;
}

describe("a shape is made with the constraints of its traits", () => {
  test.each([
    ["@length(min: 1, max: 9) string It", "$.string({ length: { min: 1, max: 9 } })"],
    ['@pattern("^a$") string It', '$.string({ pattern: "^a$" })'],
    ['@mediaType("application/json") string It', '$.string({ mediaType: "application/json" })'],
    ["@length(max: 3) blob It", "$.blob({ length: { max: 3 } })"],
    ["boolean It", "$.boolean()"],
    ["byte It", "$.byte()"],
    ["@range(min: 1) long It", "$.long({ range: { min: 1 } })"],
    ["@range(min: 0.5) double It", "$.double({ range: { min: 0.5 } })"],
    ["bigDecimal It", "$.bigDecimal()"],
    ['@timestampFormat("http-date") timestamp It', '$.timestamp({ format: "http-date" })'],
    ["document It", "$.document()"],
    ["@uniqueItems list It { member: String }", "$.list($.string(), { uniqueItems: true })"],
    ["@sparse list It { member: Integer }", "$.list($.sparse($.integer()))"],
    [
      "@length(min: 1) map It { key: String, value: Long }",
      "$.map($.string(), $.long(), { length: { min: 1 } })",
    ],
    ["enum It { A, B }", "$.enum(It)"],
    ["intEnum It {\nA = 1\n}", "$.intEnum(It)"],
    ["union It { a: String, b: It }", '$.union({\n    a: $.string(),\n    b: tie("It"),\n  })'],
    ["structure It {}", "$.structure({})"],
  ])("%s", async (shape, expected) => {
    expect(await entryOf("It", `${getWith("it: It")}\n${shape}`)).toBe(expected);
  });

  test("a condition of a structure goes with it", async () => {
    const shapes = `${getWith("it: It")}
@conditions(Two: { expression: "a != b", documentation: "They differ." })
structure It { a: String, b: String }`;
    expect(await entryOf("It", shapes)).toContain('{ conditions: ["a != b"] }');
  });
});

describe("a member", () => {
  test("refers to the shape that it targets", async () => {
    expect(await entryOf("GetInput", `${getWith("it: It")}\nstring It`)).toContain(
      'it: $.optional(tie("It"))',
    );
  });

  test("that is required is always there, whatever its type says", async () => {
    const members = "@required a: String, @required @clientOptional b: String, c: String";
    const entry = await entryOf("GetInput", getWith(members));
    expect(entry.match(/\w: \$\.\w+/g)).toEqual([
      "a: $.required",
      "b: $.required",
      "c: $.optional",
    ]);
  });

  test("with constraints of its own is made with them and its target's others", async () => {
    const shapes = `${getWith("@length(max: 3) it: It")}
@length(min: 1) @pattern("^a+$") string It`;
    expect(await entryOf("GetInput", shapes)).toContain(
      '$.string({ length: { max: 3 }, pattern: "^a+$" })',
    );
  });

  test("of a nasty name is an own property", async () => {
    const entry = await entryOf("GetInput", getWith("__proto__: String, constructor: String"));
    expect(entry).toContain('["__proto__"]: $.optional');
    expect(entry).toContain("constructor: $.optional");
  });
});

describe("a binding limits what can travel", () => {
  test.each([
    ['@httpQuery("a") a: String', '"query"'],
    ["@httpQueryParams a: Texts", '"queryParams"'],
    ['@httpHeader("a") a: String', '"header"'],
    ['@httpPrefixHeaders("a-") a: Texts', '"prefixHeaders"'],
    ["@httpPayload a: Blob", '"payload"'],
  ])("%s", async (member, binding) => {
    const shapes = `${getWith(member)}\nmap Texts { key: String, value: String }`;
    expect(await entryOf("GetInput", shapes)).toContain(`${binding})`);
  });

  test.each([
    ["/{a}", '"label"'],
    ["/{a+}", '"greedyLabel"'],
  ])("@httpLabel in %s", async (uri, binding) => {
    const shapes = getWith("@required @httpLabel a: String", uri);
    expect(await entryOf("GetInput", shapes)).toContain(binding);
  });

  test("but not where the protocol takes no notice of it", async () => {
    const shapes = getWith('@httpQuery("a") a: String');
    const entry = await entryOf("GetInput", shapes, { protocol: "awsJson1_0" });
    expect(entry).toContain("$.optional($.string())");
  });

  test("a status code is one of success with a body", async () => {
    const entry = await entryOf("GetOutput", listing("@httpResponseCode code: Integer"));
    expect(entry).toContain("$.integer({ range: { min: 200, max: 203 } })");
  });

  test("a flattened list of an XML protocol is not empty", async () => {
    const shapes = `${listing("@xmlFlattened a: Texts")} list Texts { member: String }`;
    const entry = await entryOf("GetOutput", shapes, { protocol: "restXml" });
    expect(entry).toContain('$.optional(tie("Texts"), "flattened")');
  });
});

describe("an enum", () => {
  const both = `@http(method: "POST", uri: "/") operation Get { input: Given, output: Made }
structure Given { it: Its }
structure Made { it: Its }
list Its { member: It }
enum It { A }`;

  test("is open on its way out", async () => {
    const entry = await entryOf("GetOutput", listing("it: It", "enum It { A }"));
    expect(entry).toContain('$.optional($.open(tie("It"), It))');
  });

  test("is closed on its way in", async () => {
    const entry = await entryOf("GetInput", `${getWith("it: It")}\nenum It { A }`);
    expect(entry).toContain('$.optional(tie("It"))');
  });

  test("makes two of the collections that hold it both ways", async () => {
    expect(await entryOf("Its", both)).toBe('$.list(tie("It"))');
    expect(await entryOf("ItsOutput", both)).toBe('$.list($.open(tie("It"), It))');
    expect(await entryOf("Given", both)).toContain('tie("Its")');
    expect(await entryOf("Made", both)).toContain('tie("ItsOutput")');
  });

  test("is closed both ways where a setting says so", async () => {
    const closed = { settings: { enums: "closed" } } as const;
    expect(await entryOf("Its", both, closed)).toBe('$.list(tie("It"))');
    expect(await entryOf("ItsOutput", both, closed)).toBe("");
    expect(await entryOf("Made", both, closed)).toContain('tie("Its")');
  });
});

describe("an error", () => {
  const failing = `@http(method: "GET", uri: "/") @readonly
operation Get { output: GetOutput, errors: [Gone] }
structure GetOutput { failures: Failures }
list Failures { member: Gone }
@error("client") structure Gone { message: String, code: Integer }`;

  test("is its members", async () => {
    const { "src/shapes.ts": text } = await textsFor(failing);
    expect(text).toContain('Gone: Pick<Gone, "message" | "code">;');
  });

  test("always has a message, as every `Error` has", async () => {
    expect(await entryOf("Gone", failing)).toContain("message: $.required");
  });

  test("as a value among others is an instance", async () => {
    expect(await entryOf("Failures", failing)).toBe('$.list($.error(Gone, tie("Gone")))');
  });
});

describe("streams", () => {
  test("of bytes are blobs of the web", async () => {
    const shapes = listing("@required @httpPayload data: Data", "@streaming blob Data");
    expect(await entryOf("Data", shapes)).toBe("$.streamingBlob()");
  });

  test("of events are iterated over", async () => {
    const shapes = listing(
      "@httpPayload events: Events",
      "@streaming union Events { a: Event }\nstructure Event {}",
    );
    expect(await entryOf("Events", shapes)).toContain("$.eventStream(\n    $.union({");
  });
});

describe("the operations", () => {
  test("say which of them are named as what every object inherits", async () => {
    const { "src/operations.ts": text } = await textsFor(
      '@http(method: "POST", uri: "/") operation constructor {}',
      { operations: ["constructor"] },
    );
    expect(text).toContain('const operations: OperationTable<Shapes, "constructor"> = {');
  });

  const paged = `@http(method: "GET", uri: "/") @readonly
@paginated(inputToken: "token", outputToken: "page.next", items: "page.items", pageSize: "limit")
operation Get { input := { @httpQuery("t") token: Token, @httpQuery("l") limit: Integer }, output := { page: Page }, errors: [Gone] }
structure Page { next: Token, items: Items }
map Items { key: String, value: Item }
structure Item {}
string Token
@error("client") structure Gone {}
@http(method: "POST", uri: "/") operation Rest {}`;

  test("are bound to schemas, errors and pages by the names of arbitraries", async () => {
    const { "src/operations.ts": text } = await textsFor(paged, { operations: ["Get", "Rest"] });
    expect(text?.slice(text.indexOf("/** What each")))
      .toBe(`/** What each operation takes and gives, by the names of shapes. @public */
export const operations: OperationTable<Shapes> = {
  Get: {
    schema: Get$,
    input: "GetInput",
    output: "GetOutput",
    errors: [{ schema: Gone$, members: "Gone", class: Gone }],
    pagination: {
      inputToken: "token",
      outputToken: ["page", "next"],
      items: ["page", "items"],
      pageSize: "limit",
      token: "Token",
      item: "Item",
      isMap: true,
    },
  },
  Rest: {
    schema: Rest$,
    errors: [],
  },
};
`);
  });
});

test("XML protocols are told that some characters cannot travel", async () => {
  const xml = await textsFor("operation Get {}", { protocol: "awsQuery" });
  expect(xml["src/arbitraries.ts"]).toContain('characters: "xml", ...options');
  const json = await textsFor("operation Get {}", { protocol: "awsJson1_0" });
  expect(json["src/arbitraries.ts"]).toContain("table, overrides, options)");
});

function long(length: number): string {
  return "Long".repeat(length / 4);
}

test("long names and patterns are laid out as the formatter would", async () => {
  const shapes = `${getWith(`@length(max: 3) a: ${long(80)}, b: ${long(64)}, c: Map, d: It`)}
@length(min: 1) list ${long(80)} { member: ${long(64)} }
@length(min: 1) @pattern("^${"[a-z]".repeat(20)}$") string ${long(64)}
@length(min: 1) map Map { key: ${long(64)}, value: ${long(80)} }
@conditions(Two: { expression: "a != b", documentation: "They differ." })
structure It { @length(min: 2) a: ${long(80)}, @length(min: 2, max: 30) @pattern("^${"[a-z]".repeat(20)}$") b: ${long(64)} }`;
  for (const [path, text] of Object.entries(await textsFor(shapes))) {
    expect((await format(path, text, { printWidth: 100 })).code).toBe(text);
  }
});
