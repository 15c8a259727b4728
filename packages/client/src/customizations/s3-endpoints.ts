import type { ConditionObject, RuleSetRules } from "@smithy/types";
import type { EndpointRules } from "../endpoints/endpoint-rules.ts";

/**
 * The rules of S3 where its contract has none: a bucket goes into the host if its name allows it
 * and the caller does not want it in the path.
 *
 * @see https://smithy.io/2.0/aws/customizations/s3-customizations.html#s3-bucket-addressing
 * @public
 */
export function s3Endpoints(): EndpointRules {
  return {
    version: "1.0",
    parameters: {
      Bucket: { type: "String" },
      Region: { type: "String", builtIn: "AWS::Region" },
      UseDualStack: { type: "Boolean", builtIn: "AWS::UseDualStack", default: false },
      UseFIPS: { type: "Boolean", builtIn: "AWS::UseFIPS", default: false },
      Accelerate: { type: "Boolean", builtIn: "AWS::S3::Accelerate", default: false },
      ForcePathStyle: { type: "Boolean", builtIn: "AWS::S3::ForcePathStyle", default: false },
      Endpoint: { type: "String", builtIn: "SDK::Endpoint" },
    },
    rules: [
      {
        type: "tree",
        conditions: [
          isSet("Endpoint"),
          { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "Url" },
        ],
        rules: addressed(
          "{Url#scheme}://",
          "{Url#authority}",
          "{Url#path}",
          "{Url#normalizedPath}",
        ),
      },
      {
        type: "tree",
        conditions: [
          isSet("Region"),
          { fn: "aws.partition", argv: [{ ref: "Region" }], assign: "Partition" },
        ],
        rules: [
          { type: "tree", conditions: [isTrue("Accelerate")], rules: accelerated() },
          ...HOSTS.flatMap(([conditions, host]): RuleSetRules => [
            { type: "tree", conditions, rules: addressed("https://", host, "", "/") },
          ]),
        ],
      },
      { type: "error", conditions: [], error: "Invalid Configuration: Missing Region" },
    ],
  };
}

const isSet = (name: string): ConditionObject => ({ fn: "isSet", argv: [{ ref: name }] });
const is = (name: string, value: boolean): ConditionObject => ({
  fn: "booleanEquals",
  argv: [{ ref: name }, value],
});
const isTrue = (name: string): ConditionObject => is(name, true);

/** Whether the host can name the bucket, and its caller lets it. */
const IN_HOST: readonly ConditionObject[] = [
  isSet("Bucket"),
  is("ForcePathStyle", false),
  { fn: "aws.isVirtualHostableS3Bucket", argv: [{ ref: "Bucket" }, false] },
];

const SUFFIX = "{Region}.{Partition#dnsSuffix}";

/** Conditions, and the host that they lead to; the first that fits is taken. */
const HOSTS: readonly (readonly [ConditionObject[], string])[] = [
  [[isTrue("UseFIPS"), isTrue("UseDualStack")], `s3-fips.dualstack.${SUFFIX}`],
  [[isTrue("UseFIPS")], `s3-fips.${SUFFIX}`],
  [[isTrue("UseDualStack")], `s3.dualstack.${SUFFIX}`],
  [[], `s3.${SUFFIX}`],
];

/** Only a bucket is accelerated, by its host, and wherever it is. */
function accelerated(): RuleSetRules {
  const suffix = "{Partition#dnsSuffix}";
  return [
    failure([isTrue("UseFIPS")], "Accelerate cannot be used with FIPS"),
    endpoint(
      [...IN_HOST, isTrue("UseDualStack")],
      `https://{Bucket}.s3-accelerate.dualstack.${suffix}`,
    ),
    endpoint(IN_HOST, `https://{Bucket}.s3-accelerate.${suffix}`),
    failure([], "Accelerate needs a bucket that its host can name"),
  ];
}

/** A bucket before the host, a bucket in the path, or no bucket. */
function addressed(scheme: string, host: string, path: string, folder: string): RuleSetRules {
  return [
    endpoint(IN_HOST, `${scheme}{Bucket}.${host}${path}`),
    endpoint(
      [isSet("Bucket"), { fn: "uriEncode", argv: [{ ref: "Bucket" }], assign: "EncodedBucket" }],
      `${scheme}${host}${folder}{EncodedBucket}`,
    ),
    endpoint([], `${scheme}${host}${path}`),
  ];
}

function endpoint(conditions: readonly ConditionObject[], url: string): RuleSetRules[number] {
  return { type: "endpoint", conditions: [...conditions], endpoint: { url } };
}

function failure(conditions: readonly ConditionObject[], error: string): RuleSetRules[number] {
  return { type: "error", conditions: [...conditions], error };
}
