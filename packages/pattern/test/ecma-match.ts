/** What ECMA-262 says: V8 also begins between the two halves of a code point, which is a defect. */
export function ecmaMatch(source: string, text: string): boolean {
  const expression = new RegExp(source, "uy");
  let start = 0;
  for (const character of [...text, ""]) {
    expression.lastIndex = start;
    if (expression.test(text)) {
      return true;
    }
    start += character.length;
  }
  return false;
}
