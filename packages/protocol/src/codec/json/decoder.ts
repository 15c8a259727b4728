import type { Constraint, Constraints, SchemaRef, Shape } from "@tsmith/schema";
import type { Flaws } from "../../constraints/flaw.ts";
import type { ConditionEvaluator } from "../../service.ts";
import type { WireFormat } from "../timestamp.ts";

/**
 * Turns a parsed JSON value into the value of a shape; adds what breaks a constraint to `flaws`.
 * The parsed value has no other owner, and is made into the result where that can be done.
 *
 * @throws Rejection where a value has the wrong type.
 */
export type JsonDecode = (value: unknown, flaws: Flaws) => unknown;

/** How a protocol writes JSON, and who reads it. */
export interface JsonSettings {
  /** Whether `@jsonName` counts. */
  readonly usesJsonName: boolean;
  readonly timestampFormat: WireFormat;
  /** Whether timestamps have that format though their members say otherwise. */
  readonly ignoresTimestampFormat?: true;
  /** Whether numbers of any size and precision are texts. */
  readonly bigNumbersAsText?: true;
  /** A server refuses what the model does not know; a client lets a newer service speak. */
  readonly side: "server" | "client";
  readonly constraints: Constraints;
  readonly isTrue?: ConditionEvaluator | undefined;
}

/** Compiles the decoders of a service, each schema once. */
export interface JsonDecoders extends JsonSettings {
  /** Whether a parsed value stands for a structure, a union or a map. */
  readonly isObject: (value: unknown) => value is Record<string, unknown>;
  /** Those of default values, which models write as JSON. */
  readonly defaults: Pick<JsonDecoders, "decoder">;
  /** Those of structures and unions, which may contain themselves. */
  readonly structures: Map<Shape, JsonDecode>;
  /** The decoder of a schema, with the constraints that its member puts on it. */
  readonly decoder: (schema: SchemaRef, constraint?: Constraint) => JsonDecode;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `__proto__` is a name like any other. */
export function setMember(structure: Record<string, unknown>, name: string, value: unknown): void {
  if (name === "__proto__") {
    Object.defineProperty(structure, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  } else {
    structure[name] = value;
  }
}
