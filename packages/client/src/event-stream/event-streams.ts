import { eventStreamSerdeProvider } from "@smithy/core/event-streams";
import { HttpRequest } from "@smithy/core/protocols";
import { NormalizedSchema, type TypeRegistry } from "@smithy/core/schema";
import { fromUtf8, toUtf8 } from "@smithy/core/serde";
import { getSmithyContext } from "@smithy/core/client";
import type {
  BuildMiddleware,
  FinalizeRequestMiddleware,
  HandlerExecutionContext,
  InitializeMiddleware,
  MetadataBearer,
  StaticOperationSchema,
} from "@smithy/types";
import type { CommandPlugin } from "../command.ts";
import type { ResolvedConfig } from "../service.ts";
import { completionsOf } from "../values/completion.ts";
import type { DefaultValues } from "../values/default-values.ts";
import { eventStreamMember } from "./event-member.ts";
import { initialResponse } from "./initial-response.ts";
import { eventStreamSerde, type EventStreamContext } from "./serde.ts";
import { isSignedByEvent, SIGNED_EVENTS, signEvents } from "./sign-events.ts";

/**
 * Sends and receives the streams of events of an operation.
 *
 * @see https://smithy.io/2.0/spec/streaming.html#event-streams
 * @public
 */
export function eventStreams(): CommandPlugin {
  return (config, defaults) => {
    useSerde(defaults, config);
    return {
      applyToStack: (stack) => {
        stack.add(withStream, { name: "eventStreamInputMiddleware", step: "initialize" });
        stack.add(withHeaders, { name: "eventStreamHeaderMiddleware", step: "build" });
        stack.addRelativeTo(initialResponse, {
          name: "initialResponseMiddleware",
          relation: "after",
          toMiddleware: "outputMiddleware",
        });
        stack.addRelativeTo(sendEvents(config), {
          name: "eventStreamBodyMiddleware",
          relation: "after",
          toMiddleware: "httpSigningMiddleware",
        });
      },
    };
  };
}

/** A protocol class of the runtime; it shows the half of this to its subclasses alone. */
interface RuntimeProtocol extends Pick<EventStreamContext, "deserializer" | "serializer"> {
  readonly compositeErrorRegistry: TypeRegistry;
  getDefaultContentType(): string;
  loadEventStreamCapability?: unknown;
}

/** Puts our serde in the place of the one that the protocol would load. */
function useSerde(defaults: DefaultValues | undefined, config: ResolvedConfig): void {
  const protocol = config.protocol as unknown as RuntimeProtocol;
  const { deserializer, serializer, compositeErrorRegistry: errors } = protocol;
  const serde = eventStreamSerde({
    deserializer,
    serializer,
    errors,
    mediaType: protocol.getDefaultContentType(),
    marshaller: eventStreamSerdeProvider({ utf8Encoder: toUtf8, utf8Decoder: fromUtf8 }),
    completionOf: completionsOf(defaults, "output"),
    onFailure: (body, failure) => {
      // It may be that nobody waits any longer.
      failure.catch(() => undefined);
      failures.set(body, failure);
    },
  });
  protocol.loadEventStreamCapability = async () => serde;
}

/** The bodies that are streams of events, and what is told when their source fails. */
const failures = new WeakMap<object, Promise<never>>();

const MEDIA_TYPE = "application/vnd.amazon.eventstream";

function operationOf(context: HandlerExecutionContext): StaticOperationSchema {
  // The command has put it there.
  return getSmithyContext(context)["operationSchema"] as StaticOperationSchema;
}

/** A stream that is not given has no events. */
const withStream: InitializeMiddleware<object, MetadataBearer> = (next, context) => (args) => {
  const [name] = eventStreamMember(NormalizedSchema.of(operationOf(context)[4])) ?? [];
  return next(name === undefined ? args : { ...args, input: { [name]: [], ...args.input } });
};

/** @see https://smithy.io/2.0/aws/amazon-eventstream.html */
const withHeaders: BuildMiddleware<object, MetadataBearer> = (next, context) => (args) => {
  const { request } = args;
  if (HttpRequest.isInstance(request)) {
    const [, , , , input, output] = operationOf(context);
    if (eventStreamMember(NormalizedSchema.of(input)) !== undefined) {
      request.headers["content-type"] = MEDIA_TYPE;
      if (isSignedByEvent(context)) request.headers["x-amz-content-sha256"] = SIGNED_EVENTS;
    }
    const isAsked = request.headers["accept"] !== undefined;
    if (isAsked && eventStreamMember(NormalizedSchema.of(output)) !== undefined) {
      request.headers["accept"] = MEDIA_TYPE;
    }
  }
  return next(args);
};

/** Signs the events, and fails as soon as their source does. */
function sendEvents(config: ResolvedConfig): FinalizeRequestMiddleware<object, MetadataBearer> {
  return (next, context) => async (args) => {
    const { request } = args;
    const body: unknown = HttpRequest.isInstance(request) ? request.body : undefined;
    const failure = typeof body === "object" && body !== null ? failures.get(body) : undefined;
    if (failure === undefined || !HttpRequest.isInstance(request)) return next(args);
    if (isSignedByEvent(context)) request.body = await signEvents(request, config, context);
    return Promise.race([next(args), failure]);
  };
}
