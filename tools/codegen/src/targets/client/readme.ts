import { LINE_WIDTH } from "../../print/layout.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { authKinds } from "./auth.ts";
import { clientNames, commandNames } from "./names.ts";
import { isPaginated, paginatedOperations } from "./paginators.ts";
import { isAws } from "./platform.ts";
import { queryFactories } from "./query.ts";

/** How the package is used. @internal */
export function clientReadme(view: ServiceView): string {
  const { name } = view.packages.client;
  const { client, aggregated } = clientNames(view);
  const [operation] = view.operations;
  const [paginated] = paginatedOperations(view);
  const config = isAws(view) ? '{ region: "eu-west-1" }' : '{ endpoint: "https://example.com" }';
  if (operation === undefined) return `\`${client}\` and \`${aggregated}\`.`;
  const { command, method } = commandNames(operation);
  const pages = paginated === undefined ? undefined : commandNames(paginated).paginator;
  const imports = [client, command, ...(pages === undefined ? [] : [pages])];
  return [
    "```ts",
    importLine(imports, name),
    "",
    `const client = new ${client}(${config});`,
    `const command = new ${command}(input);`,
    "const output = await client.send(command);",
    ...(pages === undefined
      ? []
      : [
          "",
          `const pages = ${pages}({ client }, {});`,
          "for await (const item of pages.items()) {",
          "  // …",
          "}",
        ]),
    "```",
    "",
    `\`${aggregated}\` is the same client with a method for each operation, such as \`${method}(input)\`. Types, enums and errors are exported as well.`,
    ...identities(view),
    ...queries(view),
  ].join("\n");
}

/** How the client is used with TanStack Query. */
function queries(view: ServiceView): readonly string[] {
  const operation = view.operations.find(isPaginated) ?? view.operations[0];
  const [factory] = operation === undefined ? [] : queryFactories(view, operation);
  if (factory === undefined) return [];
  const call = `${factory.name}(${factory.call === "mutation" ? "client" : "client, input"})`;
  return [
    "",
    `\`${view.packages.client.name}/query\` has each operation as options for [TanStack Query](https://tanstack.com/query), such as \`${call}\`.`,
  ];
}

/** What the caller of a service that is none of AWS proves its identity with. */
function identities(view: ServiceView): readonly string[] {
  const settings = isAws(view) ? [] : authKinds(view).flatMap((kind) => IDENTITIES.get(kind) ?? []);
  if (settings.length === 0) return [];
  const list = settings.map((setting) => `\`${setting}\``).join(" or ");
  return ["", `The client is told who calls by ${list}, or a function that finds it.`];
}

const IDENTITIES: ReadonlyMap<string, string> = new Map([
  ["HttpApiKey", "apiKey: { apiKey }"],
  ["HttpBearer", "token: { token }"],
  ["Login", "login: { username, password }"],
]);

function importLine(names: readonly string[], from: string): string {
  const line = `import { ${names.join(", ")} } from "${from}";`;
  if (line.length <= LINE_WIDTH) return line;
  return `import {\n${names.map((name) => `  ${name},\n`).join("")}} from "${from}";`;
}
