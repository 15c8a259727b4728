import { Md5 } from "@smithy/core/checksum";
import { toBase64 } from "@smithy/core/serde";
import type { CommandPlugin } from "../command.ts";
import { bodyBytes } from "./body-bytes.ts";
import { requestPlugin } from "./request-plugin.ts";

/**
 * Sends the MD5 of an operation's requests.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html#httpchecksumrequired-trait
 * @public
 */
export function contentMd5(): CommandPlugin {
  return () =>
    requestPlugin("contentMd5Middleware", async (request) => {
      if (request.headers["content-md5"] !== undefined) return;
      const bytes = await bodyBytes(request.body);
      if (bytes === undefined) {
        throw new Error("[Content-MD5] The service wants the MD5 of the body: pass no stream.");
      }
      const md5 = new Md5();
      md5.update(bytes);
      request.headers["content-md5"] = toBase64(await md5.digest());
    });
}
