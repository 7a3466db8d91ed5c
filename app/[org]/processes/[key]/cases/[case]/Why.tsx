import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/app/_components/Link";
import { StateShape } from "@/app/_components/StateShape";
import type { Reason } from "@/lib/cases/explain";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { type WhyKey, whyKey } from "./whyKey";

const shapes = { yes: "met", no: "off_track", out: "no_data" } as const;

/** Why the case counts as it counts, in words: in the figure, in its total only, or in neither. */
export function Why({
  reasons,
  slug,
  sinceFirstClose,
}: {
  reasons: readonly Reason[];
  slug: string;
  /** milliseconds; null when it was never closed */
  sinceFirstClose: number | null;
}) {
  const t = useTranslations("cases");
  const tWhy = useTranslations("case.why");
  const locale = useLocale();
  const said = (key: WhyKey, days: number | undefined) => tWhy(key, { days: days ?? 0 });
  return (
    <ul className="space-y-3">
      {reasons.map(({ kpi, counts, reason, days }) => {
        const open = days !== undefined && sinceFirstClose !== null && sinceFirstClose <= days * 86_400_000;
        const key = whyKey(reason, open);
        return (
          <li key={kpi} className="flex gap-2">
            <span className="mt-1">
              <StateShape state={shapes[counts]} />
            </span>
            <div>
              <p>
                <Link href={`/${slug}/definitions#${kpi}`} className="thumb font-medium hover:underline">
                  {catalog[kpi].text[locale].name}
                </Link>
                <span className="text-ink-2"> · {t(`one.counts.${counts}`)}</span>
              </p>
              {key ? <p className="text-prose text-ink-2">{said(key, days)}</p> : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
