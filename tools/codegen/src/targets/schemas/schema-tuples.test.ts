import { describe, expect, test } from "vitest";
import { viewOf } from "../../../test/view-of.ts";
import { constraintTable } from "./constraint-table.ts";
import { schemaTuples } from "./schema-tuples.ts";

function view(shapes: readonly string[]) {
  return viewOf(`$version: "2.0"
namespace example
@aws.protocols#restJson1
service Towns { version: "1", operations: [Visit] }
@http(method: "POST", uri: "/visit/{id}", code: 201)
@idempotent
operation Visit { input: Visitor, output: Unit }
${shapes.join("\n")}
${shapes.some((shape) => shape.includes("structure Visitor")) ? "" : "structure Visitor { @required @httpLabel id: String }"}`);
}

/** The schema of a shape; references are names behind an arrow. */
function schemaOf(id: string, shapes: readonly string[]): unknown {
  const plain = (value: unknown): unknown => {
    if (typeof value === "function") {
      const target: unknown = value();
      return Array.isArray(target) ? `→${target[2]}` : target;
    }
    return Array.isArray(value) ? value.map(plain) : value;
  };
  return plain(schemaTuples(view(shapes)).get(`example#${id}`));
}

/** The schemas of the members of the input, apart from the label that it needs. */
function memberSchemas(member: string, shapes: readonly string[] = []): unknown {
  const input = `structure Visitor { @required @httpLabel id: String, ${member} }`;
  const [, , , , names, members] = schemaOf("Visitor", [input, ...shapes]) as unknown[][];
  return members![names!.indexOf("m")];
}

describe("the schema of", () => {
  test("an operation holds its binding, its input and its output", () => {
    expect(schemaOf("Visit", [])).toEqual([
      9,
      "example",
      "Visit",
      { http: ["POST", "/visit/{id}", 201], idempotent: 1 },
      "→Visitor",
      "unit",
    ]);
  });

  test("a structure has its required members first, and says how many they are", () => {
    const input = "structure Visitor { a: Integer, @required @httpLabel id: String, b: Boolean }";
    expect(schemaOf("Visitor", [input])).toEqual([
      3,
      "example",
      "Visitor",
      0,
      ["id", "a", "b"],
      [[0, 1], 1, 2],
      1,
    ]);
  });

  test.each([
    ["String", 0],
    ["Byte", 1],
    ["Double", 1],
    ["Boolean", 2],
    ["Timestamp", 4],
    ["Document", 15],
    ["BigInteger", 17],
    ["BigDecimal", 19],
    ["Blob", 21],
  ])("a member of %s is the number %i", (target, number) => {
    expect(memberSchemas(`m: ${target}`)).toBe(number);
  });

  test.each([
    ["date-time", 5],
    ["http-date", 6],
    ["epoch-seconds", 7],
  ])("a timestamp as %s is the number %i", (format, number) => {
    expect(memberSchemas(`@timestampFormat("${format}") m: Timestamp`)).toBe(number);
    expect(memberSchemas("m: T", [`@timestampFormat("${format}") timestamp T`])).toBe(number);
  });

  test("an event says of a header that is a number which one it is", () => {
    const events = [
      "structure Visitor { @required @httpLabel id: String, @httpPayload events: Events }",
      "@streaming union Events { said: Said }",
      `structure Said {
        @eventHeader a: Byte, @eventHeader b: Short, @eventHeader c: Level, @eventHeader d: Long,
        @eventHeader e: String, f: Byte
      }`,
      "intEnum Level {\n LOW = 1\n}",
    ];
    const numbers = ["byte", "short", "integer", "long"];
    expect((schemaOf("Said", events) as unknown[])[5]).toEqual([
      ...numbers.map((eventHeaderType) => [1, { eventHeader: 1, eventHeaderType }]),
      [0, { eventHeader: 1 }],
      1,
    ]);
  });

  test("a list or a map of simple shapes is a number", () => {
    expect(memberSchemas("m: L", ["list L { member: Timestamp }"])).toBe(64 | 4);
    expect(memberSchemas("m: M", ["map M { key: String, value: Blob }"])).toBe(128 | 21);
  });

  test("a list of lists holds the number of the inner one", () => {
    const shapes = ["list L { member: I }", "list I { member: Integer }"];
    expect(memberSchemas("m: L", shapes)).toEqual([1, "example", "L", 0, 65]);
  });

  test("a sparse list is a schema of its own", () => {
    const shapes = ["@sparse list L { member: String }"];
    expect(memberSchemas("m: L", shapes)).toEqual(["→L", 0]);
    expect(schemaOf("L", [...shapes, visitorOf("m: L")])).toEqual([
      1,
      "example",
      "L",
      { sparse: 1 },
      0,
    ]);
  });

  test("a member that holds something sensitive, however deep, refers with traits", () => {
    const shapes = ["structure S { l: L }", "list L { member: P }", "@sensitive string P"];
    expect(memberSchemas("m: S", shapes)).toEqual(["→S", 0]);
    expect(schemaOf("P", [...shapes, visitorOf("m: S")])).toEqual([0, "example", "P", 8, 0]);
  });

  test("a map gives both sides traits where one has some", () => {
    const shapes = ["map M { key: String, value: P }", "@sensitive string P"];
    expect(schemaOf("M", [...shapes, visitorOf("m: M")])).toEqual([
      2,
      "example",
      "M",
      0,
      [0, 0],
      ["→P", 0],
    ]);
  });

  test("a structure that holds itself refers to itself", () => {
    expect(memberSchemas("m: S", ["structure S { s: S }"])).toBe("→S");
  });
});

function visitorOf(member: string): string {
  return `structure Visitor { @required @httpLabel id: String, ${member} }`;
}

/** The constraints of the member `m` of the input. */
function constraintOf(member: string, shapes: readonly string[] = []): unknown {
  const table = constraintTable(view([visitorOf(member), ...shapes]));
  return table["example#Visitor"]?.members?.["m"];
}

describe("the constraints of a member", () => {
  test("are its target's, its own over them", () => {
    const shapes = ['@length(min: 1) @pattern("^a") string S'];
    expect(constraintOf("@length(max: 3) m: S", shapes)).toEqual({
      length: { max: 3 },
      pattern: "^a",
    });
  });

  test("say which number it is, and its range", () => {
    expect(constraintOf("@range(min: 1, max: 9) m: Short")).toEqual({
      type: "short",
      range: { min: 1, max: 9 },
    });
  });

  test("hold what is in a collection without a schema of its own", () => {
    const shapes = ["@uniqueItems list L { member: S }", "@length(min: 2) string S"];
    expect(constraintOf("m: L", shapes)).toEqual({
      uniqueItems: true,
      member: { length: { min: 2 } },
    });
  });

  test("name the values of an enum, the internal ones apart", () => {
    expect(
      constraintOf("m: E", ['enum E {\n A\n @internal B\n @tags(["internal"]) C\n }']),
    ).toEqual({ enum: ["A", "C"], internalEnum: ["B"] });
  });

  test("hold its default, unless it is null", () => {
    expect(constraintOf('m: String = "x"\n')).toEqual({ default: "x" });
  });

  test("are absent where there are none", () => {
    expect(constraintOf("m: String")).toBeUndefined();
  });
});

test("the conditions of a structure are its constraints", () => {
  const table = constraintTable(
    view([
      `@smithy.contracts#conditions(NotBoth: { expression: "!(a && b)", documentation: "Not both." })
      structure Visitor { @required @httpLabel id: String, a: String, b: String }`,
    ]),
  );
  expect(table["example#Visitor"]?.conditions).toEqual({ NotBoth: { expression: "!(a && b)" } });
});
