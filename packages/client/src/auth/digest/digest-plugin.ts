import { getSmithyContext } from "@smithy/core/client";
import { buildQueryString, collectBody, HttpRequest, HttpResponse } from "@smithy/core/protocols";
import type {
  DeserializeHandlerOutput,
  DeserializeMiddleware,
  HeaderBag,
  HttpSigner,
  MetadataBearer,
  Pluggable,
  SelectedHttpAuthScheme,
} from "@smithy/types";
import type { ResolvedConfig } from "../../service.ts";
import type { LoginIdentity } from "../login.ts";
import { type DigestChallenge, strongestChallenge } from "./digest-challenge.ts";
import { DigestSession } from "./digest-session.ts";
import { parseParameters } from "./www-authenticate.ts";

type Sessions = Map<string, DigestSession>;

/** Proves who calls, for the requests that `signer` was chosen for; a client has its own sessions. */
export function digestPlugin(
  config: ResolvedConfig,
  signer: HttpSigner,
): Pluggable<object, MetadataBearer> {
  const sessions: Sessions = new Map();
  return {
    applyToStack: (stack) => {
      // Closer to the wire than what reads responses: it shall not see those with a challenge.
      stack.addRelativeTo(digestMiddleware(config, signer, sessions), {
        name: "httpDigestMiddleware",
        relation: "after",
        toMiddleware: "deserializerMiddleware",
        override: true,
      });
    },
  };
}

function digestMiddleware(
  config: ResolvedConfig,
  signer: HttpSigner,
  sessions: Sessions,
): DeserializeMiddleware<object, MetadataBearer> {
  return (next, context) => async (args) => {
    const { selectedHttpAuthScheme, operation } = getSmithyContext(context);
    // The runtime puts it there.
    const selected = selectedHttpAuthScheme as SelectedHttpAuthScheme | undefined;
    const { request } = args;
    if (selected?.signer !== signer || !HttpRequest.isInstance(request)) return next(args);
    // `httpDigest` takes no other identity.
    const login = selected.identity as LoginIdentity;
    const origin = `${request.protocol}//${request.hostname}:${request.port ?? ""}`;
    const send = async (session: DigestSession | undefined) =>
      next({ ...args, request: session ? await signed(request, login, session) : request });

    let session = sessions.get(origin);
    // The first challenge, and one that says that the nonce has become too old since.
    let answers = session ? 1 : 2;
    let output = await send(session);
    for (let challenge = challengeOf(output); challenge; challenge = challengeOf(output)) {
      if (answers === 0 || !isNews(challenge, session)) {
        sessions.delete(origin);
        return output;
      }
      answers -= 1;
      if (!isReplayable(request.body)) throw unreplayable(String(operation));
      // A connection is free for the next request once its response is read.
      await collectBody((output.response as HttpResponse).body, config);
      session = new DigestSession(challenge);
      sessions.set(origin, session);
      output = await send(session);
    }
    const nextNonce = nextNonceOf(output);
    if (nextNonce !== undefined) session?.renew(nextNonce);
    return output;
  };
}

async function signed(
  request: HttpRequest,
  login: LoginIdentity,
  session: DigestSession,
): Promise<HttpRequest> {
  const { method, path, query } = request;
  const queryString = buildQueryString(query);
  const uri = queryString === "" ? path : `${path}?${queryString}`;
  const copy = HttpRequest.clone(request);
  copy.headers["Authorization"] = await session.authorization(login, { method, uri });
  return copy;
}

/** Whether a challenge asks for more than what was answered: if not, the login is wrong. */
function isNews({ isStale, realm }: DigestChallenge, session: DigestSession | undefined): boolean {
  return session === undefined || isStale || session.challenge.realm !== realm;
}

function challengeOf({
  response,
}: DeserializeHandlerOutput<MetadataBearer>): DigestChallenge | undefined {
  if (!HttpResponse.isInstance(response) || response.statusCode !== 401) return undefined;
  const header = headerOf(response.headers, "www-authenticate");
  return header === undefined ? undefined : strongestChallenge(header);
}

/** @see https://www.rfc-editor.org/rfc/rfc7616#section-3.5 */
function nextNonceOf({ response }: DeserializeHandlerOutput<MetadataBearer>): string | undefined {
  if (!HttpResponse.isInstance(response)) return undefined;
  const header = headerOf(response.headers, "authentication-info");
  return header === undefined ? undefined : parseParameters(header).get("nextnonce");
}

function headerOf(headers: HeaderBag, name: string): string | undefined {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}

/** Whether a body can be sent once more: a stream is gone once it is read. */
function isReplayable(body: unknown): boolean {
  return (
    body === undefined ||
    body === null ||
    typeof body === "string" ||
    body instanceof ArrayBuffer ||
    ArrayBuffer.isView(body) ||
    (typeof Blob === "function" && body instanceof Blob)
  );
}

function unreplayable(operation: string): Error {
  return new Error(
    `[${operation}] The server asks for digest authentication, and the body is a stream that has ` +
      "been read: pass bytes or a string, or send a request without a stream first.",
  );
}
