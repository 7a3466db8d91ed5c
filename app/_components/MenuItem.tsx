import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "./Icon";

const look =
  "flex w-full min-h-11 sm:min-h-9 items-center justify-between gap-4 rounded-tremor-small px-3 text-left text-body whitespace-nowrap hover:bg-band";

/** One choice of a menu: a link, or a button that closes the menu. */
export function MenuItem({
  href,
  onClick,
  current = false,
  children,
}: {
  href?: string;
  onClick?: () => void;
  current?: boolean;
  children: ReactNode;
}) {
  const content = (
    <>
      <span className={current ? "font-medium" : ""}>{children}</span>
      {current ? <Icon name="check" /> : null}
    </>
  );
  if (href) {
    return (
      <Link href={href} aria-current={current || undefined} className={look}>
        {content}
      </Link>
    );
  }
  return (
    <button type="button" data-closes onClick={onClick} aria-pressed={current} className={look}>
      {content}
    </button>
  );
}
