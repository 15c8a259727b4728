/** The shape of the table while its first page is on the way. */
export function LoadingTable({ rows }: { readonly rows: number }) {
  return (
    <div className="card loading" role="status" aria-busy="true">
      <span className="visually-hidden">Loading exports…</span>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="loading-row" aria-hidden="true">
          <span />
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
