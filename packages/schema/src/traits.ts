import type { SchemaTraits } from "@smithy/types";

/** The traits of a schema that protocols look at, by the name of the trait. */
export interface Traits {
  readonly auth?: unknown;
  readonly awsQueryError?: readonly [code: string, status: number];
  readonly ec2QueryName?: string;
  readonly endpoint?: unknown;
  readonly error?: string;
  readonly eventHeader?: unknown;
  /** Which number an event header is. */
  readonly eventHeaderType?: "byte" | "short" | "integer" | "long";
  readonly eventPayload?: unknown;
  readonly hostLabel?: unknown;
  readonly http?: readonly [method: string, uri: string, status: number];
  readonly httpError?: number;
  readonly httpHeader?: string;
  readonly httpLabel?: unknown;
  readonly httpPayload?: unknown;
  readonly httpPrefixHeaders?: string;
  readonly httpQuery?: string;
  readonly httpQueryParams?: unknown;
  readonly httpResponseCode?: unknown;
  readonly idempotencyToken?: unknown;
  readonly jsonName?: string;
  readonly mediaType?: string;
  readonly requiresLength?: unknown;
  readonly sensitive?: unknown;
  readonly sparse?: unknown;
  readonly streaming?: unknown;
  readonly xmlAttribute?: unknown;
  readonly xmlFlattened?: unknown;
  readonly xmlName?: string;
  readonly xmlNamespace?: readonly [prefix: string, uri: string];
}

/** The traits without a value, in the order of their bits. */
const bits = [
  "httpLabel",
  "idempotent",
  "idempotencyToken",
  "sensitive",
  "httpPayload",
  "httpResponseCode",
  "httpQueryParams",
] as const;

/** Reads the traits of a schema tuple: an object, or a bit vector of traits without a value. */
export function traitsOf(traits: SchemaTraits): Traits {
  if (typeof traits === "object") return traits as Traits;
  return Object.fromEntries(bits.filter((_, bit) => (traits >> bit) & 1).map((name) => [name, 1]));
}
