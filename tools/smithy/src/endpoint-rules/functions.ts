import { partitionOf } from "./partitions.ts";
import { RuleError } from "./rule-error.ts";
import { ANY, BOOLEAN, INTEGER, optional, record, STRING, STRINGS, type RuleType } from "./type.ts";
import { expectBoolean, expectInteger, expectString, type RuleValue } from "./value.ts";

export interface RuleFunction {
  readonly parameters: readonly RuleType[];
  readonly result: RuleType;
  /** The version of the language that has it first. */
  readonly since?: "1.1";
  /** Named so in messages about versions. */
  readonly title: string;
  evaluate(values: readonly RuleValue[]): RuleValue;
}

const URL_TYPE = optional(
  record({
    scheme: STRING,
    authority: STRING,
    path: STRING,
    normalizedPath: STRING,
    isIp: BOOLEAN,
  }),
);
const ARN_TYPE = optional(
  record({
    partition: STRING,
    service: STRING,
    region: STRING,
    accountId: STRING,
    resourceId: STRINGS,
  }),
);
const PARTITION_TYPE = optional(
  record({
    name: STRING,
    dnsSuffix: STRING,
    dualStackDnsSuffix: STRING,
    supportsDualStack: BOOLEAN,
    supportsFIPS: BOOLEAN,
    implicitGlobalRegion: STRING,
  }),
);

/** Those that the evaluator knows itself: they do not ask all of their arguments. */
const special = (): never => {
  throw new RuleError("This function is not called with values");
};

/** @see https://smithy.io/2.0/additional-specs/rules-engine/standard-library.html */
export const functions: ReadonlyMap<string, RuleFunction> = new Map<string, RuleFunction>([
  ["isSet", { parameters: [optional(ANY)], result: BOOLEAN, title: "IsSet", evaluate: special }],
  ["coalesce", { parameters: [], result: ANY, since: "1.1", title: "Coalesce", evaluate: special }],
  [
    "ite",
    { parameters: [BOOLEAN, ANY, ANY], result: ANY, since: "1.1", title: "Ite", evaluate: special },
  ],
  [
    "not",
    {
      parameters: [BOOLEAN],
      result: BOOLEAN,
      title: "Not",
      evaluate: ([value = null]) => !expectBoolean(value),
    },
  ],
  [
    "booleanEquals",
    {
      parameters: [BOOLEAN, BOOLEAN],
      result: BOOLEAN,
      title: "BooleanEquals",
      evaluate: ([left = null, right = null]) => expectBoolean(left) === expectBoolean(right),
    },
  ],
  [
    "stringEquals",
    {
      parameters: [STRING, STRING],
      result: BOOLEAN,
      title: "StringEquals",
      evaluate: ([left = null, right = null]) => expectString(left) === expectString(right),
    },
  ],
  [
    "substring",
    {
      parameters: [STRING, INTEGER, INTEGER, BOOLEAN],
      result: optional(STRING),
      title: "Substring",
      evaluate: ([text = null, start = null, stop = null, isReverse = null]) =>
        substring(
          expectString(text),
          expectInteger(start),
          expectInteger(stop),
          expectBoolean(isReverse),
        ),
    },
  ],
  [
    "split",
    {
      parameters: [STRING, STRING, INTEGER],
      result: STRINGS,
      since: "1.1",
      title: "Split",
      evaluate: ([text = null, delimiter = null, limit = null]) =>
        split(expectString(text), expectString(delimiter), expectInteger(limit)),
    },
  ],
  [
    "uriEncode",
    {
      parameters: [STRING],
      result: STRING,
      title: "UriEncode",
      evaluate: ([text = null]) => uriEncode(expectString(text)),
    },
  ],
  [
    "isValidHostLabel",
    {
      parameters: [STRING, BOOLEAN],
      result: BOOLEAN,
      title: "IsValidHostLabel",
      evaluate: ([text = null, takesDots = null]) =>
        isValidHostLabel(expectString(text), expectBoolean(takesDots)),
    },
  ],
  [
    "parseURL",
    {
      parameters: [STRING],
      result: URL_TYPE,
      title: "ParseUrl",
      evaluate: ([text = null]) => parseUrl(expectString(text)),
    },
  ],
  [
    "aws.parseArn",
    {
      parameters: [STRING],
      result: ARN_TYPE,
      title: "ParseArn",
      evaluate: ([text = null]) => parseArn(expectString(text)),
    },
  ],
  [
    "aws.partition",
    {
      parameters: [STRING],
      result: PARTITION_TYPE,
      title: "AwsPartition",
      evaluate: ([region = null]) => partitionOf(expectString(region)),
    },
  ],
  [
    "aws.isVirtualHostableS3Bucket",
    {
      parameters: [STRING, BOOLEAN],
      result: BOOLEAN,
      title: "IsVirtualHostableS3Bucket",
      evaluate: ([text = null, takesDots = null]) =>
        isVirtualHostableBucket(expectString(text), expectBoolean(takesDots)),
    },
  ],
]);

function substring(text: string, start: number, stop: number, isReverse: boolean): RuleValue {
  const isAscii = !/[^\0-\x7f]/.test(text);
  if (!isAscii || start >= stop || text.length < stop) return null;
  return isReverse ? text.slice(text.length - stop, text.length - start) : text.slice(start, stop);
}

/** At most `limit` parts; 0 is any number. */
function split(text: string, delimiter: string, limit: number): readonly string[] {
  if (delimiter === "") throw new RuleError("Split delimiter cannot be empty");
  if (limit < 0) throw new RuleError(`Split limit cannot be negative, but given: ${limit}`);
  const parts = text.split(delimiter);
  if (limit === 0 || parts.length <= limit) return parts;
  return [...parts.slice(0, limit - 1), parts.slice(limit - 1).join(delimiter)];
}

/** Everything but unreserved characters. */
function uriEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function isValidHostLabel(text: string, takesDots: boolean): boolean {
  const labels = takesDots ? text.split(".") : [text];
  return labels.every((label) => /^[a-zA-Z\d][a-zA-Z\d-]{0,62}$/.test(label));
}

const URL_PARTS = /^(https?):\/\/([^/?#]*)([^?#]*)(\?)?/i;

function parseUrl(text: string): RuleValue {
  const [whole, scheme = "", authority = "", path = "", query] = URL_PARTS.exec(text) ?? [];
  if (whole === undefined || query !== undefined) return null;
  const host = authority.replace(/^.*@/, "").replace(/:\d*$/, "");
  const bytes = host.split(".");
  const isIp =
    (host.startsWith("[") && host.endsWith("]")) ||
    (bytes.length === 4 && bytes.every((byte) => /^\d+$/.test(byte) && Number(byte) <= 255));
  const normalizedPath = path === "" ? "/" : path.endsWith("/") ? path : `${path}/`;
  return { scheme: scheme.toLowerCase(), authority, path, normalizedPath, isIp };
}

function parseArn(text: string): RuleValue {
  const [arn, partition, service, region, accountId, ...rest] = text.split(":");
  const resource = rest.join(":");
  if (arn !== "arn" || accountId === undefined || region === undefined) return null;
  if (partition === undefined || partition === "" || service === undefined || service === "") {
    return null;
  }
  if (resource === "") return null;
  return { partition, service, region, accountId, resourceId: resource.split(/[:/]/) };
}

function isVirtualHostableBucket(text: string, takesDots: boolean): boolean {
  if (!takesDots) return /^[a-z\d][a-z\d-]{1,61}[a-z\d]$/.test(text);
  return (
    /^[a-z\d][a-z\d\-.]{1,61}[a-z\d]$/.test(text) &&
    !/^(\d+\.){3}\d+$/.test(text) &&
    !/[.-]{2}/.test(text)
  );
}
