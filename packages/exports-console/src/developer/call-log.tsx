import type { RecordedCall } from "../mock/mocked-service.ts";

/** What the mock was asked, the newest first; tries of the client's own included. */
export function CallLog({ calls }: { readonly calls: readonly RecordedCall[] }) {
  return (
    // Focusable, since it scrolls.
    <section className="calls" aria-label="Calls" tabIndex={0}>
      <table>
        <caption className="visually-hidden">Calls, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">Call</th>
            <th scope="col">Page size</th>
            <th scope="col">Token</th>
            <th scope="col">Answer</th>
            <th scope="col">Time</th>
          </tr>
        </thead>
        <tbody>
          {calls
            .map((call, index) => (
              <tr key={index}>
                <td>{index + 1}</td>
                <td>ListJournalS3Exports</td>
                <td>{call.input.MaxResults ?? "–"}</td>
                <td className="token" title={call.input.NextToken}>
                  {call.input.NextToken ?? "–"}
                </td>
                <td className={answerClass(call)}>{answerOf(call)}</td>
                <td>{call.duration === undefined ? "…" : `${call.duration} ms`}</td>
              </tr>
            ))
            .toReversed()}
        </tbody>
      </table>
      {calls.length === 0 && <p className="calls-none">Nothing was asked yet.</p>}
    </section>
  );
}

function answerOf({ output, error, fault, duration }: RecordedCall): string {
  if (output !== undefined) return `${output.JournalS3Exports?.length ?? 0} exports`;
  if (duration === undefined) return "on its way";
  return error ?? fault ?? "given up";
}

function answerClass({ output, duration }: RecordedCall): string | undefined {
  if (output !== undefined) return "answer-ok";
  return duration === undefined ? undefined : "answer-error";
}
