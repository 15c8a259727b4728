const DATE_AND_TIME = new Intl.DateTimeFormat(undefined, {
  dateStyle: "medium",
  timeStyle: "short",
});
const DATE = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });

interface LocalTimeProps {
  readonly value: Date;
  readonly dateOnly?: boolean;
}

/** A moment in the time zone and the language of the reader; in UTC for whoever points at it. */
export function LocalTime({ value, dateOnly = false }: LocalTimeProps) {
  const iso = value.toISOString();
  return (
    <time dateTime={iso} title={iso}>
      {(dateOnly ? DATE : DATE_AND_TIME).format(value)}
    </time>
  );
}
