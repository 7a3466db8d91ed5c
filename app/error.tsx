"use client";

import { ErrorState } from "./_components/ErrorState";

/**
 * Shows the error's id only; its message stays in the log of the server. Trying again asks the server once more:
 * a mere `reset` would draw again what it sent, and show the same error.
 */
export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return <ErrorState id={error.digest} retry={retry} />;
}
