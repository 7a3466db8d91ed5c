/** What is wrong with the whole form, said aloud when it appears. */
export function FormProblem({ text }: { text: string | null }) {
  return (
    <div role="alert" className="empty:hidden">
      {text ? (
        <p className="border-l-2 border-state-off-track pl-3 text-prose text-state-off-track">{text}</p>
      ) : null}
    </div>
  );
}
