import type { TimestampFormat } from "@tsmith/schema";

/** A format that is decided: `default` depends on where a timestamp stands. */
export type WireFormat = Exclude<TimestampFormat, "default">;

const dateTime = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(\.\d+)?(Z|([+-])(\d\d):(\d\d))$/;
const httpDate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) (\w{3}) (\d{4}) (\d\d:\d\d:\d\d)(\.\d+)?(?: GMT)$/;
const epochSeconds = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/**
 * Reads a timestamp in one format and in no other.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html
 * @returns `undefined` where the text is none.
 */
export function parseTimestamp(
  text: string,
  format: WireFormat,
  side: "server" | "client" = "server",
): Date | undefined {
  switch (format) {
    case "date-time":
      return parseDateTime(text, side);
    case "http-date":
      return parseHttpDate(text);
    case "epoch-seconds":
      return epochSeconds.test(text) ? fromEpochSeconds(Number(text)) : undefined;
    default:
      return format satisfies never;
  }
}

/**
 * A server takes UTC only, a client any offset.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc3339.html#section-5.6
 */
function parseDateTime(text: string, side: "server" | "client"): Date | undefined {
  const parts = dateTime.exec(text);
  if (parts === null || (side === "server" && parts[4] !== "Z")) return undefined;
  const [, day, time, fraction, , sign, hours, minutes] = parts;
  const local = calendarDate(day, time, fraction);
  if (local === undefined || sign === undefined) return local;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return new Date(local.getTime() + (sign === "-" ? offset : -offset));
}

/** @see https://datatracker.ietf.org/doc/html/rfc7231.html#section-7.1.1.1 */
function parseHttpDate(text: string): Date | undefined {
  const parts = httpDate.exec(text);
  if (parts === null) return undefined;
  const month = String(months.indexOf(parts[2] ?? "") + 1).padStart(2, "0");
  return calendarDate(`${parts[3]}-${month}-${parts[1]}`, parts[4], parts[5]);
}

/** A day that the calendar has: `Date` would take the 30th of February for the 1st of March. */
function calendarDate(day = "", time = "", fraction = "."): Date | undefined {
  const date = new Date(`${day}T${time}.${fraction.slice(1, 4).padEnd(3, "0")}Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day) ? undefined : date;
}

/** @returns `undefined` for what no `Date` can hold. */
export function fromEpochSeconds(seconds: number): Date | undefined {
  const milliseconds = Math.round(seconds * 1000);
  return Math.abs(milliseconds) <= lastMillisecond ? new Date(milliseconds) : undefined;
}

/** @see https://tc39.es/ecma262/#sec-time-values-and-time-range */
const lastMillisecond = 8.64e15;

/** Writes a timestamp; fractions are milliseconds, and only where there are any. */
export function formatTimestamp(date: Date, format: WireFormat): string {
  switch (format) {
    case "date-time":
      return date.toISOString().replace(/\.?0*Z$/, "Z");
    case "http-date":
      return date.toUTCString();
    case "epoch-seconds":
      return String(date.getTime() / 1000);
    default:
      return format satisfies never;
  }
}
