import type { ReactNode } from "react";

/** A sum step by step: what each is called, how it comes about, and what it comes to. */
export function Steps({
  steps,
}: {
  steps: readonly { id: string; name: ReactNode; how: ReactNode; result: ReactNode }[];
}) {
  return (
    <dl>
      {steps.map(({ id, name, how, result }) => (
        <div
          key={id}
          className="grid grid-cols-[1fr_auto] gap-x-4 border-b border-hairline py-2 sm:grid-cols-[160px_1fr_auto]"
        >
          <dt className="font-medium">{name}</dt>
          <dd className="phrases text-ink-2 max-sm:order-last max-sm:col-span-2 max-sm:text-meta">{how}</dd>
          <dd className="text-right font-semibold whitespace-nowrap">{result}</dd>
        </div>
      ))}
    </dl>
  );
}
