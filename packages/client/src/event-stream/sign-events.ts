import { eventStreamSerdeProvider } from "@smithy/core/event-streams";
import { getSmithyContext } from "@smithy/core/client";
import type { HttpRequest } from "@smithy/core/protocols";
import { fromHex, fromUtf8, toUtf8 } from "@smithy/core/serde";
import type {
  HandlerExecutionContext,
  Message,
  MessageSigner,
  SelectedHttpAuthScheme,
} from "@smithy/types";
import type { ResolvedConfig } from "../service.ts";
import { chunks } from "./chunks.ts";

/** Stands for the hash of a body whose events are signed one by one. */
export const SIGNED_EVENTS = "STREAMING-AWS4-HMAC-SHA256-EVENTS";

/** Whether a request is signed in the way that its events have to be too. */
export function isSignedByEvent(context: HandlerExecutionContext): boolean {
  const { selectedHttpAuthScheme: scheme } = getSmithyContext(context) as {
    readonly selectedHttpAuthScheme?: SelectedHttpAuthScheme;
  };
  return scheme?.httpAuthOption.schemeId === "aws.auth#sigv4";
}

/**
 * A body whose events are each put into another one that signs it, on top of the signature before.
 *
 * @see https://docs.aws.amazon.com/transcribe/latest/dg/streaming-http2.html
 */
export async function signEvents(
  { body, headers }: HttpRequest,
  config: ResolvedConfig,
  context: HandlerExecutionContext,
): Promise<unknown> {
  const signer = await messageSigner(config, context);
  const signature = /Signature=([0-9a-f]+)/.exec(headers["authorization"] ?? "")?.[1] ?? "";
  const now = () => new Date(Date.now() + (config.systemClockOffset ?? 0));
  const marshaller = eventStreamSerdeProvider({ utf8Encoder: toUtf8, utf8Decoder: fromUtf8 });
  return marshaller.serialize(signed(signer, now, signature, body), (message) => message);
}

async function* signed(
  signer: MessageSigner,
  now: () => Date,
  requestSignature: string,
  body: unknown,
): AsyncGenerator<Message, void> {
  let priorSignature = requestSignature;
  const sign = async (event: Uint8Array): Promise<Message> => {
    const signingDate = now();
    const headers = { ":date": { type: "timestamp", value: signingDate } } as const;
    const message = { headers, body: event };
    const { signature } = await signer.sign({ message, priorSignature }, { signingDate });
    priorSignature = signature;
    const value = fromHex(signature);
    return { headers: { ...headers, ":chunk-signature": { type: "binary", value } }, body: event };
  };
  for await (const event of chunks(body)) if (event.length > 0) yield sign(event);
  // The end is signed too.
  yield sign(new Uint8Array());
}

/** The signer of the scheme, which signs events as it signs requests. */
async function messageSigner(
  { signer }: ResolvedConfig,
  { endpointV2 }: HandlerExecutionContext,
): Promise<MessageSigner> {
  const [scheme] = endpointV2?.properties?.authSchemes ?? [];
  const found: unknown = typeof signer === "function" ? await signer(scheme) : signer;
  return found as MessageSigner;
}
