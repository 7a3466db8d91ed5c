import type { ReactNode } from "react";
import { Link } from "@/app/_components/Link";
import { Card } from "../_components/Card";

/** A narrow card with one form, and the way to the other one if there is one. */
export function AuthCard({
  title,
  lead,
  other,
  children,
}: {
  title: string;
  lead?: string;
  other?: { text: string; label: string; href: string };
  children: ReactNode;
}) {
  return (
    <div className="mx-auto w-full max-w-[420px] px-4 py-6 sm:py-12">
      <h1 className="text-display-small font-semibold">{title}</h1>
      {lead ? <p className="mt-1 text-prose text-ink-2">{lead}</p> : null}
      <div className="mt-5">
        <Card className="sm:p-6">{children}</Card>
      </div>
      {other ? (
        <p className="mt-4 text-ink-2">
          {other.text}{" "}
          <Link
            href={other.href}
            className="thumb font-medium text-accent underline-offset-4 hover:underline"
          >
            {other.label}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
