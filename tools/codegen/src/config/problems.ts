import type { Diagnostic, Location, Severity } from "@tsmith/smithy";

interface Problem {
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
}

/**
 * What can be wrong with a build's configuration: code → the sentence about it. A code is the id of
 * the diagnostic, or `id/which-sentence`.
 */
const PROBLEMS = {
  "BuildConfig/syntax": (found: { readonly reason: string }): Problem => ({
    severity: "ERROR",
    message: `The file is no JSON: ${found.reason}.`,
    hint: "Only `//` comments may be in it beside JSON.",
  }),
  "BuildConfig/type": (found: { readonly key: string; readonly expected: string }): Problem => ({
    severity: "ERROR",
    message: `\`${found.key}\` is not ${found.expected}.`,
  }),
  "BuildConfig/choice": (found: {
    readonly key: string;
    readonly value: string;
    readonly choices: readonly string[];
  }): Problem => ({
    severity: "ERROR",
    message: `\`${found.key}\` is \`${found.value}\`, expected ${alternatives(found.choices)}.`,
  }),
  "BuildConfig/version": (): Problem => ({
    severity: "ERROR",
    message: '`version` must be `"1.0"`.',
    hint: 'Add `"version": "1.0"`.',
  }),
  "BuildConfig/no-sources": (): Problem => ({
    severity: "ERROR",
    message: "`sources` names no file or folder with a model.",
  }),
  "BuildConfig/unknown-key": (found: {
    readonly key: string;
    readonly known: readonly string[];
  }): Problem => ({
    severity: "WARNING",
    message: `\`${found.key}\` is not known here and has no effect.`,
    hint: `Known are ${list(found.known)}.`,
  }),
  "BuildConfig/unsupported": (found: { readonly key: string }): Problem => ({
    severity: "ERROR",
    message: `\`${found.key}\` is not supported yet.`,
  }),
  "BuildConfig/unknown-plugin": (found: {
    readonly plugin: string;
    readonly known: readonly string[];
  }): Problem => ({
    severity: "ERROR",
    message: `There is no plugin \`${found.plugin}\`.`,
    hint: `There are ${list(found.known)}.`,
  }),
  "BuildConfig/foreign-plugin": (found: { readonly plugin: string }): Problem => ({
    severity: "NOTE",
    message: `The plugin \`${found.plugin}\` is left to other tools.`,
  }),
  "BuildConfig/package-name": (found: { readonly name: string }): Problem => ({
    severity: "ERROR",
    message: `\`${found.name}\` is no name of an npm package.`,
  }),
  "BuildConfig/package-version": (found: { readonly version: string }): Problem => ({
    severity: "ERROR",
    message: `\`${found.version}\` is no version.`,
    hint: "A version has three numbers: `1.0.0`.",
  }),
  "BuildConfig/same-folder": (found: { readonly folder: string }): Problem => ({
    severity: "ERROR",
    message: `Two packages would be written to the folder \`${found.folder}\`.`,
    hint: "The folder is the last part of the package's name: give them different names.",
  }),
  "BuildConfig/settings-disagree": (found: {
    readonly key: string;
    readonly service: string;
  }): Problem => ({
    severity: "ERROR",
    message: `\`${found.key}\` differs between the plugins of \`${found.service}\`, whose packages build on one another.`,
  }),
  "BuildConfig/unknown-service": (found: {
    readonly service: string;
    readonly known: readonly string[];
  }): Problem => ({
    severity: "ERROR",
    message: `The model has no service \`${found.service}\`.`,
    hint: found.known.length === 0 ? "It has none at all." : `It has ${list(found.known)}.`,
  }),
  "BuildConfig/which-service": (found: { readonly known: readonly string[] }): Problem => ({
    severity: "ERROR",
    message: `The model has ${found.known.length} services: \`service\` must say which one is meant.`,
    hint: `They are ${list(found.known)}.`,
  }),
  "BuildConfig/no-service": (): Problem => ({
    severity: "ERROR",
    message: "The model has no service to generate packages of.",
  }),
  "BuildConfig/protocol": (found: {
    readonly service: string;
    readonly known: readonly string[];
  }): Problem => ({
    severity: "ERROR",
    message: `The service \`${found.service}\` has no protocol that is supported.`,
    hint: `Supported are ${list(found.known)}.`,
  }),
  "BuildConfig/foreign-protocol": (found: {
    readonly service: string;
    readonly protocol: string;
  }): Problem => ({
    severity: "ERROR",
    message: `The service \`${found.service}\` does not speak \`${found.protocol}\`.`,
  }),
  "BuildConfig/nothing-to-generate": (found: {
    readonly target: string;
    readonly service: string;
  }): Problem => ({
    severity: "NOTE",
    message: `\`${found.service}\` has nothing that the target \`${found.target}\` could describe; there is no package of it.`,
  }),
};

/** A key of the table of problems. @internal */
export type ProblemCode = keyof typeof PROBLEMS;

/** Notes a problem: `report("BuildConfig/type", { key, expected }, location)`. @internal */
export type ReportProblem = <Code extends ProblemCode>(
  code: Code,
  found: Parameters<(typeof PROBLEMS)[Code]>[0],
  location: Location | undefined,
) => void;

/** A `ReportProblem` that appends to `diagnostics`. @internal */
export function reportProblems(diagnostics: Diagnostic[]): ReportProblem {
  return (code, found, location) => {
    // The table's entry of `code` is what `found` was typed by.
    const problem = (PROBLEMS[code] as (found: unknown) => Problem)(found);
    const id = code.slice(0, code.indexOf("/"));
    diagnostics.push({ id, ...problem, ...(location === undefined ? {} : { location }) });
  };
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

function alternatives(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(" or ");
}
