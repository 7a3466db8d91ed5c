import { getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/Link";
import { Section } from "@/app/_components/Section";
import type { ProcessSettings } from "@/lib/settings/processSchema";
import { ConfirmProcess } from "./ConfirmProcess";

/** Processes that an event made and nobody has confirmed: to be confirmed in a click, or changed. */
export async function Unreviewed({
  slug,
  processes,
  mayWrite,
}: {
  slug: string;
  processes: readonly ProcessSettings[];
  mayWrite: boolean;
}) {
  const t = await getTranslations("processes");
  if (processes.length === 0) return null;
  return (
    <Section title={t("unreviewedTitle", { count: processes.length })}>
      <p className="max-w-[72ch] text-prose text-ink-2">
        {t("unreviewedText")} {mayWrite ? null : t("askAdmin")}
      </p>
      <ul className="mt-3">
        {processes.map(({ key, name, stage, core, reopenWindowDays }) => (
          <li
            key={key}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-hairline py-2"
          >
            <span className="min-w-0">
              <span className="font-medium break-words">{name}</span>
              <span className="ml-2 text-meta text-ink-3">
                {t(`stage.${stage}`)} · {core ? t("isCore") : t("notCore")} · {t("window")}{" "}
                {t("windowDays", { days: reopenWindowDays })}
              </span>
            </span>
            {mayWrite ? (
              <span className="flex flex-wrap items-center gap-3">
                <ConfirmProcess slug={slug} process={key} name={name} />
                <Link
                  href={`/${slug}/processes?edit=${encodeURIComponent(key)}`}
                  aria-label={t("changeName", { name })}
                  className="thumb text-body font-medium text-accent hover:underline"
                >
                  {t("change")}
                </Link>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
