import { text as textOf } from "node:stream/consumers";
import { Command, InvalidArgumentError } from "commander";
import {
  compareIgnoringCase,
  isDefinition,
  type NodeValue,
  positionOf,
  select,
  selectMatches,
  type SelectorMatch,
} from "@tsmith/smithy";
import { ExitCode } from "../exit-code.ts";
import { expectSelector } from "../selector-argument.ts";
import {
  formatOf,
  listed,
  loadModel,
  type ModelOptions,
  namedModel,
  printProblems,
  toJson,
  withModelOptions,
} from "../model-options.ts";
import type { Terminal } from "../terminal.ts";

/** What can be shown of a match beside its id. */
const SHOWN = ["type", "file", "vars"] as const;

type Shown = (typeof SHOWN)[number];

interface SelectOptions extends ModelOptions {
  readonly selector?: string;
  readonly show?: readonly Shown[];
  readonly showTraits?: readonly string[];
}

/** A match as JSON. */
interface MatchJson {
  readonly shape: string;
  readonly type?: string;
  /** `file:line:column` */
  readonly file?: string;
  readonly vars?: Readonly<Record<string, readonly string[]>>;
  readonly traits?: Readonly<Record<string, NodeValue>>;
}

/** `tsmith select`: prints the shapes that a selector matches. */
export function selectCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const command = new Command("select")
    .description("Print the shapes that a selector matches")
    .argument("[input...]", "model files, or a folder with models or a smithy-build.json")
    .option("--selector <selector>", "the selector; standard input where it is not given")
    .option("--show <parts>", `${SHOWN.join(", ")}, with commas between them, as JSON`, shownParts)
    .option("--show-traits <traits>", "traits to show, with commas between them, as JSON", listed);
  return withModelOptions(command, "DANGER").action(
    async (inputs: readonly string[], options: SelectOptions) => {
      const selector = expectSelector(options.selector ?? (await textOf(process.stdin)));
      const { model, diagnostics } = loadModel(namedModel(inputs, options), options, terminal);
      printProblems(terminal, diagnostics, options);
      if (model === undefined) return finish(ExitCode.Failure);
      if (options.show !== undefined || options.showTraits !== undefined) {
        const matches = selectMatches(model, selector).toSorted(byShape).filter(isUsers);
        terminal.out(`${toJson(matches.map((match) => matchJson(match, options)))}\n`);
      } else {
        const ids = [...select(model, selector)]
          .filter((shape) => !isDefinition(shape))
          .map(({ id }) => id)
          .toSorted(compareIgnoringCase);
        terminal.out(formatOf(options) === "json" ? `${toJson(ids)}\n` : lines(ids));
      }
      return finish(ExitCode.Success);
    },
  );
}

function isUsers({ shape }: SelectorMatch): boolean {
  return !isDefinition(shape);
}

function byShape(left: SelectorMatch, right: SelectorMatch): number {
  return compareIgnoringCase(left.shape.id, right.shape.id);
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}

function matchJson(
  { shape, variables }: SelectorMatch,
  { show = [], showTraits }: SelectOptions,
): MatchJson {
  const { line, column } = positionOf(shape.location);
  const isShown = (part: Shown): boolean => show.includes(part);
  const vars = [...variables].map(([name, shapes]) => [name, shapes.map(({ id }) => id)] as const);
  return {
    shape: shape.id,
    ...(isShown("type") && { type: shape.type }),
    ...(isShown("file") && { file: `${shape.location.source.name}:${line}:${column}` }),
    ...(isShown("vars") && { vars: Object.fromEntries(vars) }),
    ...(showTraits !== undefined && { traits: traitsOf(shape.traits, showTraits) }),
  };
}

function traitsOf(
  traits: ReadonlyMap<string, NodeValue>,
  names: readonly string[],
): Readonly<Record<string, NodeValue>> {
  const ids = names.map((name) => (name.includes("#") ? name : `smithy.api#${name}`));
  return Object.fromEntries([...traits].filter(([id]) => ids.includes(id)));
}

function shownParts(text: string): readonly Shown[] {
  return listed(text).map((part) => {
    const found = SHOWN.find((one) => one === part);
    if (found !== undefined) return found;
    throw new InvalidArgumentError(`\`${part}\` is none of ${SHOWN.join(", ")}.`);
  });
}
