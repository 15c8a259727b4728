import { readFileSync } from "node:fs";
import { format } from "oxfmt";
import { describe, expect, test } from "vitest";
import type { File } from "../../print/module.ts";
import { viewOf } from "../../../test/view-of.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { collectionNames, mockNames, operationNames } from "./names.ts";
import { SUPPORTED_PROTOCOLS } from "../../view/protocol.ts";
import { servedProtocols } from "./protocols.ts";
import { mockTarget } from "./target.ts";

/** The view of a service `Towns` with these shapes; `operations` are their names. */
function townsView(operations: readonly string[], shapes: string, traits = ""): ServiceView {
  return viewOf(`$version: "2.0"
namespace example
use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1
${traits || "@restJson1"}
service Towns { version: "1", operations: [${operations.join(", ")}] }
${shapes}`);
}

/** An operation that lists `item`s under `member`. */
function lister(name: string, member: string, item: string): string {
  return `
@http(method: "GET", uri: "/${name}")
@readonly
@paginated(inputToken: "Token", outputToken: "Token", items: "${member}", pageSize: "Limit")
operation ${name} {
  input := { @httpQuery("token") Token: String, @httpQuery("limit") Limit: Integer }
  output := { ${member}: ${name}Items, Token: String }
}
list ${name}Items { member: ${item} }
`;
}

const structures = `
structure Town { Name: String }
structure Road { Name: String }
`;

function fileOf(view: ServiceView, path: string): string {
  const files = mockTarget.generate(view) as readonly File[];
  return files.find((file) => file.path === path)?.text ?? "";
}

const rich = (): ServiceView =>
  townsView(
    [
      "GetTown",
      "ListTowns",
      "ListATremendouslyLongNameOfTownsThatNobodyWouldEverWantToReadAloudTwice",
    ],
    `
${lister("ListTowns", "Towns", "Town")}
${lister("ListATremendouslyLongNameOfTownsThatNobodyWouldEverWantToReadAloudTwice", "Towns", "Town")}
@http(method: "GET", uri: "/towns/{Name}")
@readonly
operation GetTown {
  input := { @httpLabel @required Name: String, Zip: Integer }
  output := { Name: String, Zip: String, mayor: mayor }
  errors: [NoSuchTown, TooManyRequestsForThisServiceException, TheTownIsBeingRebuiltException]
}
structure mayor { Name: String }
${structures}
@error("client") structure NoSuchTown { message: String }
@error("client") structure TooManyRequestsForThisServiceException { message: String }
@error("server") structure TheTownIsBeingRebuiltException { message: String }
`,
    '@restJson1 @service(sdkId: "Towns", endpointPrefix: "towns") @sigv4(name: "towns-signing")',
  );

test("a package holds the mock, its core without MSW, and the service", () => {
  const files = mockTarget.generate(rich()) as readonly File[];
  expect(files.map(({ path }) => path)).toEqual([
    "package.json",
    "tsconfig.json",
    "README.md",
    "src/index.ts",
    "src/core.ts",
    "src/service.ts",
  ]);
});

test("files are as the formatter has them", async () => {
  for (const { path, text } of mockTarget.generate(rich()) as readonly File[]) {
    // oxlint-disable-next-line no-await-in-loop -- one after another, so that a failure names one
    const { code } = await format(path, text, { printWidth: 100 });
    expect(text).toBe(code);
  }
});

test("the same view gives the same files", () => {
  expect(mockTarget.generate(rich())).toEqual(mockTarget.generate(rich()));
});

test("MSW is imported by no file but the entry", () => {
  expect(fileOf(rich(), "src/index.ts")).toContain('from "@tsmith/mock";');
  expect(fileOf(rich(), "src/core.ts")).not.toContain('from "@tsmith/mock";');
  expect(fileOf(rich(), "src/service.ts")).not.toContain('from "@tsmith/mock";');
});

test("the service is a line per operation", () => {
  const text = fileOf(rich(), "src/service.ts");
  expect(text.slice(text.indexOf("export const service")))
    .toBe(`export const service: MockService<TownsContract> = {
  id: "example#Towns",
  version: "1",
  protocol: restJson1,
  endpointPrefix: "towns",
  signingName: "towns-signing",
  auth: [{ id: "aws.auth#sigv4", name: "towns-signing" }],
  constraints,
  arbitraries: townsArbitraries,
  exportedNames: {
    "example#mayor": "Mayor",
  },
  operations: {
    getTown: answers(GetTown$, {
      errors: [
        NoSuchTown$,
        TheTownIsBeingRebuiltException$,
        TooManyRequestsForThisServiceException$,
      ],
      echo: ["Name"],
    }),
    listATremendouslyLongNameOfTownsThatNobodyWouldEverWantToReadAloudTwice: pages(
      ListATremendouslyLongNameOfTownsThatNobodyWouldEverWantToReadAloudTwice$,
      {
        collection: "towns",
        inputToken: "Token",
        outputToken: ["Token"],
        items: ["Towns"],
        pageSize: "Limit",
      },
    ),
    listTowns: pages(ListTowns$, {
      collection: "towns",
      inputToken: "Token",
      outputToken: ["Token"],
      items: ["Towns"],
      pageSize: "Limit",
    }),
  },
};
`);
});

const collectionsOf = (view: ServiceView): Readonly<Record<string, string>> =>
  Object.fromEntries([...collectionNames(view)].map(([{ name }, value]) => [name, value]));

describe("names", () => {
  test.each([
    ["QLDB", "qldbMock", "QldbMock"],
    ["CloudControl", "cloudControlMock", "CloudControlMock"],
    ["WAF Regional", "wafRegionalMock", "WafRegionalMock"],
    ["S3", "s3Mock", "S3Mock"],
    ["DynamoDB", "dynamoDBMock", "DynamoDBMock"],
  ])("of the sdkId %s are %s and %s", (sdkId, factory, mock) => {
    const view = townsView([], "", `@restJson1 @service(sdkId: "${sdkId}")`);
    expect(mockNames(view)).toMatchObject({ factory, mock });
  });

  test("of operations step aside for what every mock has, and every object", () => {
    const view = townsView(
      ["Reset", "ResetOperation", "Then", "Fetch", "Constructor"],
      ["Reset", "ResetOperation", "Then", "Fetch", "Constructor"]
        .map((name) => `@http(method: "POST", uri: "/${name}") operation ${name} {}`)
        .join("\n"),
    );
    expect([...operationNames(view).values()]).toEqual([
      "constructorOperation",
      "fetchOperation",
      "resetOperation",
      "resetOperationOperation",
      "thenOperation",
    ]);
  });

  test("of collections are those of the members that hold the items, and shared", () => {
    const view = townsView(
      ["ListTowns", "ListOldTowns"],
      lister("ListTowns", "Towns", "Town") + lister("ListOldTowns", "Towns", "Town") + structures,
    );
    expect(collectionsOf(view)).toEqual({ ListOldTowns: "towns", ListTowns: "towns" });
  });

  test("of collections say what their items are where members are called alike", () => {
    const view = townsView(
      ["ListTowns", "ListRoads"],
      lister("ListTowns", "Items", "Town") + lister("ListRoads", "Items", "Road") + structures,
    );
    expect(collectionsOf(view)).toEqual({ ListRoads: "roadItems", ListTowns: "townItems" });
  });
});

const http = '@http(method: "POST", uri: "/op")';

test("every protocol that the runtime serves has its place in the table", () => {
  const manifest = JSON.parse(
    readFileSync(new URL("../../../../../packages/protocol/package.json", import.meta.url), "utf8"),
  ) as { readonly exports: Readonly<Record<string, unknown>> };
  const subpaths = Object.keys(manifest.exports).filter(
    (path) => path !== "." && path !== "./package.json",
  );
  const modules = [...servedProtocols.values()].map(({ module }) => module);
  expect(new Set(subpaths.map((path) => path.slice(2)))).toEqual(new Set(modules));
  expect([...servedProtocols.keys()].toSorted()).toEqual(SUPPORTED_PROTOCOLS.toSorted());
});

test("shapes of inputs and outputs are drawn by the names that they are exported under", () => {
  const view = townsView(
    ["Op"],
    `${http} operation Op { input := { A: Record } output := { A: Record } }
     structure Record { Name: String }`,
  );
  expect(fileOf(view, "src/service.ts")).toContain('"example#Record": "_Record"');
});

test("what the contract shows is there to be answered, where it shows anything", () => {
  const shown = townsView(
    ["Op"],
    `@examples([{ title: "One", input: { A: "x" }, output: { B: "y" } }])
      ${http} operation Op { input := { A: String } output := { B: String } }`,
  );
  expect(fileOf(shown, "src/service.ts")).toContain("\n  examples,\n");
  expect(fileOf(rich(), "src/service.ts")).not.toContain("examples");
});

test("text of a model never becomes code", () => {
  const nasty = '*/ alert(1) /* ${alert(1)} " + alert(1) + "';
  const text = JSON.stringify(nasty);
  const view = townsView(
    [],
    "",
    `@documentation(${text}) @restJson1 @service(sdkId: "Towns", endpointPrefix: ${text})`,
  );
  const code = fileOf(view, "src/service.ts");
  expect(code).toContain("alert(1)");
  const withoutStrings = code.replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, "");
  expect(withoutStrings).not.toContain("alert");
});
