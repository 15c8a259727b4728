import type { Answer } from "@tsmith/protocol";

/** An error that a mock answers with, thrown where a reply asks for the answer. @public */
export class MockedError extends Error {
  override readonly name = "MockedError";
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(
      "error" in answer ? `The answer is ${answer.error.schema[2]}.` : "The request is refused.",
    );
    this.answer = answer;
  }
}
