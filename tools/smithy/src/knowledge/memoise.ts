/**
 * `question` with its answers kept for as long as the object that it is asked of lives: the
 * answer of a model is never computed twice.
 *
 * @internal
 */
export function memoise<Subject extends object, Answer>(
  question: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const answers = new WeakMap<Subject, Answer>();
  return (subject) => {
    const known = answers.get(subject);
    if (known !== undefined) return known;
    const answer = question(subject);
    answers.set(subject, answer);
    return answer;
  };
}

/** The same for a question about one thing, named by a string, of a model. @internal */
export function memoiseBy<Subject extends object, Answer>(
  question: (subject: Subject, key: string) => Answer,
): (subject: Subject, key: string) => Answer {
  const answersOf = memoise<Subject, Map<string, Answer>>(() => new Map());
  return (subject, key) => {
    const answers = answersOf(subject);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = question(subject, key);
    answers.set(key, answer);
    return answer;
  };
}
