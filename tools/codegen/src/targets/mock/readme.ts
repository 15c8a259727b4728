import { LINE_WIDTH } from "../../print/layout.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { behaviours } from "./behaviours.ts";
import { mockNames, operationNames } from "./names.ts";

/** How the package is used. @internal */
export function mockReadme(view: ServiceView): string {
  const { name } = view.packages.mock;
  const { factory } = mockNames(view);
  const names = operationNames(view);
  const all = [...behaviours(view)];
  const [operation] = all.find(([, { type }]) => type === "pages") ?? all[0] ?? [];
  const collection = all
    .map(([, { type, rules }]) => (type === "pages" ? rules.collection : undefined))
    .find((candidate) => candidate !== undefined);
  const property = operation === undefined ? undefined : names.get(operation);
  const [error] = operation?.errors ?? [];
  const errorName = error?.id.slice(error.id.indexOf("#") + 1);
  // The formatter would break a line that does not fit; such a one is no good example anyway.
  const lines = [
    ...(collection === undefined
      ? []
      : [`mock.store.${collection}.seed(250); // or partial items: the rest is filled in`]),
    ...(property === undefined
      ? []
      : [`mock.${property}.reply(({ input, answer }) => ({ ...answer() }));`]),
    ...(property === undefined || errorName === undefined
      ? []
      : [`mock.${property}.fail("${errorName}").once();`]),
    ...(property === undefined ? [] : [`mock.calls.${property}; // what was asked, decoded`]),
    "mock.reset();",
  ];
  return [
    "```ts",
    `import { ${factory} } from "${name}";`,
    `import { setupServer } from "msw/node";`,
    "",
    `const mock = ${factory}({ seed: 42 });`,
    "const server = setupServer(...mock.handlers);",
    "",
    ...lines.filter(({ length }) => length <= LINE_WIDTH),
    "```",
    "",
    `Without MSW: \`import { ${factory} } from "${name}/core"\` has the same mock with \`fetch\` alone, and \`serve\` of \`@tsmith/mock/node\` puts it behind a port. The reference is in the README of \`@tsmith/mock\`.`,
  ].join("\n");
}
