import { useTranslations } from "next-intl";
import { Link } from "@/app/_components/Link";
import { MarginForm } from "@/app/[org]/settings/margins/MarginForm";
import type { Settings } from "@/lib/settings/readSettings";

/** Stands where no margin is known: the field for an estimated one, for who may enter it. */
export function EstimateMargin({
  slug,
  settings,
  mayWrite,
  from,
}: {
  slug: string;
  settings: Settings;
  mayWrite: boolean;
  /** the first day that is shown */
  from: string;
}) {
  const t = useTranslations("margins");
  return (
    <div className="mb-4 rounded-tremor-default bg-band p-4">
      <p className="phrases mb-3 max-w-[72ch] text-prose text-ink-2">
        {t("lead")}{" "}
        {settings.sample ? null : (
          <Link href={`/${slug}/settings/margins`} className="text-accent underline underline-offset-2">
            {t("toList")}
          </Link>
        )}
      </p>
      {mayWrite && !settings.sample ? <MarginForm slug={slug} settings={settings} firstDay={from} /> : null}
    </div>
  );
}
