import { type Diagnostic, diagnosticsOf, type MakeDiagnostic } from "@tsmith/smithy";

/** What can be wrong with the configuration of a build. */
const PROBLEMS = {
  "BuildConfig/type": {
    severity: "ERROR",
    message: "`{key}` is not {expected}.",
  },
  "BuildConfig/choice": {
    severity: "ERROR",
    message: "`{key}` is `{value}`, expected {choices}.",
  },
  "BuildConfig/version": {
    severity: "ERROR",
    message: '`version` must be `"1.0"`.',
    hint: 'Add `"version": "1.0"`.',
  },
  "BuildConfig/no-sources": {
    severity: "ERROR",
    message: "`sources` names no file or folder with a model.",
  },
  "BuildConfig/unknown-key": {
    severity: "WARNING",
    message: "`{key}` is not known here and has no effect.",
    hint: "Did you mean `{suggestion}`?",
  },
  "BuildConfig/dependency": {
    severity: "WARNING",
    message: "The dependency `{name}` is not on this machine; its models are missing.",
    hint: "Put its jar into `lib`, or install it as a package with `META-INF/smithy`.",
  },
  "BuildConfig/unknown-transform": {
    severity: "ERROR",
    message: "There is no transform `{name}`.",
    hint: "Did you mean `{suggestion}`?",
  },
  "BuildConfig/unknown-projection": {
    severity: "ERROR",
    message: "`apply` names the projection `{name}`, which is not there, or applies itself.",
  },
  "BuildConfig/transform": {
    severity: "ERROR",
    message: "The transform `{name}` cannot be made: {problem}",
  },
  "BuildConfig/unknown-plugin": {
    severity: "ERROR",
    message: "There is no plugin `{plugin}`.",
    hint: "There are {known}.",
  },
  "BuildConfig/foreign-plugin": {
    severity: "NOTE",
    message: "The plugin `{plugin}` is left to other tools.",
  },
  "Pattern/not-understood": {
    severity: "WARNING",
    message: "The pattern of `{shape}` is not understood, and nothing keeps it: {reason}.",
    hint: "Write it as ECMAScript does with flag `u`, or with what Java has in common with it.",
  },
  "BuildConfig/package-name": {
    severity: "ERROR",
    message: "`{name}` is no name of an npm package.",
  },
  "BuildConfig/package-version": {
    severity: "ERROR",
    message: "`{version}` is no version.",
    hint: "A version has three numbers: `1.0.0`.",
  },
  "BuildConfig/same-folder": {
    severity: "ERROR",
    message: "Two packages would be written to the folder `{folder}`.",
    hint: "The folder is the last part of the package's name: give them different names.",
  },
  "BuildConfig/settings-disagree": {
    severity: "ERROR",
    message:
      "`{key}` differs between the plugins of `{service}`, whose packages build on one another.",
  },
  "BuildConfig/unknown-service": {
    severity: "ERROR",
    message: "The model has no service `{service}`.",
    hint: "It has {known}.",
  },
  "BuildConfig/which-service": {
    severity: "ERROR",
    message: "The model has the services {known}: `service` must say which one is meant.",
  },
  "BuildConfig/no-service": {
    severity: "ERROR",
    message: "The model has no service to generate packages of.",
  },
  "BuildConfig/protocol": {
    severity: "ERROR",
    message: "The service `{service}` has no protocol that is supported.",
    hint: "Supported are {known}.",
  },
  "BuildConfig/foreign-protocol": {
    severity: "ERROR",
    message: "The service `{service}` does not speak `{protocol}`.",
  },
  "BuildConfig/nothing-to-generate": {
    severity: "NOTE",
    message:
      "`{service}` has nothing that the target `{target}` could describe; there is no package of it.",
  },
} as const;

/** Notes a problem: `report("BuildConfig/type", { key, expected }, location)`. @internal */
export type ReportProblem = MakeDiagnostic<typeof PROBLEMS>;

/** A `ReportProblem` that appends to `diagnostics`. @internal */
export function reportProblems(diagnostics: Diagnostic[]): ReportProblem {
  const make = diagnosticsOf(PROBLEMS);
  return (code, parameters, place) => {
    const problem = make(code, parameters, place);
    diagnostics.push(problem);
    return problem;
  };
}
