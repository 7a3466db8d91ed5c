import Link from "next/link";

export interface Tab {
  href: string;
  label: string;
  current: boolean;
}

/** Tabs are addresses: they can be linked to, and the way back works. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-4 flex gap-4 overflow-x-auto border-b border-hairline">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
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
