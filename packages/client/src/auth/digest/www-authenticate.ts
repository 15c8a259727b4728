/** One way in which a server lets a caller prove who it is. */
export interface Challenge {
  /** In small letters: `digest`. */
  readonly scheme: string;
  /** By their names in small letters. */
  readonly parameters: ReadonlyMap<string, string>;
}

const TOKEN = /[\w!#$%&'*+.^`|~-]+/y;
const TOKEN68 = / +[\w.~+/-]+=*(?=[ \t]*(?:,|$))/y;
const PARAMETER =
  /([\w!#$%&'*+.^`|~-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([\w!#$%&'*+.^`|~-]+))/y;
const SEPARATOR = /[ \t,]*/y;

/**
 * Reads what it understands, up to the first character that it does not.
 *
 * ```abnf
 * challenge  = auth-scheme [ 1*SP ( token68 / #auth-param ) ]
 * auth-param = token BWS "=" BWS ( token / quoted-string )
 * ```
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-www-authenticate
 */
export function parseChallenges(header: string): Challenge[] {
  const challenges: (Challenge & { parameters: Map<string, string> })[] = [];
  let position = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const match = pattern.exec(header);
    if (match) position = pattern.lastIndex;
    return match;
  };
  for (next(SEPARATOR); position < header.length; next(SEPARATOR)) {
    const parameter = challenges.length > 0 ? next(PARAMETER) : null;
    if (parameter) {
      challenges.at(-1)?.parameters.set(...nameAndValue(parameter));
      continue;
    }
    const scheme = next(TOKEN);
    if (!scheme) break;
    challenges.push({ scheme: scheme[0].toLowerCase(), parameters: new Map() });
    next(TOKEN68);
  }
  return challenges;
}

/** Reads the parameters of a header that has nothing else, such as `Authentication-Info`. */
export function parseParameters(header: string): ReadonlyMap<string, string> {
  return parseChallenges(`info ${header}`)[0]?.parameters ?? new Map();
}

function nameAndValue([, name = "", quoted, token = ""]: RegExpExecArray): [string, string] {
  return [name.toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? token];
}
