import type { Severity } from "../diagnostic.ts";

/**
 * One line of the table of diagnostics. `{name}` in the text is a parameter: in `message` it must
 * be given, in `hint` it may be left out, and then there is no hint.
 */
export interface DiagnosticDefinition {
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
}

/**
 * Code → definition. A code is the event id of Smithy, where one exists; an id that stands for
 * several messages tells them apart behind a slash: `Model/duplicate-member` has the id `Model`.
 */
export type DiagnosticTable = Readonly<Record<string, DiagnosticDefinition>>;

/** A list prints as `a`, `b` and `c`, each in backticks; a string prints as it is. */
export type DiagnosticParameter = string | number | readonly string[];

/** The names in braces of a text. */
export type ParameterName<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterName<Rest>
  : never;

/** The parameters that a definition asks for. */
export type ParametersOf<Definition extends DiagnosticDefinition> = {
  readonly [Name in ParameterName<Definition["message"]>]: DiagnosticParameter;
} & {
  readonly [Name in ParameterName<Definition["hint"]>]?: DiagnosticParameter | undefined;
};
