/** A value of an enum as people read it: `IN_PROGRESS` is `In progress`. */
export function labelOf(value: string): string {
  const words = value
    .toLowerCase()
    .replaceAll(/[_\s]+/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
