import type { ReactNode } from "react";

/** A page's heading, what can be done there, and its content, in one column of 1232 at most. */
export function Page({
  title,
  lead,
  actions,
  hiddenTitle = false,
  children,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** the overview begins with its answer, not with its name */
  hiddenTitle?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto w-full max-w-[1280px] px-4 pt-4 pb-8 sm:px-6">
      {hiddenTitle ? (
        <h1 className="sr-only">{title}</h1>
      ) : (
        <header className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0">
            <h1 className="text-verdict font-semibold">{title}</h1>
            {lead ? <p className="phrases mt-1 max-w-[72ch] text-prose text-ink-2">{lead}</p> : null}
          </div>
          {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
        </header>
      )}
      {children}
    </div>
  );
}
