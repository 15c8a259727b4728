import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { displayName } from "@tsmith/codegen/config";
import { ExitCode, UsageError } from "../exit-code.ts";
import { toJson } from "../model-options.ts";
import { withRepository } from "../template-repository.ts";
import { type Template, TEMPLATES } from "../templates.ts";
import type { Terminal } from "../terminal.ts";

interface InitOptions {
  readonly template: string;
  readonly url?: string;
  readonly output?: string;
  readonly list?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** `tsmith init`: writes a project to start from. */
export function initCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("init")
    .description("Write a project to start from")
    .option("-t, --template <name>", "what to start from", "service")
    .option("-u, --url <repository>", "a folder or git repository with smithy-templates.json")
    .option("-o, --output <folder>", "where to; a folder with the template's name unless given")
    .option("-l, --list", "print the templates, write nothing")
    .option("-q, --quiet", "print errors alone")
    .option("--json", "print one JSON document instead of text")
    .action((options: InitOptions) => {
      const { url } = options;
      if (url === undefined) run(terminal, TEMPLATES, filesOfOwn, options);
      else withRepository(url, ({ list, filesOf }) => run(terminal, list, filesOf, options));
      finish(ExitCode.Success);
    });
}

function run(
  terminal: Terminal,
  list: readonly TemplateName[],
  filesOf: (name: string) => Template["files"],
  options: InitOptions,
): void {
  if (options.list === true) return printTemplates(terminal, list, options);
  const name = expectTemplate(options.template, list);
  const written = write(filesOf(name), options.output ?? name);
  if (options.json === true) terminal.out(`${toJson({ written })}\n`);
  else if (options.quiet !== true) for (const file of written) terminal.out(`${file}\n`);
}

type TemplateName = Omit<Template, "files">;

function filesOfOwn(wanted: string): Template["files"] {
  return TEMPLATES.find(({ name }) => name === wanted)?.files ?? {};
}

function printTemplates(
  terminal: Terminal,
  all: readonly TemplateName[],
  { json }: InitOptions,
): void {
  const templates = all.map(({ name, description }) => ({ name, description }));
  if (json === true) return terminal.out(`${toJson({ templates })}\n`);
  const width = Math.max(...templates.map(({ name }) => name.length));
  for (const { name, description } of templates) {
    terminal.out(`${name.padEnd(width)}  ${description}\n`);
  }
}

function expectTemplate(name: string, templates: readonly TemplateName[]): string {
  if (templates.some((one) => one.name === name)) return name;
  const names = templates.map((one) => one.name).join(", ");
  throw new UsageError(`there is no template \`${name}\`; there are ${names}`);
}

/** Writes the files of a template; nothing where one of them is there. */
function write(files: Template["files"], output: string): readonly string[] {
  const paths = Object.entries(files).map(([path, content]) => {
    return { file: join(output, path), content };
  });
  for (const { file } of paths) {
    if (existsSync(file)) throw new UsageError(`\`${displayName(file)}\` is there already`);
  }
  for (const { file, content } of paths) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return paths.map(({ file }) => displayName(file));
}
