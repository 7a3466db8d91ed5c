import type { ReactNode } from "react";
import { Icon } from "./Icon";
import { Link } from "./Link";
import { Keys } from "./shortcuts/Keys";
import { spokenKeys } from "./shortcuts/spokenKeys";

const look =
  "flex w-full min-h-11 sm:min-h-9 items-center justify-between gap-4 rounded-tremor-small px-3 text-left text-body whitespace-nowrap hover:bg-band";

/** One choice of a menu: a link, or a button that closes the menu. */
export function MenuItem({
  href,
  onClick,
  current = false,
  keys,
  children,
}: {
  href?: string;
  onClick?: () => void;
  current?: boolean;
  /** the shortcut that does the same */
  keys?: string | undefined;
  children: ReactNode;
}) {
  const content = (
    <>
      <span className={current ? "font-medium" : ""}>{children}</span>
      <span className="flex items-center gap-2">
        {current ? <Icon name="check" /> : null}
        {keys ? (
          <span className="max-sm:hidden">
            <Keys keys={keys} />
          </span>
        ) : null}
      </span>
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
    <button
      type="button"
      data-closes
      onClick={onClick}
      aria-pressed={current}
      aria-keyshortcuts={keys ? spokenKeys(keys) : undefined}
      className={look}
    >
      {content}
    </button>
  );
}
