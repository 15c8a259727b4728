/**
 * Where in a request or response a member travels, as far as that limits its values: not every
 * string fits in a header, and an empty list in a query is no list at all.
 *
 * @see https://smithy.io/2.0/spec/http-bindings.html
 * @public
 */
export type Binding =
  | "label"
  | "greedyLabel"
  | "hostLabel"
  | "query"
  | "queryParams"
  | "queryName"
  | "header"
  | "headerName"
  | "prefixHeaders"
  | "payload"
  | "flattened"
  | "attribute";

/** Whether emptiness arrives as absence. */
export function isEmptyLost(binding: Binding | undefined, type: "string" | "collection"): boolean {
  switch (binding) {
    case undefined:
    case "attribute":
      return false;
    case "query":
    case "queryParams":
    case "flattened":
      return type === "collection";
    default:
      return true;
  }
}

/** Whether a string arrives as it was sent. */
export function isSafeString(binding: Binding | undefined, value: string): boolean {
  switch (binding) {
    case undefined:
    case "query":
    case "queryParams":
    case "flattened":
      return true;
    case "attribute":
      // To whoever reads them, they are spaces: https://www.w3.org/TR/xml/#AVNormalize
      return !/[\t\n\r]/.test(value);
    case "payload":
    case "queryName":
      return value !== "";
    case "headerName":
      return /^[a-z][a-z0-9-]*$/.test(value);
    case "label":
      return value !== "" && !isDotSegment(value);
    case "greedyLabel":
      return value.split("/").every((segment) => segment !== "" && !isDotSegment(segment));
    case "hostLabel":
      // A host has no capitals: clients refuse them, or lose them.
      return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(value);
    case "header":
    case "prefixHeaders":
      return /^[!-~](?:[ -~]*[!-~])?$/.test(value);
    default:
      return binding satisfies never;
  }
}

/** The URL standard removes them. @see https://url.spec.whatwg.org/#single-dot-path-segment */
function isDotSegment(segment: string): boolean {
  return segment === "." || segment === "..";
}

/** How the keys of a map travel where the map is bound. */
export function keyBinding(binding: Binding | undefined): Binding | undefined {
  if (binding === "prefixHeaders") return "headerName";
  return binding === "queryParams" ? "queryName" : binding;
}
