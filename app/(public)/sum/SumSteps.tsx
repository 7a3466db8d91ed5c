import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/app/_components/Link";
import { Section } from "@/app/_components/Section";
import { Steps } from "@/app/_components/Steps";
import { Exact } from "@/lib/kpi/exact";
import type { LittleSum } from "@/lib/sum/littleSum";
import type { SumValues } from "@/lib/sum/sumFields";
import { formatMoneyPlainly } from "@/lib/words/formatMoneyPlainly";
import { formatNumber } from "@/lib/words/formatNumber";

/** The sum step by step, with every number that goes into it. */
export function SumSteps({ sum, values, currency }: { sum: LittleSum; values: SumValues; currency: string }) {
  const t = useTranslations("sum.steps");
  const locale = useLocale();
  const money = (amount: string) => formatMoneyPlainly(amount, currency, locale);
  const share = (field: "margin" | "service" | "handed" | "agents") => `${values[field]}%`;
  const [cost, ads, needed, today] = [money(sum.cost), money(sum.ads), money(sum.needed), money(sum.today)];
  const short = new Exact(sum.short);
  const difference = short.lt(0) ? "over" : "short";
  const people = { people: formatNumber(values.people, locale, new Exact(values.people).decimalPlaces()) };
  const rows = [
    { id: "cost", how: t("sum.cost", { pay: money(values.pay), load: values.load }), result: cost },
    { id: "ads", how: t("sum.ads", { ads: money(values.ads), ...people }), result: ads },
    { id: "needed", how: t("sum.needed", { cost, ads }), result: needed },
    {
      id: "today",
      how: t("sum.today", { sales: money(values.sales), margin: share("margin"), ...people }),
      result: today,
    },
    { id: difference, how: t(`sum.${difference}`, { needed, today }), result: money(short.abs().toFixed()) },
    {
      id: "breakEven",
      how: t("sum.breakEven", { today, ads, cost }),
      result: formatNumber(sum.breakEven, locale, 2),
    },
    {
      id: "freed",
      how: t("sum.freed", {
        ...{ cost, service: share("service"), handed: share("handed"), agents: share("agents") },
      }),
      result: money(sum.freed),
    },
  ] as const;
  return (
    <Section title={t("title")}>
      <p className="phrases mb-3 text-prose text-ink-2">{t("lead")}</p>
      <Steps steps={rows.map((row) => ({ ...row, name: t(`name.${row.id}`) }))} />
      <p className="phrases mt-3 max-w-[84ch] text-prose text-ink-2">
        {t.rich("same", {
          link: (text) => (
            <Link href="/definitions#breakEven" className="text-accent underline underline-offset-2">
              {text}
            </Link>
          ),
        })}
      </p>
    </Section>
  );
}
