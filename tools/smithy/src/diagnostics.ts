import type { Diagnostic, RelatedLocation } from "./diagnostic.ts";
import { jsonAstDiagnostics } from "./diagnostics/json-ast.ts";
import { loadDiagnostics } from "./diagnostics/load.ts";
import { syntaxDiagnostics } from "./diagnostics/syntax.ts";
import type { DiagnosticParameter, DiagnosticTable, ParametersOf } from "./diagnostics/table.ts";
import { validateDiagnostics } from "./diagnostics/validate.ts";
import { valueDiagnostics } from "./diagnostics/value.ts";
import type { ShapeId } from "./model/shape-id.ts";
import type { Location } from "./source.ts";

type Definitions = typeof syntaxDiagnostics &
  typeof jsonAstDiagnostics &
  typeof loadDiagnostics &
  typeof validateDiagnostics &
  typeof valueDiagnostics;

const definitions: Definitions = {
  ...syntaxDiagnostics,
  ...jsonAstDiagnostics,
  ...loadDiagnostics,
  ...validateDiagnostics,
  ...valueDiagnostics,
};

/** A key of the table of diagnostics: an event id, or `id/which-message`. @public */
export type DiagnosticCode = keyof Definitions;

/** The named parameters of a code's message (all needed) and hint (all optional). @public */
export type DiagnosticParameters<Code extends DiagnosticCode> = ParametersOf<Definitions[Code]>;

/** Where a diagnostic points, and the shape that it speaks of. @public */
export interface DiagnosticPlace {
  readonly shape?: ShapeId;
  readonly location?: Location;
  readonly related?: readonly RelatedLocation[];
  /** Appended to the event id behind a dot, for ids such as `DeprecatedShape.{shape}`. */
  readonly idSuffix?: string;
}

/** Notes a diagnostic: `report("Target", { member, target, suggestion }, location)`. @public */
export type Report = <Code extends DiagnosticCode>(
  code: Code,
  parameters: DiagnosticParameters<Code>,
  place: Location | DiagnosticPlace,
) => void;

/** A `Report` that appends to `diagnostics`. @public */
export function reportInto(diagnostics: Diagnostic[]): Report {
  return (code, parameters, place) => {
    diagnostics.push(diagnostic(code, parameters, place));
  };
}

/** The diagnostic that `code` stands for, its parameters filled in. @public */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  parameters: DiagnosticParameters<Code>,
  place: Location | DiagnosticPlace,
): Diagnostic {
  const {
    severity,
    message,
    hint: hintText,
  } = (definitions as DiagnosticTable)[code] ?? unknown(code);
  const values = parameters as Readonly<Record<string, DiagnosticParameter | undefined>>;
  const { idSuffix, ...rest }: DiagnosticPlace = "source" in place ? { location: place } : place;
  const hint = hintText === undefined ? undefined : fill(hintText, values);
  const id = code.replace(/\/.*$/, "");
  return {
    id: idSuffix === undefined ? id : `${id}.${idSuffix}`,
    severity,
    message: fill(message, values) ?? message,
    ...rest,
    ...(hint === undefined ? {} : { hint }),
  };
}

function unknown(code: string): never {
  throw new Error(`No diagnostic has the code \`${code}\`.`);
}

/** The text with its parameters; `undefined` where one of them is not given. */
function fill(
  text: string,
  values: Readonly<Record<string, DiagnosticParameter | undefined>>,
): string | undefined {
  let isComplete = true;
  const filled = text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) isComplete = false;
    return value === undefined ? "" : parameterText(value);
  });
  return isComplete ? filled : undefined;
}

function parameterText(value: DiagnosticParameter): string {
  if (typeof value !== "object") return String(value);
  const names = value.map((name) => `\`${name}\``);
  const last = names.pop() ?? "nothing";
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}
