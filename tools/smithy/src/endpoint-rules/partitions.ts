import type { RuleValue } from "./value.ts";

/** A partition of AWS: Regions that share names and credentials. */
interface Partition {
  readonly name: string;
  readonly regions: RegExp;
  /** The Region that stands for all of them. */
  readonly global: string;
  readonly implicitGlobalRegion: string;
  readonly dnsSuffix: string;
  readonly dualStackDnsSuffix: string;
}

const AWS: Partition = {
  name: "aws",
  regions: /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/,
  global: "aws-global",
  implicitGlobalRegion: "us-east-1",
  dnsSuffix: "amazonaws.com",
  dualStackDnsSuffix: "api.aws",
};

/** @see https://smithy.io/2.0/aws/rules-engine/library-functions.html#partition-function */
const PARTITIONS: readonly Partition[] = [
  AWS,
  {
    name: "aws-cn",
    regions: /^cn-\w+-\d+$/,
    global: "aws-cn-global",
    implicitGlobalRegion: "cn-northwest-1",
    dnsSuffix: "amazonaws.com.cn",
    dualStackDnsSuffix: "api.amazonwebservices.com.cn",
  },
  {
    name: "aws-us-gov",
    regions: /^us-gov-\w+-\d+$/,
    global: "aws-us-gov-global",
    implicitGlobalRegion: "us-gov-west-1",
    dnsSuffix: "amazonaws.com",
    dualStackDnsSuffix: "api.aws",
  },
  {
    name: "aws-iso",
    regions: /^us-iso-\w+-\d+$/,
    global: "aws-iso-global",
    implicitGlobalRegion: "us-iso-east-1",
    dnsSuffix: "c2s.ic.gov",
    dualStackDnsSuffix: "api.aws.ic.gov",
  },
  {
    name: "aws-iso-b",
    regions: /^us-isob-\w+-\d+$/,
    global: "aws-iso-b-global",
    implicitGlobalRegion: "us-isob-east-1",
    dnsSuffix: "sc2s.sgov.gov",
    dualStackDnsSuffix: "api.aws.scloud",
  },
  {
    name: "aws-iso-e",
    regions: /^eu-isoe-\w+-\d+$/,
    global: "aws-iso-e-global",
    implicitGlobalRegion: "eu-isoe-west-1",
    dnsSuffix: "cloud.adc-e.uk",
    dualStackDnsSuffix: "api.cloud-aws.adc-e.uk",
  },
  {
    name: "aws-iso-f",
    regions: /^us-isof-\w+-\d+$/,
    global: "aws-iso-f-global",
    implicitGlobalRegion: "us-isof-south-1",
    dnsSuffix: "csp.hci.ic.gov",
    dualStackDnsSuffix: "api.aws.hci.ic.gov",
  },
  {
    name: "aws-eusc",
    regions: /^eusc-(de)-\w+-\d+$/,
    global: "aws-eusc-global",
    implicitGlobalRegion: "eusc-de-east-1",
    dnsSuffix: "amazonaws.eu",
    dualStackDnsSuffix: "api.amazonwebservices.eu",
  },
];

/** What is known of the partition of a Region; one that is unknown counts as one of `aws`. */
export function partitionOf(region: string): RuleValue {
  const found =
    PARTITIONS.find(({ global, regions }) => global === region || regions.test(region)) ?? AWS;
  const { name, dnsSuffix, dualStackDnsSuffix, implicitGlobalRegion } = found;
  return {
    name,
    dnsSuffix,
    dualStackDnsSuffix,
    supportsFIPS: true,
    supportsDualStack: true,
    implicitGlobalRegion,
  };
}
