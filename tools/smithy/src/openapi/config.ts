import { isNodeArray, isNodeObject, nodeProperty, type NodeObject } from "../model/node.ts";

/**
 * The settings of Smithy's `openapi` plugin that say how shapes become schemas.
 *
 * @see https://smithy.io/2.0/guides/model-translations/converting-to-openapi.html#json-schema-configuration-settings
 */
export interface SchemaConfig {
  readonly isOpenApi: boolean;
  /** The version of the OpenAPI document. */
  readonly version: string;
  /** Where named schemas are: `#/definitions`. */
  readonly definitionPointer: string;
  readonly alphanumericOnlyRefs: boolean;
  readonly useJsonName: boolean;
  readonly defaultTimestampFormat: string;
  readonly defaultBlobFormat: string;
  readonly unionStrategy: string;
  readonly mapStrategy: string;
  readonly enumStrategy: string;
  readonly useInlineMaps: boolean;
  readonly supportNonNumericFloats: boolean;
  readonly useIntegerType: boolean;
  readonly disableIntegerFormat: boolean;
  readonly disableDefaultValues: boolean;
  readonly disableIntEnums: boolean;
  readonly addReferenceDescriptions: boolean;
  /** Whether the protocol writes numbers of any size as strings. */
  readonly hasTextForBigNumbers: boolean;
  /** Schema keywords that are left out. */
  readonly disableFeatures: ReadonlySet<string>;
  readonly externalDocs: readonly string[];
}

/** Settings as they are written, what is not said as the plugin has it. */
export function schemaConfig(settings: NodeObject, fallback: Partial<SchemaConfig>): SchemaConfig {
  const text = (key: keyof SchemaConfig, otherwise: string): string => {
    const value = nodeProperty(settings, key) ?? fallback[key];
    return typeof value === "string" ? value : otherwise;
  };
  const isSet = (key: keyof SchemaConfig): boolean =>
    (nodeProperty(settings, key) ?? fallback[key]) === true;
  return {
    isOpenApi: fallback.isOpenApi === true,
    version: text("version", "3.0.2"),
    definitionPointer: text("definitionPointer", "#/definitions"),
    alphanumericOnlyRefs: isSet("alphanumericOnlyRefs"),
    useJsonName: isSet("useJsonName"),
    defaultTimestampFormat: text("defaultTimestampFormat", "date-time"),
    defaultBlobFormat: text("defaultBlobFormat", "byte"),
    unionStrategy: text("unionStrategy", "oneOf"),
    mapStrategy: text("mapStrategy", "propertyNames"),
    enumStrategy: text("enumStrategy", "enum"),
    useInlineMaps: isSet("useInlineMaps"),
    supportNonNumericFloats: isSet("supportNonNumericFloats"),
    useIntegerType: isSet("useIntegerType"),
    disableIntegerFormat: isSet("disableIntegerFormat"),
    disableDefaultValues: isSet("disableDefaultValues"),
    disableIntEnums: isSet("disableIntEnums"),
    addReferenceDescriptions: isSet("addReferenceDescriptions"),
    hasTextForBigNumbers: fallback.hasTextForBigNumbers === true,
    disableFeatures: new Set(textsAt(settings, "disableFeatures") ?? []),
    externalDocs: textsAt(settings, "externalDocs") ?? EXTERNAL_DOCS,
  };
}

const EXTERNAL_DOCS: readonly string[] = [
  "Homepage",
  "API Reference",
  "User Guide",
  "Developer Guide",
  "Reference",
  "Guide",
];

/** The strings of a list; `undefined` where there is none. */
export function textsAt(settings: NodeObject, key: string): readonly string[] | undefined {
  const value = nodeProperty(settings, key);
  if (!isNodeArray(value)) return undefined;
  return value.filter((item) => typeof item === "string");
}

export function objectAt(settings: NodeObject, key: string): NodeObject {
  const value = nodeProperty(settings, key);
  return isNodeObject(value) ? value : {};
}
