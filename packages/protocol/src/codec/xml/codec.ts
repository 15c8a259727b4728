import type { Side } from "../../side.ts";
import { jsonDecoders } from "../json/decode.ts";
import type { JsonDecoders } from "../json/decoder.ts";
import type { TextSettings } from "../text/decode.ts";
import { treeDecoders } from "../tree/decode.ts";
import type { TreeDecoders, TreeFormat } from "../tree/decoder.ts";
import { xmlEncoders, type XmlEncoders } from "./encode.ts";

/** Readers of trees in a format, and writers of XML, with the timestamps of the XML protocols. */
export function xmlCodecs(
  side: Side,
  format: TreeFormat,
): { readonly decoders: TreeDecoders; readonly encoders: XmlEncoders } {
  const decoders = xmlDecoders(side, format);
  const { defaults } = decoders;
  return { decoders, encoders: xmlEncoders({ ...side, timestampFormat, defaults }) };
}

/** Readers of trees in a format, with the timestamps of the XML protocols. */
export function xmlDecoders(side: Side, format: TreeFormat): TreeDecoders {
  const text: TextSettings = { ...side, timestampFormat, isHeader: false };
  return treeDecoders({ ...side, format, text, defaults: jsonDefaults(side) });
}

const timestampFormat = "date-time";

/** Models write default values as JSON. */
function jsonDefaults(side: Side): JsonDecoders {
  return jsonDecoders({ ...side, usesJsonName: false, timestampFormat: "epoch-seconds" });
}
