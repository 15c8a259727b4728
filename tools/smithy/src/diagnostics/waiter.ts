/** What the rules find about waiters. Ordered by code. */
export const waiterDiagnostics = {
  UniqueWaiterNames: {
    severity: "ERROR",
    message:
      "`{trait}` trait waiter name `{name}` case-insensitively conflicts with waiters on other operations in the closure of service, `{service}`: [{operations}]",
  },
  "WaitableTrait/boolean": {
    severity: "ERROR",
    message:
      "Waiter `{waiter}`, acceptor {acceptor}: Waiter acceptors with a booleanEquals comparator must set their `expected` value to 'true' or 'false', but found '{expected}'.",
  },
  "WaitableTrait/delay": {
    severity: "ERROR",
    message:
      "`{trait}` trait waiter named `{waiter}` has a `minDelay` value of {min} that is greater than its `maxDelay` value of {max}",
  },
  "WaitableTrait/message-problem": {
    severity: "ERROR",
    message:
      "Waiter `{waiter}`, acceptor {acceptor}: Problem found in JMESPath expression in `message` ({path}): {problem}",
  },
  "WaitableTrait/message-syntax": {
    severity: "ERROR",
    message:
      "Waiter `{waiter}`, acceptor {acceptor}: Invalid JMESPath expression in `message` ({path}): {problem}",
  },
  "WaitableTrait/message-type": {
    severity: "ERROR",
    message:
      "Waiter `{waiter}`, acceptor {acceptor}: The `message` JMESPath expression must resolve to a string or an array of strings, but this expression resolves to {type}.",
  },
  "WaitableTrait/no-success": {
    severity: "ERROR",
    message: "No success state matcher found for `{trait}` trait waiter named `{waiter}`",
  },
  "WaitableTrait/problem": {
    severity: "ERROR",
    message:
      "Waiter `{waiter}`, acceptor {acceptor}: Problem found in JMESPath expression ({path}): {problem}",
  },
  "WaitableTrait/syntax": {
    severity: "ERROR",
    message:
      "Waiter `{waiter}`, acceptor {acceptor}: Invalid JMESPath expression ({path}): {problem}",
  },
  WaitableTraitInvalidErrorType: {
    severity: "WARNING",
    message:
      "Waiter `{waiter}`, acceptor {acceptor}: errorType '{error}' not found on operation. This operation defines the following errors: [{errors}]",
  },
  "WaitableTraitJmespathProblem/danger": {
    severity: "DANGER",
    message:
      "Waiter `{waiter}`, acceptor {acceptor}: Problem found in JMESPath expression ({path}): {problem}",
  },
  "WaitableTraitJmespathProblem/message-danger": {
    severity: "DANGER",
    message:
      "Waiter `{waiter}`, acceptor {acceptor}: Problem found in JMESPath expression in `message` ({path}): {problem}",
  },
  "WaitableTraitJmespathProblem/message-warning": {
    severity: "WARNING",
    message:
      "Waiter `{waiter}`, acceptor {acceptor}: Problem found in JMESPath expression in `message` ({path}): {problem}",
  },
  "WaitableTraitJmespathProblem/type": {
    severity: "DANGER",
    message:
      "Waiter `{waiter}`, acceptor {acceptor}: Waiter acceptors with a {comparator} comparator must return a `{expected}` type, but this acceptor was statically determined to return a `{type}` type.",
  },
  "WaitableTraitJmespathProblem/warning": {
    severity: "WARNING",
    message:
      "Waiter `{waiter}`, acceptor {acceptor}: Problem found in JMESPath expression ({path}): {problem}",
  },
} as const;
