import { useLocale, useTranslations } from "next-intl";
import { formatMoney } from "@/lib/words/formatMoney";
import { GateMark } from "../GateMark";
import { Link } from "../Link";
import { Section } from "../Section";
import type { Handover } from "./OverviewProps";

/** What to hand over next, ranked by saving × proof. */
export function HandoverList({
  handovers,
  currency,
  all,
}: {
  handovers: readonly Handover[];
  currency: string;
  /** the page with every candidate */
  all: string;
}) {
  const t = useTranslations("handovers");
  const locale = useLocale();
  const money = (amount: string | number) => formatMoney(amount, currency, locale, "sentence");
  return (
    <Section
      title={t("title")}
      className="h-full"
      aside={
        <Link href={all} className="thumb text-meta text-accent underline-offset-2 hover:underline">
          {t("all")}
        </Link>
      }
    >
      {handovers.length === 0 ? <p className="text-prose text-ink-2">{t("empty")}</p> : null}
      <ol>
        {handovers.map((handover) => (
          <li key={handover.id} className="border-t border-hairline first:border-t-0">
            <Link href={handover.href} className="-mx-2 block rounded-tremor-small px-2 py-2.5 hover:bg-band">
              <span className="flex justify-between gap-3">
                <span className="min-w-0 font-medium">
                  {handover.upTo === null
                    ? handover.process
                    : t("upTo", { process: handover.process, amount: money(handover.upTo) })}
                </span>
                <span className="whitespace-nowrap">
                  <span className="font-semibold">
                    {handover.monthly === null ? "–" : money(handover.monthly)}
                  </span>
                  {handover.monthly === null ? null : (
                    <span className="text-meta text-ink-3"> {t("aMonth")}</span>
                  )}
                </span>
              </span>
              <GateMark gate={handover.gate} more={handover.more} />
            </Link>
          </li>
        ))}
      </ol>
    </Section>
  );
}
