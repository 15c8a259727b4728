import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { displayName } from "@tsmith/codegen/config";
import { ExitCode, UsageError } from "../exit-code.ts";
import { toJson } from "../model-options.ts";
import { type Template, TEMPLATES } from "../templates.ts";
import type { Terminal } from "../terminal.ts";

interface InitOptions {
  readonly template: string;
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
    .option("-o, --output <folder>", "where to; a folder with the template's name unless given")
    .option("-l, --list", "print the templates, write nothing")
    .option("-q, --quiet", "print errors alone")
    .option("--json", "print one JSON document instead of text")
    .action((options: InitOptions) => {
      if (options.list === true) printTemplates(terminal, options);
      else {
        const written = write(templateOf(options.template), options.output);
        if (options.json === true) terminal.out(`${toJson({ written })}\n`);
        else if (options.quiet !== true) for (const file of written) terminal.out(`${file}\n`);
      }
      finish(ExitCode.Success);
    });
}

function printTemplates(terminal: Terminal, { json }: InitOptions): void {
  const templates = TEMPLATES.map(({ name, description }) => ({ name, description }));
  if (json === true) return terminal.out(`${toJson({ templates })}\n`);
  const width = Math.max(...templates.map(({ name }) => name.length));
  for (const { name, description } of templates) {
    terminal.out(`${name.padEnd(width)}  ${description}\n`);
  }
}

function templateOf(name: string): Template {
  const template = TEMPLATES.find((one) => one.name === name);
  if (template !== undefined) return template;
  const names = TEMPLATES.map((one) => one.name).join(", ");
  throw new UsageError(`there is no template \`${name}\`; there are ${names}`);
}

/** Writes the files of a template; nothing where one of them is there. */
function write({ name, files }: Template, output = name): readonly string[] {
  const paths = Object.entries(files).map(([path, text]) => ({ file: join(output, path), text }));
  for (const { file } of paths) {
    if (existsSync(file)) throw new UsageError(`\`${displayName(file)}\` is there already`);
  }
  for (const { file, text } of paths) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return paths.map(({ file }) => displayName(file));
}
