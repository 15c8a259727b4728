import { block, code } from "../../print/code.ts";
import { comment } from "../../print/comment.ts";
import { type Doc, group, hardline, indent, join, line, text } from "../../print/doc.ts";
import { identifier, memberKey } from "../../print/literal.ts";
import { type File, printModule } from "../../print/module.ts";
import type { ServiceView } from "../../view/service-view.ts";
import { runtimeType } from "../runtime.ts";
import { authKinds } from "./auth.ts";
import { clientParameters } from "./endpoints.ts";
import { documentationText } from "./documentation-text.ts";
import { clientNames } from "./names.ts";
import { isAws } from "./platform.ts";

/** `config.ts`: what the client is configured with. @internal */
export function configFile(view: ServiceView): File {
  const names = clientNames(view);
  const { client, config, configType, resolvedConfig, resolvedConfigType } = names;
  const { extensionConfiguration } = names;
  const settings = isAws(view) ? "region, credentials" : "identity of the caller";
  return printModule({
    path: "src/config.ts",
    declares: [config, configType, resolvedConfig, resolvedConfigType, extensionConfiguration],
    body: [
      documented(
        `The parts of {@link ${config}}.`,
        code`export type ${identifier(configType)} = ${intersection(inputParts(view))};`,
      ),
      documented(
        `What {@link ${client}} takes: ${settings}, endpoint, retries and so on.`,
        code`export interface ${identifier(config)} extends ${identifier(configType)} ${parameterBlock(view)}`,
      ),
      documented(
        `The parts of {@link ${resolvedConfig}}.`,
        code`export type ${identifier(resolvedConfigType)} = ${intersection(resolvedParts(view))};`,
      ),
      documented(
        `The configuration of a {@link ${client}}, with every default settled.`,
        code`export interface ${identifier(resolvedConfig)} extends ${identifier(resolvedConfigType)} ${parameterBlock(view)}`,
      ),
      documented(
        "What an extension of the client reads and sets.",
        code`export interface ${identifier(extensionConfiguration)} extends ${runtimeType("ExtensionConfiguration", "@tsmith/client")} {}`,
      ),
    ],
  });
}

function documented(sentence: string, declaration: Doc): Doc {
  return [text(`/** ${sentence} @public */`), hardline, declaration];
}

function inputParts(view: ServiceView): readonly Doc[] {
  const platform = isAws(view) ? "AwsClientConfig" : "PlainClientConfig";
  return [
    runtimeType(platform, "@tsmith/client"),
    ...authKinds(view).map((kind) => runtimeType(`${kind}InputConfig`, "@tsmith/client")),
  ];
}

function resolvedParts(view: ServiceView): readonly Doc[] {
  const platform = isAws(view) ? "AwsClientResolvedConfig" : "PlainClientResolvedConfig";
  return [
    runtimeType(platform, "@tsmith/client"),
    ...authKinds(view).map((kind) => runtimeType(`${kind}ResolvedConfig`, "@tsmith/client")),
  ];
}

function intersection(parts: readonly Doc[]): Doc {
  return group(indent(join([text(" &"), line], parts)));
}

/** The parameters of the endpoint rules that the caller sets. */
function parameterBlock(view: ServiceView): Doc {
  const provider = runtimeType("Provider", "@tsmith/client");
  const members = clientParameters(view).map(({ key, type, documentation }) => [
    comment(documentation === undefined ? [] : [documentationText(documentation)]),
    code`${memberKey(key)}?: ${text(type)} | undefined | ${provider}<${text(type)} | undefined>;`,
  ]);
  return members.length === 0 ? text("{}") : block([join([hardline, hardline], members)]);
}
