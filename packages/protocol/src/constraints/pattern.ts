import { matcher, parsePattern, type Matcher } from "@tsmith/pattern";

const matchers = new Map<string, Matcher>();

/**
 * Whether a text has a match of a pattern, in linear time. A pattern that cannot be understood
 * takes any text: it is the model's mistake, which validation reports.
 */
export function patternMatcher(source: string): Matcher {
  const known = matchers.get(source);
  if (known !== undefined) return known;
  const pattern = parsePattern(source);
  const compiled = pattern.type === "problem" ? () => true : matcher(pattern);
  matchers.set(source, compiled);
  return compiled;
}
