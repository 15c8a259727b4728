import type { QldbMock } from "@tsmith/qldb-mock";

interface Failure {
  readonly label: string;
  readonly arrange: (mock: QldbMock) => void;
}

const refusal = { message: "The ledger is being moved. Ask again later." };

const FAILURES = {
  none: { label: "None", arrange: () => {} },
  throttledTwice: {
    label: "Throttled twice",
    arrange: (mock) => {
      mock.fault("throttle").times(2);
    },
  },
  throttled: {
    label: "Throttled",
    arrange: (mock) => {
      mock.fault("throttle");
    },
  },
  serverError: {
    label: "Server error (503)",
    arrange: (mock) => {
      mock.fault("serverError", { status: 503 });
    },
  },
  refused: {
    label: "Refused",
    arrange: (mock) => {
      mock.listJournalS3Exports.fail("ValidationException", refusal);
    },
  },
  secondRefused: {
    label: "Second call refused",
    arrange: (mock) => {
      mock.listJournalS3Exports.fail("ValidationException", refusal).after(1).once();
    },
  },
  dropped: {
    label: "Connection drops",
    arrange: (mock) => {
      mock.fault("dropConnection");
    },
  },
} as const satisfies Readonly<Record<string, Failure>>;

export type FailureName = keyof typeof FAILURES;

/** What can go wrong, by name. */
export const failures: Readonly<Record<FailureName, Failure>> = FAILURES;

export const failureNames = Object.keys(FAILURES) as readonly FailureName[];
