import { customEndpointFunctions } from "@smithy/core/endpoints";

/** Partitions that had no dual-stack endpoints when most contracts were tested. */
const SINGLE_STACK = /^aws-(?:iso|eusc)/;

/** What `aws.partition` gives of a region. */
type Partition = { readonly name: string; readonly dnsSuffix: string };

/**
 * Runs with the partitions as they were when most contracts were tested: the official runtime knows
 * newer ones, by which tests of partitions without dual-stack endpoints cannot pass.
 */
export function withEarlierPartitions<T>(run: () => T): T {
  const { aws } = customEndpointFunctions;
  // The client has set the functions of the official runtime, this one with them.
  const partition = aws?.["partition"] as (region: string) => Partition;
  customEndpointFunctions["aws"] = {
    ...aws,
    partition(region: string) {
      const today = partition(region);
      return SINGLE_STACK.test(today.name)
        ? { ...today, supportsDualStack: false, dualStackDnsSuffix: today.dnsSuffix }
        : today;
    },
  };
  try {
    return run();
  } finally {
    if (aws !== undefined) customEndpointFunctions["aws"] = aws;
  }
}
