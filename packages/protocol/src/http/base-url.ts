import { traitsOf, type OperationSchema } from "@tsmith/schema";
import { ownMember } from "../codec/json/encode.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * Compiles the writer of the URL below which an operation is called: that of the service, with the
 * prefix of `@endpoint` before its host. It has no slash at its end.
 *
 * @throws TypeError (the writer) where a label of the host has no value, or is no part of a host.
 * @see https://smithy.io/2.0/spec/endpoint-traits.html
 */
export function baseUrlWriter(
  schema: OperationSchema<unknown, unknown>,
): (endpoint: string | URL, values: Values) => string {
  const { endpoint: trait } = traitsOf(schema[3]);
  const prefix = Array.isArray(trait) ? String(trait[0]) : "";
  return (endpoint, values) => {
    const { protocol, host, pathname } = new URL(endpoint);
    const url = new URL(`${protocol}//${filled(prefix, values)}${host}${pathname}`);
    return url.origin + url.pathname.replace(/\/$/, "");
  };
}

function filled(prefix: string, values: Values): string {
  return prefix.replaceAll(/\{([^}]*)\}/g, (_match, name: string) => {
    const label = ownMember(values, name);
    if (
      typeof label === "string" &&
      /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(label)
    ) {
      return label;
    }
    throw new TypeError(`The label \`${name}\` is no part of a host`);
  });
}
