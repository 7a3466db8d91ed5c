import type { ReactNode } from "react";

/** Says what will be here and gives the one next step, with its field or button right there. */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-center px-4 py-10 text-center">
      <p className="text-verdict font-semibold">{title}</p>
      <p className="mt-1 max-w-[56ch] text-prose text-ink-2">{text}</p>
      {children ? <div className="mt-4 flex w-full flex-wrap justify-center gap-2">{children}</div> : null}
    </div>
  );
}
