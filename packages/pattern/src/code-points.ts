/** The code points of a text; a lone surrogate is one of its own. */
export function codePointsOf(text: string): number[] {
  const codePoints: number[] = [];
  for (const character of text) {
    codePoints.push(character.codePointAt(0) ?? 0);
  }
  return codePoints;
}
