import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/app/_components/Section";
import { alertWords } from "@/lib/alerts/alertWords";
import { listAlerts } from "@/lib/alerts/listAlerts";
import type { Ctx } from "@/lib/tenancy/ctx";
import { formatDay } from "@/lib/words/formatDay";

/** What targets and gates have set off, and that they were looked at: silence alone would say neither. */
export async function AlertsSection({ ctx, currency, today }: { ctx: Ctx; currency: string; today: string }) {
  const [t, locale] = [await getTranslations("alerts"), await getLocale()];
  const { items, checks } = await listAlerts(ctx, { limit: 20 });
  const [last] = checks;
  const stale = checks.filter(({ outcome }) => outcome === "stale").length;
  return (
    <section id="alerts">
      <Section title={t("title")}>
        <p className="phrases max-w-[84ch] text-prose text-ink-2">{t("lead")}</p>
        <p className="phrases mt-1 text-prose text-ink-2">
          {last === undefined
            ? t("never")
            : t(last.outcome === "stale" ? "stale" : "last", {
                day: formatDay(last.day, locale, today),
                count: last.found,
              })}{" "}
          {checks.length > 1 ? t("checks", { looked: checks.length, stale }) : null}
        </p>
        {items.length === 0 ? (
          <p className="mt-3 text-ink-2">{t("none")}</p>
        ) : (
          <ul className="mt-3 divide-y divide-hairline border-t border-hairline">
            {items.map((alert) => {
              const { title, text } = alertWords(alert, locale, currency);
              return (
                <li key={alert.id} className="py-2">
                  <p className="phrases break-words">
                    <span className="font-medium">{title}</span>{" "}
                    <span className="text-meta text-ink-3">{formatDay(alert.day, locale, today)}</span>
                  </p>
                  {text === "" ? null : <p className="phrases text-ink-2">{text}</p>}
                </li>
              );
            })}
          </ul>
        )}
      </Section>
    </section>
  );
}
