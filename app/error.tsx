"use client";

import { ErrorState } from "./_components/ErrorState";

/** Shows the error's id only; its message stays in the log of the server. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <ErrorState id={error.digest} retry={reset} />;
}
