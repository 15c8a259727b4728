import { splitUrl, type SplitUrl } from "../http/query.ts";

/** A bucket before one of the host names of S3. */
const bucketHost = /^([^/?#]+)\.s3[.-][a-z0-9.-]*amazonaws\.com(?:\.cn)?$/;

/**
 * The path as it would be with the bucket in front, which may stand at the start of the host. In
 * the path a slash behind the bucket is no part of a key.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
export function splitBucketUrl(url: string): SplitUrl {
  const { path, query } = splitUrl(url);
  const bucket = bucketHost.exec(new URL(url).hostname)?.[1];
  if (bucket === undefined) return { path: path.replace(/^(\/[^/]+)\/$/, "$1"), query };
  return { path: `/${bucket}${path === "/" ? "" : path}`, query };
}
