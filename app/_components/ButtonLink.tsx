import type { ReactNode } from "react";
import { type ButtonKind, buttonClass } from "./buttonClass";
import { Link } from "./Link";

/** A link that looks like a button; `download` for files that the server makes. */
export function ButtonLink({
  href,
  kind = "secondary",
  small = false,
  download = false,
  children,
}: {
  href: string;
  kind?: ButtonKind;
  small?: boolean;
  download?: boolean;
  children: ReactNode;
}) {
  const className = buttonClass(kind, small);
  if (download) {
    return (
      <a href={href} download className={className}>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} className={className}>
      {children}
    </Link>
  );
}
