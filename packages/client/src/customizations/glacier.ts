import { Sha256 } from "@smithy/core/checksum";
import { toHex } from "@smithy/core/serde";
import type { InitializeMiddleware, MetadataBearer, Pluggable } from "@smithy/types";
import { bodyBytes } from "../request/body-bytes.ts";
import { requestPlugin } from "../request/request-plugin.ts";
import type { ResolvedConfig } from "../service.ts";
import type { Customization } from "./customization.ts";

/**
 * Glacier wants the version of its API, an account, and two checksums of what is uploaded.
 *
 * @see https://smithy.io/2.0/aws/customizations/glacier-customizations.html
 * @public
 */
export const glacier: Customization = {
  plugin: (service, config) => {
    const request = requestPlugin("glacierMiddleware", async ({ headers, body }) => {
      headers["x-amz-glacier-version"] = service.apiVersion;
      const bytes = await bodyBytes(body);
      // Of a stream the caller gives the checksums.
      if (bytes === undefined || bytes.length === 0) return;
      headers["x-amz-content-sha256"] ??= toHex(await sha256(config, bytes));
      headers["x-amz-sha256-tree-hash"] ??= toHex(await treeHash(config, bytes));
    });
    return {
      applyToStack: (stack) => {
        stack.use(accountPlugin);
        stack.use(request);
      },
    };
  },
};

/** A dash is the account of the credentials. */
const account: InitializeMiddleware<object, MetadataBearer> = (next) => (args) => {
  const { accountId } = args.input as { readonly accountId?: unknown };
  return next(accountId ? args : { ...args, input: { ...args.input, accountId: "-" } });
};

const accountPlugin: Pluggable<object, MetadataBearer> = {
  applyToStack: (stack) =>
    stack.add(account, { name: "glacierAccountMiddleware", step: "initialize", override: true }),
};

const CHUNK = 1024 * 1024;

/**
 * The hash of the hashes of each two neighbours, and so on, down to chunks of a mebibyte.
 *
 * @see https://docs.aws.amazon.com/amazonglacier/latest/dev/checksum-calculations.html
 */
async function treeHash(config: ResolvedConfig, bytes: Uint8Array): Promise<Uint8Array> {
  let level: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    level.push(await sha256(config, bytes.subarray(start, start + CHUNK)));
  }
  while (level.length > 1) {
    const above: Uint8Array[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const pair = level.slice(i, i + 2);
      const [only] = pair;
      above.push(pair.length === 1 && only ? only : await sha256(config, ...pair));
    }
    level = above;
  }
  return level[0] ?? sha256(config, bytes);
}

async function sha256(
  { sha256: Hash = Sha256 }: ResolvedConfig,
  ...parts: readonly Uint8Array[]
): Promise<Uint8Array> {
  const hash = new Hash();
  for (const part of parts) hash.update(part);
  return hash.digest();
}
