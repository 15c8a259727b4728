import { targetOf, traitsOf } from "@tsmith/schema";
import { bindingOf } from "./parts.ts";
import type { Subject } from "./subject.ts";

/**
 * Why no request of an operation can carry its input: a few contracts put members into the body of
 * a `GET`, which has none on the web. `undefined` for all others.
 *
 * @see https://fetch.spec.whatwg.org/#dom-request
 */
export function unsendable<Shapes>(
  subject: Subject<Shapes>,
  operation: string,
): string | undefined {
  const { schema } = bindingOf(subject, operation);
  const method = traitsOf(schema[3]).http?.[0];
  const { shape } = targetOf(schema[4]);
  const isOverBindings = /#rest(?:Json1|Xml)$/.test(subject.protocol);
  if (!isOverBindings || (method !== "GET" && method !== "HEAD")) return undefined;
  const members = shape.type === "structure" ? shape.members : [];
  const inBody = members.find(({ schema: member }) => {
    const traits = targetOf(member).traits;
    return !places.some((place) => traits[place] !== undefined);
  });
  return (
    inBody && `A request of the method ${method} has no body for the member \`${inBody.name}\`.`
  );
}

/** Where a member may stand but in the body. */
const places = [
  "httpHeader",
  "httpLabel",
  "httpPrefixHeaders",
  "httpQuery",
  "httpQueryParams",
] as const;
