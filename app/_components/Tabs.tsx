"use client";

import { Link } from "./Link";

export interface Tab {
  href: string;
  label: string;
  current: boolean;
}

/** Tabs are addresses: they can be linked to, and the way back works. */
export function Tabs({
  label,
  tabs,
  figures = false,
}: {
  label: string;
  tabs: readonly Tab[];
  /** figures stand in them: they are there on paper too */
  figures?: boolean;
}) {
  return (
    <nav
      aria-label={label}
      className={`relative mb-4 flex gap-4 overflow-x-auto border-b border-hairline ${figures ? "" : "print:hidden"}`}
    >
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          ref={tab.current ? showWithinRow : null}
          href={tab.href}
          scroll={false}
          aria-current={tab.current ? "page" : undefined}
          className={`-mb-px flex h-11 min-w-11 shrink-0 items-center justify-center border-b-2 text-body font-medium sm:h-9 ${
            tab.current ? "border-accent text-ink-1" : "border-transparent text-ink-2 hover:text-ink-1"
          }`}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}

/** A row that is wider than a phone begins where the current tab can be seen; the page itself does not move. */
function showWithinRow(tab: HTMLAnchorElement | null) {
  const row = tab?.parentElement;
  if (!tab || !row) return;
  row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
}
