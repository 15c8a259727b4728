import { existsSync, readFileSync, writeFileSync } from "node:fs";
import {
  allImpacts,
  build,
  eventImpacts,
  verdict,
  viewsOf,
  type BuildConfig,
} from "@tsmith/codegen";
import { builtServices, proofConfig, proveAcross, type ProofAcross } from "@tsmith/prove";
import { diff, load, type Model } from "@tsmith/smithy";
import { Command } from "commander";
import { acrossText } from "../across-output.ts";
import { changeLogEntry, type Comparison } from "../change-log.ts";
import { hasError, printDiagnostics } from "../diagnostics-output.ts";
import { comparisonJson, comparisonText } from "../diff-output.ts";
import { ExitCode, UsageError } from "../exit-code.ts";
import { atRevision } from "../git-revision.ts";
import { readModel, type Contract } from "../inputs.ts";
import { repeated } from "../model-options.ts";
import type { Terminal } from "../terminal.ts";
import { writeVersionPlan } from "../version-plan.ts";

interface DiffOptions {
  readonly base?: string;
  readonly old?: readonly string[];
  readonly new?: readonly string[];
  readonly json?: boolean;
  readonly prove?: boolean;
  readonly changelog?: string;
  readonly versionPlan?: boolean;
}

/** `tsmith diff`: says what changed from one version of a model to another, and what that breaks. */
export function diffCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("diff")
    .description("Say what changed between two versions of a model, and whom that breaks")
    .argument("[versions...]", "the old and the new model; with --base the new one alone")
    .option("--old <input>", "a part of the old version; may be repeated", repeated)
    .option("--new <input>", "a part of the new version; may be repeated", repeated)
    .option("--base <revision>", "the old version is the model as it is in this git revision")
    .option("--json", "print one JSON document instead of text")
    .option("--prove", "hold the old client and the new mock to the laws, and the reverse")
    .option("--changelog <file>", "put an entry on top of this change log, in Markdown")
    .option("--version-plan", "write a version plan for `nx release`")
    .action(async (versions: readonly string[], options: DiffOptions) => {
      const [old, now] = contractsOf(versions, options);
      const before = modelOf(old, terminal);
      const after = modelOf(now, terminal);
      if (before === undefined || after === undefined) {
        finish(ExitCode.Failure);
        return;
      }
      const comparison = compared(now.name, before, after, now.config);
      const proofs = options.prove === true ? await proofsOf(old, now) : [];
      if (options.json === true) {
        const document = { ...comparisonJson(comparison), ...(options.prove && { proofs }) };
        terminal.out(`${JSON.stringify(document, undefined, 2)}\n`);
      } else {
        terminal.out(comparisonText(comparison, terminal));
        for (const proof of proofs) terminal.out(acrossText(proof, terminal));
      }
      if (options.changelog !== undefined) writeChangeLog(options.changelog, comparison);
      if (options.versionPlan === true) {
        const path = writeVersionPlan(process.cwd(), packagesOf(after, now.config), comparison);
        terminal.error(path === undefined ? "No version plan is needed.\n" : `Wrote ${path}\n`);
      }
      finish(comparison.impacts.length > 0 ? ExitCode.Failure : ExitCode.Success);
    });
}

/** @throws UsageError where it is not clear what to compare */
function contractsOf(
  versions: readonly string[],
  { base, old, new: now }: DiffOptions,
): readonly [old: Contract, now: Contract] {
  if (old !== undefined || now !== undefined) {
    if (versions.length > 0 || base !== undefined || old === undefined || now === undefined) {
      throw new UsageError("name both versions, with --old and --new or without");
    }
    return [readModel(old), readModel(now)];
  }
  const [first, second, ...more] = versions;
  if (base !== undefined) {
    if (second !== undefined) throw new UsageError("with --base name the new version alone");
    const current = readModel(first === undefined ? [] : [first]);
    return [atRevision(base, first ?? current.folder, (path) => readModel([path])), current];
  }
  if (first === undefined || second === undefined || more.length > 0) {
    throw new UsageError("name the old and the new version, or --base REVISION");
  }
  return [readModel([first]), readModel([second])];
}

/** The model of a contract; `undefined` where it is wrong, which is told. */
function modelOf({ sources, diagnostics }: Contract, terminal: Terminal): Model | undefined {
  const { value, diagnostics: found } = load(sources);
  const wrong = [...diagnostics, ...found].filter(({ severity }) => severity === "ERROR");
  printDiagnostics(terminal, wrong);
  return hasError(wrong) ? undefined : value;
}

function compared(
  name: string,
  before: Model,
  after: Model,
  config: BuildConfig | undefined,
): Comparison {
  const events = diff(before, after);
  const [old, now] = [viewsOf(before, config), viewsOf(after, config)];
  const impacts = [...allImpacts(old, now), ...eventImpacts(events, old.length > 0)];
  return { name, verdict: verdict(events, impacts), impacts, events };
}

/** What the laws say between the versions of each service. */
async function proofsOf(old: Contract, now: Contract): Promise<readonly ProofAcross[]> {
  const builds = [old, now].map(async ({ sources, importsOf }) =>
    now.config === undefined
      ? []
      : builtServices(await build(proofConfig(now.config), sources, importsOf)),
  );
  const [before = [], after = []] = await Promise.all(builds);
  const proofs: ProofAcross[] = [];
  for (const service of before) {
    const other = after.find(({ view }) => view.service.id === service.view.service.id);
    if (other !== undefined) proofs.push(await proveAcross(service, other));
  }
  return proofs;
}

/** The packages that a build makes, which Nx knows by their names. */
function packagesOf(model: Model, config: BuildConfig | undefined): readonly string[] {
  const names = viewsOf(model, config).flatMap(({ packages }) =>
    Object.values(packages).flatMap((one) => (one.folder === undefined ? [] : [one.name])),
  );
  return [...new Set(names)].toSorted();
}

function writeChangeLog(file: string, comparison: Comparison): void {
  const entry = changeLogEntry(comparison);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "# Change log\n";
  const [title = "", rest = ""] = /^# .*\n/.test(text)
    ? [text.slice(0, text.indexOf("\n") + 1), text.slice(text.indexOf("\n") + 1)]
    : ["", text];
  writeFileSync(file, [title, entry, rest.trimStart()].filter((part) => part !== "").join("\n"));
}
