import type { ServiceView } from "../../view/service-view.ts";

/** How the package is used. @internal */
export function typesReadme(view: ServiceView): string {
  const { name } = view.packages.types;
  const [enumShape] = view.shapes.filter(({ type }) => type === "enum");
  const guard =
    enumShape === undefined
      ? []
      : [
          `An enum is a constant and a type. Inputs take its values only; outputs may also hold a value that the service added since, which \`is${view.names.shape(enumShape.id)}\` tells apart.`,
        ];
  return [
    `- \`${name}\`: interfaces, enums, errors`,
    `- \`${name}/schemas\`: one schema per shape, which carries the type of its values`,
    `- \`${name}/constraints\`: lengths, ranges, patterns`,
    ...guard.flatMap((line) => ["", line]),
  ].join("\n");
}
