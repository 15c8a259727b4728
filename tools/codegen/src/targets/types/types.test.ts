import { describe, expect, test } from "vitest";
import { textsOf, viewOf } from "../../../test/view-of.ts";
import type { Settings } from "../../view/settings.ts";
import { typesTarget } from "./target.ts";

const SERVICE = `$version: "2.0"
namespace example
@aws.protocols#restJson1
service Towns { version: "1", operations: [Visit] }
@http(method: "POST", uri: "/visit")
operation Visit { input: VisitInput, output: VisitOutput, errors: [Closed] }`;

/** The structures that the service needs, where a test does not say what is in them. */
const DEFAULTS: Readonly<Record<string, string>> = {
  VisitInput: "structure VisitInput {}",
  VisitOutput: "structure VisitOutput {}",
  Closed: '@error("client") structure Closed {}',
};

/** A module of the types that a service has whose operation takes and gives these shapes. */
async function moduleOf(
  path: string,
  shapes: readonly string[],
  settings: Partial<Settings> = {},
): Promise<string> {
  const given = shapes.join("\n");
  const rest = Object.entries(DEFAULTS)
    .filter(([name]) => !given.includes(`structure ${name} `))
    .map(([, shape]) => shape);
  const text = [SERVICE, given, ...rest].join("\n");
  const files = await textsOf(typesTarget, viewOf(text, settings));
  return files[path] ?? "";
}

const ENUM = `enum Mood { GOOD, BAD }`;

describe("enums", () => {
  test("are closed in what only goes in, open in what only comes out", async () => {
    const models = await moduleOf("src/models.ts", [
      ENUM,
      "structure VisitInput { mood: Mood }",
      "structure VisitOutput { mood: Mood }",
    ]);
    expect(models).toContain("interface VisitInput {\n  mood?: Mood | undefined;\n}");
    expect(models).toContain("interface VisitOutput {\n  mood?: OpenEnum<Mood> | undefined;\n}");
  });

  test("make two types of a structure that goes both ways", async () => {
    const models = await moduleOf("src/models.ts", [
      ENUM,
      "structure Guest { mood: Mood, friends: Guests }",
      "list Guests { member: Guest }",
      "structure VisitInput { guest: Guest }",
      "structure VisitOutput { guest: Guest }",
    ]);
    expect(models).toContain(
      "interface Guest {\n  mood?: Mood | undefined;\n\n  friends?: Guest[]",
    );
    expect(models).toContain("interface GuestOutput {\n  mood?: OpenEnum<Mood> | undefined;");
    expect(models).toContain("friends?: GuestOutput[] | undefined;");
    expect(models).toContain("interface VisitOutput {\n  guest?: GuestOutput | undefined;\n}");
  });

  test("are closed everywhere where the settings say so", async () => {
    const models = await moduleOf("src/models.ts", [ENUM, "structure VisitOutput { mood: Mood }"], {
      enums: "closed",
    });
    expect(models).toContain("mood?: Mood | undefined;");
  });

  test("leave a structure that holds none with one type", async () => {
    const models = await moduleOf("src/models.ts", [
      "structure Guest { name: String }",
      "structure VisitInput { guest: Guest }",
      "structure VisitOutput { guest: Guest }",
    ]);
    expect(models).not.toContain("GuestOutput");
  });
});

describe("members", () => {
  test("that are required cannot be left out", async () => {
    const models = await moduleOf("src/models.ts", [
      "structure VisitInput { @required name: String, @required @clientOptional nick: String, @required @idempotencyToken token: String }",
    ]);
    expect(models).toContain("  name: string;");
    expect(models).toContain("  nick?: string | undefined;");
    expect(models).toContain("  token?: string | undefined;");
  });

  test("that are required may be undefined in the official client's mode", async () => {
    const models = await moduleOf(
      "src/models.ts",
      ["structure VisitInput { @required name: String }"],
      { requiredMemberMode: "nullable" },
    );
    expect(models).toContain("  name: string | undefined;");
  });

  test.each([
    ["Blob", "Uint8Array"],
    ["Boolean", "boolean"],
    ["Long", "number"],
    ["BigInteger", "bigint"],
    ["BigDecimal", "NumericValue"],
    ["Timestamp", "Date"],
    ["Document", "DocumentType"],
    ["Strings", "string[]"],
    ["SparseStrings", "(string | null)[]"],
    ["StringMap", "Record<string, string>"],
    ["SparseMap", "Record<string, string | null>"],
    ["MoodMap", "Partial<Record<Mood, number>>"],
    ["Json", "AutomaticJsonStringConversion | string"],
    ["Numbers", "Numbers"],
  ])("of %s are %s", async (target, type) => {
    const models = await moduleOf("src/models.ts", [
      ENUM,
      "list Strings { member: String }",
      "@sparse list SparseStrings { member: String }",
      "map StringMap { key: String, value: String }",
      "@sparse map SparseMap { key: String, value: String }",
      "map MoodMap { key: Mood, value: Integer }",
      '@mediaType("application/json") string Json',
      "intEnum Numbers { ONE = 1\n }",
      `structure VisitInput { value: ${target} }`,
    ]);
    expect(models).toContain(`  value?: ${type} | undefined;`);
  });

  test("that stream take what the official client takes", async () => {
    const models = await moduleOf("src/models.ts", [
      "@streaming blob Film",
      "structure VisitInput { @httpPayload @required film: Film }",
    ]);
    expect(models).toContain("  film: StreamingBlobTypes;");
  });

  test("that are events come one after the other", async () => {
    const models = await moduleOf("src/models.ts", [
      "@streaming union Events { arrival: Arrival }",
      "structure Arrival {}",
      "structure VisitOutput { @httpPayload events: Events }",
    ]);
    expect(models).toContain("  events?: AsyncIterable<Events> | undefined;");
  });
});

test("a union has one interface for each member, and one for those to come", async () => {
  const models = await moduleOf("src/models.ts", [
    "union Way { foot: Unit, train: String }",
    "structure VisitInput { way: Way }",
  ]);
  expect(models).toContain(`export type Way = Way.FootMember | Way.TrainMember | Way.$UnknownMember;

/** @public */
export declare namespace Way {
  interface FootMember {
    foot: Record<string, never>;
    train?: never;
    $unknown?: never;
  }

  interface TrainMember {
    foot?: never;
    train: string;
    $unknown?: never;
  }

  /** A member that the contract does not know: its name and its value as it came. */
  interface $UnknownMember {
    foot?: never;
    train?: never;
    $unknown: [string, unknown];
  }
}`);
});

describe("an error", () => {
  test("declares its members but those that every error has", async () => {
    const names = ["message", "name", "stack", "cause", "constructor", "__proto__"];
    const members = names.map((name) => `${name}: String`).join(", ");
    const errors = await moduleOf("src/errors.ts", [
      `@error("client") structure Closed { ${members}, @required until: Timestamp }`,
    ]);
    expect(errors).toContain(`export class Closed extends TownsServiceException {
  static override readonly shapeId: string = "example#Closed";
  override readonly name: "Closed" = "Closed";
  override readonly $fault: "client" = "client";

  until: Date;

  /** @internal */
  constructor(options: ExceptionOptionType<Closed, TownsServiceException>) {
    super({ name: "Closed", $fault: "client", ...options });
    this.until = options.until;
  }
}`);
  });

  test("says whether to try again", async () => {
    const errors = await moduleOf("src/errors.ts", [
      '@error("server") @retryable(throttling: true) structure Closed {}',
    ]);
    expect(errors).toContain(
      "override readonly $retryable: { throttling?: boolean } = { throttling: true };",
    );
  });
});
