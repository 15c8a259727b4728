import { HttpInterceptingShapeDeserializer } from "@smithy/core/protocols";
import type { ShapeDeserializer } from "@smithy/types";
import { wholeNumber } from "./exact-number.ts";

type Codec = ShapeDeserializer<string> | ShapeDeserializer<string | Uint8Array>;
type Binding = HttpInterceptingShapeDeserializer<Codec>["readHttpBinding"];

/** The runtime's reader of headers, which rounds a `long`. */
export class ExactBindings extends HttpInterceptingShapeDeserializer<Codec> {
  override readHttpBinding(...[binding, data, location]: Parameters<Binding>): unknown {
    const [schema] = binding;
    const exact = typeof data === "string" ? wholeNumber(data) : undefined;
    if (exact !== undefined && schema.isNumericSchema()) return exact;
    return super.readHttpBinding(binding, data, location);
  }
}
