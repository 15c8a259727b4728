import type { Diagnostic, RelatedLocation, Severity } from "./diagnostic.ts";
import { awsDiagnostics } from "./diagnostics/aws.ts";
import { awsServicesDiagnostics } from "./diagnostics/aws-services.ts";
import { diffDiagnostics } from "./diagnostics/diff.ts";
import { mqttDiagnostics } from "./diagnostics/mqtt.ts";
import { testDiagnostics } from "./diagnostics/test.ts";
import { waiterDiagnostics } from "./diagnostics/waiter.ts";
import { endpointRulesDiagnostics } from "./diagnostics/endpoint-rules.ts";
import { jsonAstDiagnostics } from "./diagnostics/json-ast.ts";
import { loadDiagnostics } from "./diagnostics/load.ts";
import { metadataDiagnostics } from "./diagnostics/metadata.ts";
import { operationDiagnostics } from "./diagnostics/operation.ts";
import { resourceDiagnostics } from "./diagnostics/resource.ts";
import { serviceDiagnostics } from "./diagnostics/service.ts";
import { syntaxDiagnostics } from "./diagnostics/syntax.ts";
import type {
  DiagnosticDefinition,
  DiagnosticParameter,
  DiagnosticTable,
  ParametersOf,
} from "./diagnostics/table.ts";
import { validateDiagnostics } from "./diagnostics/validate.ts";
import { valueDiagnostics } from "./diagnostics/value.ts";
import type { ShapeId } from "./model/shape-id.ts";
import type { Location } from "./source.ts";

type Definitions = typeof syntaxDiagnostics &
  typeof awsDiagnostics &
  typeof awsServicesDiagnostics &
  typeof diffDiagnostics &
  typeof mqttDiagnostics &
  typeof testDiagnostics &
  typeof waiterDiagnostics &
  typeof endpointRulesDiagnostics &
  typeof jsonAstDiagnostics &
  typeof loadDiagnostics &
  typeof metadataDiagnostics &
  typeof operationDiagnostics &
  typeof resourceDiagnostics &
  typeof serviceDiagnostics &
  typeof validateDiagnostics &
  typeof valueDiagnostics;

const definitions: Definitions = {
  ...syntaxDiagnostics,
  ...awsDiagnostics,
  ...awsServicesDiagnostics,
  ...diffDiagnostics,
  ...mqttDiagnostics,
  ...testDiagnostics,
  ...waiterDiagnostics,
  ...endpointRulesDiagnostics,
  ...jsonAstDiagnostics,
  ...loadDiagnostics,
  ...metadataDiagnostics,
  ...operationDiagnostics,
  ...resourceDiagnostics,
  ...serviceDiagnostics,
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
  /** Stands in for the event id, where the model itself names its events. */
  readonly id?: string;
  /** Stands in for the severity of the table, where the model itself says how grave it is. */
  readonly severity?: Severity;
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
export const diagnostic: MakeDiagnostic<Definitions> = diagnosticsOf(definitions);

/** Makes the diagnostics of a table: the code's parameters are typed. @public */
export type MakeDiagnostic<Table extends DiagnosticTable> = <Code extends keyof Table & string>(
  code: Code,
  parameters: ParametersOf<Table[Code]>,
  place: Location | DiagnosticPlace,
) => Diagnostic;

/** What makes diagnostics out of a table: other stages than those of the language have their own. @public */
export function diagnosticsOf<Table extends DiagnosticTable>(table: Table): MakeDiagnostic<Table> {
  return (code, parameters, place) => make(code, table[code] ?? unknown(code), parameters, place);
}

function make(
  code: string,
  { severity, message, hint: hintText }: DiagnosticDefinition,
  parameters: Readonly<Record<string, DiagnosticParameter | undefined>>,
  place: Location | DiagnosticPlace,
): Diagnostic {
  const { idSuffix, ...rest }: DiagnosticPlace = "source" in place ? { location: place } : place;
  const hint = hintText === undefined ? undefined : fill(hintText, parameters);
  const id = code.replace(/\/.*$/, "");
  return {
    id: idSuffix === undefined ? id : `${id}.${idSuffix}`,
    severity,
    message: fill(message, parameters) ?? message,
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
