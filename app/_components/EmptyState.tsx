import type { ReactNode } from "react";

/** Says what will be here and gives the one next step, with its field or button right there. */
export function EmptyState({
  title,
  text,
  wholePage = false,
  children,
}: {
  title: string;
  text: string;
  /** nothing else is on the page: the title is the page's */
  wholePage?: boolean;
  children?: ReactNode;
}) {
  const Title = wholePage ? "h1" : "p";
  return (
    <div className="flex flex-col items-center px-4 py-10 text-center">
      <Title className="phrases text-verdict font-semibold">{title}</Title>
      <p className="phrases mt-1 max-w-[56ch] text-prose text-balance text-ink-2">{text}</p>
      {children ? <div className="mt-4 flex w-full flex-wrap justify-center gap-2">{children}</div> : null}
    </div>
  );
}
