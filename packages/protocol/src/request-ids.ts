/** Makes the ids that responses of a server carry: the same ones in the same order, in each run. */
export function requestIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-4000-8000-${count.toString(16).padStart(12, "0")}`;
  };
}

/** The header that holds the id, where a body holds it as well. */
export function requestIdHeader(id: string): Readonly<Record<string, string>> {
  return { "x-amzn-requestid": id };
}
