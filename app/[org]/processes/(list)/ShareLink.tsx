import Link from "next/link";
import { getLocale } from "next-intl/server";
import type { Figure } from "@/lib/kpi/answer";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";

/** A share that opens down to its cases, with what it is a share of. */
export async function ShareLink({ figure, href }: { figure: Figure | undefined; href: string }) {
  const locale = await getLocale();
  if (!figure || figure.value === null)
    return <span className="text-ink-3">{formatShare(null, locale)}</span>;
  return (
    <span className="whitespace-nowrap">
      <Link href={href} className="thumb font-semibold text-accent underline-offset-2 hover:underline">
        {formatShare(figure.value, locale)}
      </Link>
      <span className="ml-1.5 text-meta text-ink-3 max-sm:block">
        {formatNumber(figure.numerator ?? 0, locale)}/{formatNumber(figure.denominator ?? 0, locale)}
      </span>
    </span>
  );
}
