import type { Party } from "@tsmith/codegen";

/** A new version of the contract, and whom it breaks. */
export interface Pair {
  readonly title: string;
  readonly after: string;
  /** In alphabetical order. */
  readonly breaks: readonly Party[];
  /** A value that the old contract allows and the new one does not, where nobody but it looks. */
  readonly refused?: { readonly shape: string; readonly value: string };
}

/** The contract that all pairs start from. */
export const BASE = `
@aws.protocols#restJson1
service Towns { version: "1", operations: [FindTowns] }

@readonly
@paginated(inputToken: "token", outputToken: "token", items: "towns", pageSize: "limit")
@http(method: "GET", uri: "/towns")
operation FindTowns {
    input: FindTownsInput
    output: FindTownsOutput
    errors: [NoSuchCountry]
}

structure FindTownsInput {
    @httpQuery("token")
    token: String

    @httpQuery("limit")
    limit: Limit

    @httpQuery("country")
    country: Country

    @httpQuery("kind")
    kind: Kind
}

structure FindTownsOutput {
    token: String
    towns: Towns_
}

list Towns_ {
    member: Town
}

structure Town {
    @required
    name: Name

    mayor: Person
    size: Size
    note: String
}

union Person {
    named: Name
    numbered: Integer
}

structure Name_ {}

@error("client")
structure NoSuchCountry {
    message: String
}

@range(min: 1, max: 100)
integer Limit

@length(min: 1, max: 20)
string Name

@length(min: 2)
string Country

enum Kind {
    CITY
    VILLAGE
}

enum Size {
    BIG
    SMALL
}
`;

function pair(
  title: string,
  change: readonly (readonly [old: string, now: string])[],
  ...breaks: readonly Party[]
): Pair {
  let after = BASE;
  for (const [old, now] of change) {
    if (!after.includes(old)) throw new Error(`${title}: there is no \`${old}\`.`);
    after = after.replace(old, now);
  }
  return { title, after, breaks };
}

const OPERATION = `
@http(method: "POST", uri: "/towns")
operation Found { input := { @required name: Name } }
`;

/** Changes that people make. */
export const pairs: readonly Pair[] = [
  pair("a documented shape", [["structure Town {", "/// A town.\nstructure Town {"]]),
  pair("a new operation", [
    ["operations: [FindTowns]", "operations: [FindTowns, Found]"],
    ["structure Name_ {}", OPERATION],
  ]),
  pair("a new value of an enum of inputs", [["    VILLAGE", "    VILLAGE\n    HAMLET"]]),
  pair("a new value of an enum of outputs", [["    SMALL", "    SMALL\n    TINY"]]),
  pair("a value before the others", [["    BIG", "    HUGE\n    BIG"]]),
  pair("a new optional member of an input", [
    ['@httpQuery("kind")', '@httpQuery("river")\n    river: String\n\n    @httpQuery("kind")'],
  ]),
  pair("a new optional member of an output", [
    ["    note: String", "    note: String\n    river: String"],
  ]),
  pair("a new variant of a union", [
    ["    numbered: Integer", "    numbered: Integer\n    anonymous: String"],
  ]),
  pair("members in another order", [
    ["    size: Size\n    note: String", "    note: String\n    size: Size"],
  ]),
  pair("a wider range", [["@range(min: 1, max: 100)", "@range(min: 1, max: 500)"]]),
  pair("a new error", [
    ["errors: [NoSuchCountry]", "errors: [NoSuchCountry, Closed]"],
    ["structure Name_ {}", '@error("server")\nstructure Closed {}'],
  ]),
  pair("an operation less", [["operations: [FindTowns]", "operations: []"]], "clients", "servers"),
  pair("a value less of an enum of inputs", [["    VILLAGE\n", ""]], "clients", "servers"),
  pair("a value less of an enum of outputs", [["    SMALL\n", ""]], "clients", "servers"),
  pair(
    "a member less of an input",
    [['    @httpQuery("kind")\n    kind: Kind\n', ""]],
    "clients",
    "servers",
  ),
  pair("a member less of an output", [["    note: String\n", ""]], "clients", "servers"),
  pair("a variant less of a union", [["    numbered: Integer\n", ""]], "clients", "servers"),
  pair(
    "a member of an input that must be there",
    [['@httpQuery("country")', '@required\n    @httpQuery("country")']],
    "clients",
  ),
  pair(
    "a new member of an input that must be there",
    [
      [
        '@httpQuery("kind")',
        '@required\n    @httpQuery("river")\n    river: String\n\n    @httpQuery("kind")',
      ],
    ],
    "clients",
  ),
  pair(
    "a member of an output that must be there",
    [["    note: String", "    @required\n    note: String"]],
    "servers",
  ),
  pair(
    "a member of an output that need not be there",
    [["    @required\n    name: Name", "    name: Name"]],
    "clients",
  ),
  pair(
    "a narrower range of inputs",
    [["@range(min: 1, max: 100)", "@range(min: 1, max: 50)"]],
    "clients",
  ),
  pair(
    "a pattern for inputs",
    [["@length(min: 2)", '@length(min: 2)\n@pattern("^[a-z]+$")']],
    "clients",
  ),
  {
    ...pair(
      "a shorter length of outputs",
      [["@length(min: 1, max: 20)", "@length(min: 1, max: 2)"]],
      "servers",
    ),
    refused: { shape: "example#Name", value: "x".repeat(20) },
  },
  pair("another type", [["    note: String", "    note: Integer"]], "clients", "servers"),
  pair(
    "another name on the wire",
    [["    note: String", '    @jsonName("remark")\n    note: String']],
    "clients",
    "servers",
  ),
  pair(
    "another parameter",
    [['@httpQuery("country")', '@httpQuery("land")']],
    "clients",
    "servers",
  ),
  pair("another path", [['uri: "/towns"', 'uri: "/places"']], "clients", "servers"),
  pair(
    "another status of an error",
    [['@error("client")', '@error("server")']],
    "clients",
    "servers",
  ),
  pair(
    "no pages",
    [
      [
        '@paginated(inputToken: "token", outputToken: "token", items: "towns", pageSize: "limit")\n',
        "",
      ],
    ],
    "clients",
    "servers",
  ),
  pair("an enum that inputs use too", [
    ["    kind: Kind\n", '    kind: Kind\n\n    @httpQuery("size")\n    size: Size\n'],
  ]),
];
